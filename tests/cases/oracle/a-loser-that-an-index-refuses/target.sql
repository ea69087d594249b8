CREATE TABLE bay (k INTEGER PRIMARY KEY, n INTEGER, a TEXT);
CREATE INDEX bay_by_value ON bay (CASE WHEN a = '3' THEN json('x') ELSE a END);
CREATE TABLE elm (k, n INTEGER, a TEXT, PRIMARY KEY (k));
CREATE INDEX elm_in_part ON elm (n) WHERE CASE WHEN a = '3' THEN json('x') ELSE a END = 'X';
