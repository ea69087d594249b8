CREATE TABLE persons (id TEXT NOT NULL PRIMARY KEY, first_name TEXT NOT NULL, date_of_birth TEXT NOT NULL);
CREATE TABLE parent_child_views (
    id TEXT NOT NULL PRIMARY KEY, person_id TEXT NOT NULL REFERENCES persons (id), parent_id TEXT NOT NULL,
    medical_history TEXT, UNIQUE (person_id, parent_id));
CREATE TABLE clinician_patient_views (
    id TEXT NOT NULL PRIMARY KEY, person_id TEXT NOT NULL REFERENCES persons (id), clinician_id TEXT NOT NULL,
    diagnosis TEXT, UNIQUE (person_id, clinician_id));
