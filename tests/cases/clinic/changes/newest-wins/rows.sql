UPDATE children SET first_name = 'Emmy', last_name = 'Smith-Jones', nickname = 'Em', updated_at = '2025-01-01T00:00:00.000Z' WHERE id = 'emma';
INSERT INTO patients (id, clinician_id, case_number, first_name, last_name, middle_name, date_of_birth, linked_child_id, updated_at) VALUES
    ('p-emma-2', 'dee', 'C-3', 'Ema', '', 'Ada', '2020-01-15', 'emma', '2025-02-02T00:00:00.000Z');
