CREATE TABLE works (id TEXT PRIMARY KEY, title TEXT, kind TEXT);
CREATE TABLE changes (work TEXT, at TEXT);
CREATE TRIGGER note_new_work AFTER INSERT ON works
BEGIN
  INSERT INTO changes VALUES (new.id, datetime('now'));
END;
