CREATE TABLE books (isbn TEXT UNIQUE, title TEXT);
CREATE TABLE loans (book TEXT, lent TEXT);
