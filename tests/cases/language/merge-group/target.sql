CREATE TABLE things (id TEXT NOT NULL PRIMARY KEY, street TEXT, town TEXT, phone TEXT);
