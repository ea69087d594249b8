CREATE TABLE people (id TEXT PRIMARY KEY, name TEXT NOT NULL, born INTEGER, note TEXT);
CREATE TABLE works (id TEXT PRIMARY KEY, title TEXT NOT NULL, author_id TEXT NOT NULL REFERENCES people (id), pages INTEGER);
CREATE INDEX works_by_title ON works (title);
CREATE TABLE shelves (code TEXT PRIMARY KEY, room TEXT NOT NULL);
CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT);
INSERT INTO settings VALUES ('language', 'en');
