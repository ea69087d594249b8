CREATE TABLE works (id TEXT PRIMARY KEY, title TEXT, remark TEXT);
