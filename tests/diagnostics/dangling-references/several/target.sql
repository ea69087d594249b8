CREATE TABLE works (id TEXT PRIMARY KEY, isbn TEXT);
CREATE TABLE charts (id TEXT PRIMARY KEY);
CREATE TABLE loans (id TEXT PRIMARY KEY, work_id TEXT, wishes TEXT, secret_id TEXT, kind TEXT, thing TEXT);
