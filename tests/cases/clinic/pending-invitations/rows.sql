INSERT INTO consent_grants (id, token, parent_id, patient_id, child_id, clinician_id, clinician_email, granted_by_name, granted_by_email) VALUES
    ('a', 't1', 'mom', 'p-emma', 'emma', '', 'New@Practice.example', 'Mona', 'mom@mail.example'),
    ('b', 't2', 'mom', NULL, 'ben', NULL, 'New@Practice.example ', 'Mona', 'mom@mail.example'),
    ('c', 't3', 'mom', 'p-emma', NULL, 'dee', NULL, 'Mona', 'mom@mail.example');
