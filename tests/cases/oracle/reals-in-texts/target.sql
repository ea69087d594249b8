CREATE TABLE sums (id INTEGER PRIMARY KEY, shown TEXT, joined TEXT, text TEXT);
