CREATE TABLE works (id TEXT PRIMARY KEY, title TEXT, printed_at INTEGER, cover TEXT, pages INTEGER);
CREATE TABLE loans (id TEXT PRIMARY KEY, work_id INTEGER);
