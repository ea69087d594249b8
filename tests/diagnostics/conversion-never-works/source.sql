CREATE TABLE books (id TEXT PRIMARY KEY, title TEXT, pages INTEGER, printed TEXT);
