CREATE TABLE notes (id INTEGER PRIMARY KEY, same INTEGER, body TEXT, code, at TEXT);
INSERT INTO notes VALUES (1, NULL, CAST(x'61ff' AS TEXT), '6162', '2020-01-02t03:04z'), (2, 1, CAST(x'61fe' AS TEXT), NULL, NULL),
  (3, NULL, 'plain', x'3631', NULL), (4, NULL, 'plain', 61, NULL), (5, NULL, 'a' || char(0) || 'b', NULL, '20200102T03 -02');
