CREATE TABLE works (id TEXT PRIMARY KEY, title TEXT, kind TEXT);
CREATE INDEX works_by_title ON works (titel);
