CREATE TABLE works (title TEXT);
CREATE TABLE loans (id TEXT PRIMARY KEY, work_id TEXT);
