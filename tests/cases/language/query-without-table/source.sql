CREATE TABLE exams (id INTEGER PRIMARY KEY, kind TEXT);
INSERT INTO exams VALUES (1, 'math'), (2, 'art'), (3, 'math'), (4, NULL);
