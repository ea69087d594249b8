CREATE TABLE papers (id TEXT NOT NULL PRIMARY KEY, name TEXT, same_as TEXT);
INSERT INTO papers VALUES
    ('a', 'alone', NULL), ('dangling', 'd', 'nowhere'), ('self', 's', 'self'),
    ('chain1', 'c1', 'chain2'), ('chain2', 'c2', 'chain3'), ('chain3', 'c3', NULL),
    ('twin1', 't1', 'claimed'), ('twin2', 't2', 'claimed'), ('claimed', 'c', NULL), ('gone', 'g', NULL), ('late', 'l', 'gone');
