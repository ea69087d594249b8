CREATE TABLE readings (id, n, day, code);
INSERT INTO readings VALUES (1, 5, '2020-01-01', 'a'), (2, -1, NULL, 'b'), (3, NULL, NULL, 'c'), (4, 'x', NULL, 'd'),
    (5, 6, NULL, 'A'), (6, 7.0, NULL, 'e'), (7, 7.5, NULL, 'f'), (8, '8', x'00', 'g'), ('nine', 9, NULL, 'h');
