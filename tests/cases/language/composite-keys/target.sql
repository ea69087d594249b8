CREATE TABLE courses (id INTEGER PRIMARY KEY, title TEXT NOT NULL);
CREATE TABLE enrolments (
    course_id INTEGER NOT NULL REFERENCES courses (id), student_id INTEGER NOT NULL, since TEXT,
    PRIMARY KEY (course_id, student_id)) WITHOUT ROWID;
CREATE TABLE grades (
    id INTEGER PRIMARY KEY, course_id INTEGER, student_id INTEGER, grade TEXT NOT NULL,
    FOREIGN KEY (course_id, student_id) REFERENCES enrolments (course_id, student_id));
