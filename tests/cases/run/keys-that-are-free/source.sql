CREATE TABLE drafts (id TEXT, title TEXT);
CREATE TABLE texts (id TEXT NOT NULL PRIMARY KEY, title TEXT);
CREATE TABLE notes (id TEXT NOT NULL PRIMARY KEY, list TEXT, above TEXT);
-- two drafts share a, so that the text a is the only one of that id; b and c are those of drafts, though c is rejected
INSERT INTO drafts VALUES ('a', 'A'), ('a', 'A2'), ('b', 'B'), ('c', NULL);
INSERT INTO texts VALUES ('a', 'text a'), ('b', 'text b'), ('c', 'text c'), ('d', 'text d');
-- an expression fails on b and e; c refers to b, d to c
INSERT INTO notes VALUES ('a', '{"n": 1}', NULL), ('b', '{', 'a'), ('c', '{"n": 2}', 'b'), ('d', NULL, 'c'), ('e', '[', 'a'), ('f', NULL, 'a');
