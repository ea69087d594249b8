CREATE TABLE school_plans (id TEXT NOT NULL PRIMARY KEY, title TEXT, state TEXT, follows TEXT);
CREATE TABLE home_plans (id TEXT NOT NULL PRIMARY KEY, title TEXT, state TEXT, follows TEXT);
CREATE TABLE school_goals (id INTEGER PRIMARY KEY, plan TEXT, state TEXT);
CREATE TABLE home_goals (id INTEGER PRIMARY KEY, plan TEXT, state TEXT);
INSERT INTO school_plans VALUES
    ('a', 'A', 'new', NULL), ('b', 'B', 'lost', NULL), ('c', 'C', 'new', 'a'), ('d', NULL, 'draft', 'f'), ('e', 'E', 'new', 'f');
-- a is that of a school plan, b that of a rejected one, d has another fault, too
INSERT INTO home_plans VALUES
    ('a', 'home a', 'new', 'e'), ('b', 'home b', 'new', NULL), ('d', NULL, 'lost', 'nowhere'), ('f', 'home f', 'new', NULL),
    ('g', 'home g', 'new', 'f'), ('h', 'home h', 'new', 'a'), ('i', 'home i', 'lost', 'b'), ('j', 'home j', 'new', 'h');
-- 1 to 4 are those of school goals, of which 2 is rejected, and 3 left out: its number is free
INSERT INTO school_goals VALUES (1, 'a', 'open'), (2, 'b', 'open'), (3, 'a', 'void'), (4, 'e', 'open');
INSERT INTO home_goals VALUES
    (1, 'f', 'open'), (2, 'f', 'open'), (3, 'f', 'open'), (4, 'nowhere', 'open'), (5, 'a', 'open'), (6, 'b', 'open'), (7, 'h', 'open'),
    (8, 'g', 'open');
