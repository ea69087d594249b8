CREATE TABLE copies (book TEXT, number INTEGER, shelf TEXT, PRIMARY KEY (book, number));
CREATE TABLE loans (id TEXT PRIMARY KEY, book TEXT, number INTEGER);
