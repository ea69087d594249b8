CREATE TABLE visits (id TEXT PRIMARY KEY, label TEXT, greeting TEXT, shout TEXT AS (upper(label)) STORED);
CREATE TABLE codes (id INTEGER PRIMARY KEY, n INTEGER);
