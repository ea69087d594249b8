CREATE TABLE services (id TEXT, name TEXT, owner TEXT, state TEXT);
CREATE TABLE papers (id TEXT NOT NULL PRIMARY KEY, size TEXT, weight, body, extra);
CREATE TABLE steps (id TEXT NOT NULL PRIMARY KEY, list TEXT, service TEXT, paper TEXT);
-- b is there twice, and once more left out; c twice, once left out: then it is nobody else's
INSERT INTO services VALUES
    ('a', 'A', 'p1', 'on'), ('b', 'B', 'p1', 'on'), (NULL, 'none', 'p1', 'on'), ('b', 'B2', NULL, 'on'), ('b', 'B3', 'p1', 'off'),
    ('c', 'C', 'p2', 'on'), ('c', 'C2', 'p2', 'off'), ('d', 'D', 'nowhere', 'on'), ('e', NULL, 'p1', 'on');
INSERT INTO papers VALUES
    ('p1', '7', 1.5, x'01', 'any'), ('p2', 12, 3, x'02', 2), ('p3', 'large', 2, x'03', NULL), ('p4', '2.0', 'heavy', x'04', x'05'),
    ('p5', 2.5, 2, x'05', 1.5), ('p6', 1, 2, 'text', 1), ('p7', 1, '1e1', NULL, 1), ('p8', NULL, NULL, NULL, NULL);
INSERT INTO steps VALUES
    ('s1', '{"n": 1}', 'a', 'p1'), ('s2', '{', 'a', 'p1'), ('s3', '{"n": 3}', 'b', 'p2'), ('s4', '[', 'b', 'p1'), ('s5', NULL, 'c', 'p3'),
    ('s6', '{"n": 6}', NULL, NULL), ('s7', '}', NULL, 'p2');
