CREATE TABLE users (id INTEGER PRIMARY KEY, nick TEXT, mail TEXT, joined INTEGER);
INSERT INTO users VALUES (1, 'ann', 'a@x', 1700000000), (2, 'bob', NULL, 1600000000), (3, 'Ann', 'c@x', 1500000000),
  (4, 'dee', 'd@x', NULL);
CREATE TABLE guests (token TEXT PRIMARY KEY, nick TEXT, first_seen TEXT);
INSERT INTO guests VALUES ('g1', 'ann', '2020-01-01'), ('g2', NULL, '2021-01-01'), ('3', 'three', '2022-01-01');
CREATE TABLE bots (id BLOB PRIMARY KEY, name TEXT, owner INTEGER);
INSERT INTO bots VALUES (x'33', 'bot33', 9), (x'00ff', 'helper', 1), (x'0102', 'Helper', 3);
CREATE TABLE gold (id INTEGER PRIMARY KEY, label TEXT);
CREATE TABLE silver (id INTEGER PRIMARY KEY, label TEXT);
INSERT INTO gold VALUES (1, 'g1'), (2, 'g2');
INSERT INTO silver VALUES (2, 's2'), (3, 's3');
CREATE TABLE grants (level TEXT, badge INTEGER, user INTEGER, PRIMARY KEY (level, badge, user));
INSERT INTO grants VALUES ('gold', 2, 1), ('silver', 2, 1), ('silver', 3, 2), ('gold', 1, 3);
CREATE TABLE threads (id INTEGER PRIMARY KEY, parent INTEGER, first_post INTEGER, title TEXT);
INSERT INTO threads VALUES (10, NULL, 100, 'Hello'), (11, 10, 101, 'Re'), (12, 11, 102, NULL), (13, 12, 103, 'Deep'),
  (14, NULL, 104, 'Loop'), (15, 14, 105, 'Loop 2'), (16, NULL, 106, 'Guests');
CREATE TABLE posts (id INTEGER PRIMARY KEY, thread INTEGER, reply_to INTEGER, author_kind TEXT, author_ref, body TEXT,
  attachments TEXT, created INTEGER);
INSERT INTO posts VALUES
  (100, 10, NULL, 'u', 1, 'hi', '[{"name": "a.png", "by": 1}, {"by":"2","name":"b.png"}]', 1700000000000),
  (101, 11, 100, 'g', '3', 're', NULL, 1700000001000),
  (102, 12, 100, 'u', 2, 'x', '[]', 1700000002000),
  (103, 13, 102, 'b', x'00ff', 'y', NULL, 1700000003000),
  (104, 15, NULL, 'u', 4, 'z', NULL, 1700000004000),
  (105, 15, 104, 'u', 4, NULL, NULL, 1700000005000),
  (106, 16, NULL, 'g', 'g1', 'w', NULL, 1700000006000),
  (107, 10, 103, 'b', x'33', 'q', 'oops', 1700000007000),
  (108, 10, 107, 'u', 99, 's', NULL, NULL),
  (109, 10, 108, 'x', 'whatever', 't', NULL, 1700000009000),
  (110, 10, 101, 'b', x'0102', 'u', NULL, 1700000010000);
CREATE TABLE likes (post INTEGER, user INTEGER, at TEXT);
INSERT INTO likes VALUES (100, 1, 'a'), (100, 2, 'b'), (100, 1, 'c'), (101, NULL, 'd'), (105, 1, 'e'), (101, 3, 'f'),
  (101, 2, 'g');
CREATE TABLE settings (user INTEGER, name TEXT, val, PRIMARY KEY (user, name));
INSERT INTO settings VALUES (1, 'theme', 'dark'), (99, 'theme', 'x'), (3, 'size', 12), (4, 'theme', NULL),
  (4, 'gone', 'old');
