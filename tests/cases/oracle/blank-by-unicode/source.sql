CREATE TABLE users (id TEXT PRIMARY KEY, boss TEXT);
INSERT INTO users VALUES ('a', char(160)), ('b', char(8195, 12288)), ('c', ' '), ('d', 'a'), ('e', 'x'), ('f', char(8203));
