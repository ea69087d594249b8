INSERT INTO consent_grants (id, token, parent_id, patient_id, child_id, clinician_id, granted_by_name, granted_by_email) VALUES
    ('good', 't1', 'mom', 'p-emma', NULL, 'doc', 'Mona', 'mom@mail.example'),
    ('lost', 't2', 'mom', 'p-ghost', NULL, 'doc', 'Mona', 'mom@mail.example'),
    ('half', 't3', 'mom', 'p-ghost', 'emma', 'doc', 'Mona', 'mom@mail.example');
