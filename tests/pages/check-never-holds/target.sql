CREATE TABLE works (id TEXT PRIMARY KEY, title TEXT, kind TEXT CHECK (kind IN ('novel', 'poem')));
