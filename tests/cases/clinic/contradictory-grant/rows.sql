INSERT INTO consent_grants (id, token, parent_id, patient_id, child_id, clinician_id, granted_by_name, granted_by_email) VALUES
    ('good', 't1', 'mom', 'p-emma', 'emma', 'doc', 'Mona', 'mom@mail.example'),
    ('torn', 't2', 'mom', 'p-noor', 'emma', 'doc', 'Mona', 'mom@mail.example');
