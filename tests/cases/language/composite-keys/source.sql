CREATE TABLE courses (code TEXT NOT NULL PRIMARY KEY, title TEXT NOT NULL);
CREATE TABLE enrolments (course TEXT NOT NULL, student INTEGER NOT NULL, since TEXT, PRIMARY KEY (course, student));
CREATE TABLE grades (id INTEGER PRIMARY KEY, course TEXT, student INTEGER, grade TEXT NOT NULL);
INSERT INTO courses VALUES ('b', 'Biology'), ('a', 'Art');
INSERT INTO enrolments VALUES ('b', 7, '2020'), ('a', 7, '2021');
INSERT INTO grades VALUES (1, 'b', 7, 'good'), (2, 'a', 8, 'poor'), (3, NULL, 7, 'none');
