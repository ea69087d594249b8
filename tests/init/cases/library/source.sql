-- Readers of the house and of its website, once each.
CREATE TABLE readers (id TEXT PRIMARY KEY, first_name TEXT NOT NULL, last_name TEXT NOT NULL, born TEXT NOT NULL, street TEXT, card_number TEXT);
CREATE TABLE web_accounts (id TEXT PRIMARY KEY, reader_id TEXT REFERENCES readers (id), first_name TEXT NOT NULL, last_name TEXT NOT NULL, born TEXT NOT NULL, email TEXT);
CREATE TABLE loans (id INTEGER PRIMARY KEY, reader_id TEXT REFERENCES readers (id), web_account_id TEXT REFERENCES web_accounts (id), book_id INTEGER REFERENCES books (id), due TEXT NOT NULL);
CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT NOT NULL, isbn TEXT);
CREATE TABLE favourites (web_account_id TEXT REFERENCES web_accounts (id), book_id INTEGER REFERENCES books (id), PRIMARY KEY (web_account_id, book_id));
