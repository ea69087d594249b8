CREATE TABLE copies (id TEXT PRIMARY KEY, shelf TEXT, work TEXT);
CREATE TABLE works (id TEXT PRIMARY KEY, shelf TEXT);
INSERT INTO works VALUES ('w1', 'A'), ('w2', 'D');
INSERT INTO copies VALUES ('k1', 'A', 'w1'), ('k2', 'B', 'w1'), ('k3', 'E', 'w2'), ('k4', 'F', 'w2');
