CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT, sex TEXT, active TEXT, joined INTEGER, born TEXT, rank TEXT, hobby TEXT);
INSERT INTO people VALUES
    (1, '  Ann ', 'F', 'Yes', 1767529800123, '1990/05/01', ' 12', 'go'),
    (2, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
    (3, 'Bob', 'X', 'no', 0, '1990-05-01', '3', 'chess'),
    (4, 'Cid', 'M', 'perhaps', 0, '1990-05-01', '3', 'go'),
    (5, 'Dee', 'F', 'no', 0, 'yesterday', '3', 'go');
