CREATE TABLE copies (book TEXT, number INTEGER, PRIMARY KEY (book, number));
CREATE TABLE loans (id TEXT PRIMARY KEY, book TEXT, number INTEGER);
