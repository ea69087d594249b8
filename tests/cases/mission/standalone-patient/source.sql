CREATE TABLE children (
    id TEXT NOT NULL PRIMARY KEY, parent_id TEXT,
    first_name TEXT NOT NULL, date_of_birth TEXT NOT NULL, medical_history TEXT);
CREATE TABLE patients (
    id TEXT NOT NULL PRIMARY KEY, clinician_id TEXT NOT NULL, linked_child_id TEXT REFERENCES children (id),
    first_name TEXT NOT NULL, date_of_birth TEXT NOT NULL, diagnosis TEXT);
CREATE TABLE parent_children (
    id TEXT NOT NULL PRIMARY KEY, parent_id TEXT NOT NULL,
    child_id TEXT NOT NULL REFERENCES children (id), is_primary INTEGER NOT NULL DEFAULT 0);

INSERT INTO patients VALUES ('p2', 'clinic-1', NULL, 'Sarah', '2017-11-30', 'none yet');
INSERT INTO patients VALUES ('p3', 'clinic-1', '', 'Tom', '2017-11-29', NULL);
