CREATE TABLE members (id TEXT PRIMARY KEY, first_name TEXT NOT NULL, last_name TEXT NOT NULL, born TEXT NOT NULL, street TEXT, email TEXT, card_number TEXT);
CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT NOT NULL, isbn TEXT);
CREATE TABLE loans (id INTEGER PRIMARY KEY, member_id TEXT NOT NULL REFERENCES members (id), book_id INTEGER REFERENCES books (id), due TEXT NOT NULL);
CREATE TABLE favourites (member_id TEXT REFERENCES members (id), book_id INTEGER REFERENCES books (id), PRIMARY KEY (member_id, book_id));
