CREATE TABLE works (id TEXT PRIMARY KEY);
CREATE TABLE notes (id TEXT PRIMARY KEY, about TEXT);
CREATE TABLE note_tags (tag TEXT, kind TEXT, subject_id TEXT);
