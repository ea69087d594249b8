CREATE TABLE works (id TEXT PRIMARY KEY, title TEXT, last_reader TEXT, readers TEXT, place INTEGER);
CREATE TABLE readers (reader TEXT PRIMARY KEY, favourite TEXT);
CREATE TABLE words (id INTEGER PRIMARY KEY, word TEXT);
