CREATE TABLE texts (
    id INTEGER PRIMARY KEY AUTOINCREMENT, title TEXT NOT NULL, body TEXT NOT NULL,
    slug TEXT GENERATED ALWAYS AS (lower(title)) STORED, size INTEGER AS (length(body)) VIRTUAL);
CREATE INDEX texts_title ON texts (title COLLATE NOCASE DESC);
CREATE UNIQUE INDEX texts_slug ON texts (slug) WHERE id > 5;
CREATE INDEX texts_start ON texts (substr(body, 1, 3));
CREATE VIEW long_texts AS SELECT id FROM texts WHERE size > 10;
CREATE VIRTUAL TABLE search USING fts5 (title, body, content = 'texts', content_rowid = 'id');
