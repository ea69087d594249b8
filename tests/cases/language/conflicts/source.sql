CREATE TABLE olds (id TEXT NOT NULL PRIMARY KEY, born TEXT, name TEXT);
CREATE TABLE news (id TEXT NOT NULL PRIMARY KEY, old_id TEXT, born TEXT, name TEXT);

INSERT INTO olds VALUES ('o1', '2020-01-01', 'Ann'), ('o2', '2020/02/02', 'BOB'), ('o3', NULL, ''), ('o4', '2020-04-04', 'Dee');
INSERT INTO news VALUES
    ('n1', 'o1', '2020-01-02', 'Anna'), ('n2', 'o2', '2020-02-02', 'Bob'), ('n3', 'o3', '2020-03-03', 'Cid'),
    ('n4', 'o4', '2020-04-04', 'Dee'), ('n5', 'o4', '2020-04-05', 'Dee');
