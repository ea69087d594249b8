CREATE TABLE kinds (name TEXT PRIMARY KEY, ordinal INTEGER UNIQUE);
INSERT INTO kinds VALUES ('novel', 1), ('poem', 2);
CREATE TABLE books (id INTEGER PRIMARY KEY, kind TEXT REFERENCES kinds (name), isbn TEXT UNIQUE);
