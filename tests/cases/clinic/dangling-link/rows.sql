INSERT INTO patients (id, clinician_id, case_number, first_name, last_name, date_of_birth, linked_child_id, updated_at) VALUES
    ('p-lost', 'dee', 'C-3', 'Lola', 'Lost', '2020-03-03', 'nobody', '2024-02-01T00:00:00.000Z');
