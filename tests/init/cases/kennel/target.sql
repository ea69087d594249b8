CREATE TABLE pets (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, weight REAL, breed TEXT, indoor INTEGER, friend_id INTEGER REFERENCES pets (id), mother_id INTEGER REFERENCES pets (id));
CREATE TABLE visits (id INTEGER PRIMARY KEY, pet_id INTEGER NOT NULL REFERENCES pets (id), reason TEXT NOT NULL, payer_type TEXT, payer_id TEXT);
CREATE TABLE walks (id INTEGER PRIMARY KEY, pet_id INTEGER NOT NULL REFERENCES pets (id), minutes INTEGER);
