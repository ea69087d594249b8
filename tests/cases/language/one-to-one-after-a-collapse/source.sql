CREATE TABLE users (id TEXT PRIMARY KEY, mail TEXT);
CREATE TABLE profiles (id TEXT PRIMARY KEY REFERENCES users (id), bio TEXT);
CREATE TABLE guests (id TEXT PRIMARY KEY, mail TEXT);
CREATE TABLE visits (id TEXT PRIMARY KEY REFERENCES guests (id), day TEXT);
INSERT INTO users VALUES ('u1', 'ann'), ('u2', 'ann'), ('u3', 'bob');
INSERT INTO profiles VALUES ('u2', 'second'), ('u3', 'third');
INSERT INTO guests VALUES ('g1', 'eve'), ('g2', 'eve');
INSERT INTO visits VALUES ('g1', 'monday'), ('g2', 'tuesday');
