CREATE TABLE scans (code TEXT, page INTEGER, title TEXT);
