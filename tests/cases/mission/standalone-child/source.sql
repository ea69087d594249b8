CREATE TABLE children (
    id TEXT NOT NULL PRIMARY KEY, parent_id TEXT,
    first_name TEXT NOT NULL, date_of_birth TEXT NOT NULL, medical_history TEXT);
CREATE TABLE patients (
    id TEXT NOT NULL PRIMARY KEY, clinician_id TEXT NOT NULL, linked_child_id TEXT REFERENCES children (id),
    first_name TEXT NOT NULL, date_of_birth TEXT NOT NULL, diagnosis TEXT);
CREATE TABLE parent_children (
    id TEXT NOT NULL PRIMARY KEY, parent_id TEXT NOT NULL,
    child_id TEXT NOT NULL REFERENCES children (id), is_primary INTEGER NOT NULL DEFAULT 0);

INSERT INTO children VALUES ('c2', NULL, 'John', '2018-03-02', 'asthma');
INSERT INTO parent_children VALUES ('pc1', 'mom', 'c2', 1);
