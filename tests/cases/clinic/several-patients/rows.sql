INSERT INTO patients (id, clinician_id, case_number, first_name, last_name, date_of_birth, linked_child_id, allergies, updated_at) VALUES
    ('p-emma-2', 'dee', 'C-3', 'Emma Ada', 'Smith', '2020-01-15', 'emma', 'Peanuts', '2024-02-01T00:00:00.000Z');
