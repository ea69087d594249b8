CREATE TABLE works (id TEXT PRIMARY KEY);
CREATE TABLE notes (id TEXT PRIMARY KEY, subject_type TEXT, subject_id TEXT);
