CREATE TABLE users (id TEXT PRIMARY KEY, name TEXT, mail TEXT, secret TEXT, twin TEXT, score INTEGER, joined TEXT);
INSERT INTO users VALUES
  ('u1', 'Ada', 'ada@x', 'canary-one', NULL, 3, '2020-01-01'),
  ('u2', 'Ben', 'ben@x', 'canary-two', NULL, 5, '2021-02-03'),
  ('u3', NULL, 'ben@y', NULL, NULL, 9, '2019/05/06'),
  ('u4', 'Dan', 'dan@x', 'canary-four', NULL, 1, '2022-01-01');
CREATE TABLE contacts (id TEXT PRIMARY KEY, name TEXT, mail TEXT, user TEXT, score INTEGER, joined TEXT);
INSERT INTO contacts VALUES
  ('c1', 'Adele', 'adele@x', 'u1', 7, '2018-01-01'), ('c2', 'Cleo', NULL, 'u3', 2, '2023-01-01'),
  ('c3', 'Eve', 'eve@x', NULL, 4, '2024-01-01'), ('c4', 'Fay', 'fay@x', 'u9', 4, '2024-01-02');
CREATE TABLE teams (code TEXT PRIMARY KEY, title TEXT, made TEXT);
INSERT INTO teams VALUES ('red', 'Reds', '2020-01-01'), ('blue', 'Blues', '2020-01-02'), ('old', 'Olds', '2000-01-01'),
  ('green', 'Greens', '2020-01-04');
CREATE TABLE members (id INTEGER PRIMARY KEY, user TEXT, team TEXT, main INTEGER, level REAL);
INSERT INTO members VALUES (1, 'u1', 'red', 0, 1.5), (2, 'u1', 'red', 1, 2.5), (3, 'u2', 'blue', 1, 0.25),
  (4, 'u4', 'green', 0, NULL), (5, 'u2', 'old', 0, 1.0), (6, 'u9', 'red', 0, 1.0);
CREATE TABLE rooms (house TEXT, number INTEGER, beds INTEGER, PRIMARY KEY (house, number)) WITHOUT ROWID;
INSERT INTO rooms VALUES ('north', 1, 2), ('north', 2, 1), ('south', 1, 4);
CREATE TABLE notes (id INTEGER PRIMARY KEY, kind TEXT, ref TEXT, body TEXT, meta TEXT, h TEXT, n INTEGER, at TEXT);
INSERT INTO notes VALUES
  (1, 'user', 'u1', 'first', '{"by":"u2","seen":["u1","u7"]}', 'north', 1, '2024-01-01T10:00:00Z'),
  (2, 'team', 'red', 'second', '{"by":"u1","seen":[]}', 'south', 1, '2024-01-02T10:00:00Z'),
  (3, 'ghost', 'g1', 'third', NULL, NULL, NULL, '2024-01-03T10:00:00Z'),
  (4, 'user', 'u9', 'fourth', NULL, 'north', 2, '2024-01-04T10:00:00Z');
CREATE TABLE posts (id TEXT PRIMARY KEY, photos TEXT, blob BLOB);
INSERT INTO posts VALUES ('p1', '["a.jpg", "b.jpg"]', x'00ff'), ('p2', '[]', NULL), ('p3', 'oops', x'01');
CREATE TABLE visits (at TEXT, who TEXT);
INSERT INTO visits VALUES ('2024-01-01', 'u1'), ('2024-01-02', 'u2'), ('2024-01-03', NULL);
CREATE TABLE tags (id INTEGER PRIMARY KEY, label TEXT, value);
INSERT INTO tags VALUES (1, 'one', 1), (2, 'two', '2'), (3, 'three', 3.0);
