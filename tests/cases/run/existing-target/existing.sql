CREATE TABLE notes (id INTEGER PRIMARY KEY, body TEXT NOT NULL);
CREATE TABLE settings (name TEXT NOT NULL PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE INDEX settings_value ON settings (value);
INSERT INTO settings VALUES ('theme', 'dark'), ('lang', 'de');
