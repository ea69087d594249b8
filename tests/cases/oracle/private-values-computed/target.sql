CREATE TABLE visits (id TEXT PRIMARY KEY, label TEXT, short TEXT, loud TEXT AS (upper(label)));
CREATE TABLE codes (id INTEGER PRIMARY KEY, n INTEGER);
