INSERT INTO consent_grants (id, token, parent_id, patient_id, child_id, clinician_id, granted_by_name, granted_by_email) VALUES
    ('both', 't1', 'mom', 'p-emma', 'emma', 'doc', 'Mona', 'mom@mail.example');
