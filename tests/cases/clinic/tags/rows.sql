INSERT INTO patients (id, clinician_id, case_number, first_name, last_name, date_of_birth, linked_child_id, updated_at) VALUES
    ('p-emma-2', 'dee', 'C-3', 'Emma', 'Smith', '2020-01-15', 'emma', '2024-02-01T00:00:00.000Z');
INSERT INTO patient_tags (patient_id, tag, color, created_at) VALUES
    ('p-emma', 'priority', 'red', '2024-03-01T00:00:00.000Z'),
    ('p-emma-2', 'priority', 'blue', '2024-02-01T00:00:00.000Z'),
    ('p-emma-2', 'bilingual', NULL, '2024-02-01T00:00:00.000Z'),
    ('p-noor', 'priority', NULL, '2024-02-01T00:00:00.000Z');
