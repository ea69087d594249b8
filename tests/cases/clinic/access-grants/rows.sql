INSERT INTO consent_grants (id, token, parent_id, patient_id, child_id, clinician_id, clinician_email, access_level, status, granted_by_name, granted_by_email) VALUES
    ('both', 't1', 'mom', 'p-emma', 'emma', 'doc', ' Doc@Practice.example ', 'read', 'active', 'Mona', 'mom@mail.example'),
    ('by-child', 't2', 'mom', NULL, 'ben', 'dee', NULL, 'write', 'revoked', 'Mona', 'mom@mail.example'),
    ('by-patient', 't3', 'dad', 'p-noor', '', 'doc', NULL, 'full', 'active', 'Dan', 'dad@mail.example');
