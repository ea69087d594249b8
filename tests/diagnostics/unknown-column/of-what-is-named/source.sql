CREATE TABLE books (id TEXT PRIMARY KEY, title TEXT, kind TEXT);
CREATE TABLE films (id TEXT PRIMARY KEY, titels TEXT, kinds TEXT);
