CREATE TABLE scans (id TEXT PRIMARY KEY, title TEXT, scan_id TEXT);
