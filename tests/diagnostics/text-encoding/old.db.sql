PRAGMA encoding = 'UTF-16';
CREATE TABLE books (id TEXT PRIMARY KEY, title TEXT, kind TEXT);
