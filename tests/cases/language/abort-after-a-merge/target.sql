CREATE TABLE accounts (id TEXT PRIMARY KEY, mail TEXT UNIQUE, badge TEXT, login TEXT);
