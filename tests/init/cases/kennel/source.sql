CREATE TABLE dogs (id INTEGER PRIMARY KEY, name TEXT NOT NULL, weight REAL, breed TEXT, mother_id INTEGER REFERENCES dogs (id));
CREATE TABLE cats (id INTEGER PRIMARY KEY, name TEXT NOT NULL, weight REAL, indoor INTEGER, friend_dog_id INTEGER REFERENCES dogs (id));
CREATE TABLE visits (id INTEGER PRIMARY KEY, dog_id INTEGER REFERENCES dogs (id), cat_id INTEGER REFERENCES cats (id), reason TEXT NOT NULL, payer_type TEXT, payer_id TEXT);
CREATE TABLE dog_walks (id INTEGER PRIMARY KEY, dog_id INTEGER NOT NULL REFERENCES dogs (id), minutes INTEGER);
