CREATE TABLE works (id TEXT PRIMARY KEY, title TEXT, kind TEXT);
INSERT INTO works VALUES ('w1', 'Written by the application', 'novel');
