CREATE TABLE people (id INTEGER PRIMARY KEY, mail TEXT CHECK (mail <> 'secret'), city TEXT);
