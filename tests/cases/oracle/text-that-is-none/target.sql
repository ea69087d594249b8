CREATE TABLE notes (id INTEGER PRIMARY KEY, shown TEXT, bodies TEXT, code BLOB, at TEXT);
