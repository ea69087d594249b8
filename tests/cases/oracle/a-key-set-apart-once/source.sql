CREATE TABLE o0 (id INTEGER, c TEXT, d TEXT);
INSERT INTO o0 VALUES (12, 'y', 'p'), (12, NULL, 'q'), (NULL, '10', NULL), (13, 'z', 'r'), (14, 'x', 'r');
