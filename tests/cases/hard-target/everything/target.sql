CREATE TABLE m (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  title TEXT NOT NULL ON CONFLICT IGNORE,
  body TEXT,
  code TEXT COLLATE NOCASE UNIQUE ON CONFLICT REPLACE,
  CHECK (title <> 'nul') ON CONFLICT IGNORE);
CREATE TABLE log (what TEXT);
CREATE VIRTUAL TABLE m_fts USING fts5(title, body, content='m', content_rowid='id', tokenize='porter');
CREATE TRIGGER m_ai AFTER INSERT ON m BEGIN
  INSERT INTO m_fts(rowid, title, body) VALUES (new.id, new.title, new.body); INSERT INTO log VALUES ('fired; "twice"'); END;
CREATE TRIGGER m_au AFTER UPDATE ON m BEGIN SELECT RAISE(ABORT, 'no'); END;
CREATE TRIGGER m_bi BEFORE INSERT ON m WHEN new.id > 1 BEGIN SELECT RAISE(ABORT, 'never'); END;
CREATE VIEW mv AS SELECT id, title FROM m;
CREATE TRIGGER mv_i INSTEAD OF INSERT ON mv BEGIN INSERT INTO m (title) VALUES (new.title); END;
CREATE INDEX m_lower ON m (lower(title)) WHERE code IS NOT NULL;
CREATE INDEX m_desc ON m (code DESC, title COLLATE RTRIM);
CREATE VIRTUAL TABLE words USING fts5vocab('m_fts', 'row');
CREATE VIRTUAL TABLE boxes USING rtree(id, x0, x1);
CREATE TABLE wide_of_nothing (id INTEGER PRIMARY KEY) WITHOUT ROWID;
