CREATE TABLE full (id INTEGER PRIMARY KEY, a, b, c, d, e, f, g, h, i, j, k, l, m);
CREATE TABLE bare (id INTEGER PRIMARY KEY, new TEXT, abc TEXT, "two words" TEXT);
INSERT INTO full VALUES (1, 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', NULL, 'k', 'l', 'm');
INSERT INTO bare VALUES (2, 'captured', 'captured', 'captured');
