INSERT INTO children (id, parent_id, first_name, last_name, date_of_birth, gender, updated_at) VALUES
    ('zoe', 'dad', 'Zoe', 'Roe', '2019-01-01', 'F', '2024-01-01T00:00:00.000Z');
INSERT INTO patients (id, clinician_id, case_number, first_name, last_name, date_of_birth, linked_child_id, status, diagnosis_code, updated_at, deleted_at) VALUES
    ('p-1', 'dee', 'C-3', 'Emma', 'Smith', '2020-01-15', 'emma', 'active', 'F80.2', '2024-01-01T00:00:00.000Z', NULL),
    ('p-2', 'dee', 'C-4', 'Emma', 'Smith', '2020-01-15', 'emma', 'discharged', 'F88', '2024-09-09T00:00:00.000Z', '2024-09-09T00:00:00.000Z'),
    ('p-3', 'doc', 'C-5', 'Zoe', 'Roe', '2019-01-01', 'zoe', 'active', 'F90.2', '2024-01-01T00:00:00.000Z', NULL),
    ('p-4', 'doc', 'C-6', 'Zoe', 'Roe', '2019-01-01', 'zoe', 'on hold', 'F84.0', '2024-02-02T00:00:00.000Z', NULL);
