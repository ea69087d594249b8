CREATE TABLE readers (id TEXT PRIMARY KEY, mail TEXT, joined TEXT);
