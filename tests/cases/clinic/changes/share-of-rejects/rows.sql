INSERT INTO consent_grants (id, token, parent_id, patient_id, clinician_id, granted_by_name, granted_by_email) VALUES
    ('lost', 't2', 'mom', 'p-ghost', 'doc', 'Mona', 'mom@mail.example');
