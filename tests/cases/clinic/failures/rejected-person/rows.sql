UPDATE patients SET first_name = NULL WHERE id = 'p-noor';
INSERT INTO screenings (id, child_id, patient_id, screening_type, updated_at) VALUES
    ('good', 'ben', NULL, 'SDQ', '2024-01-01T00:00:00.000Z'), ('hers', NULL, 'p-noor', 'SDQ', '2024-01-01T00:00:00.000Z');
INSERT INTO screening_responses (id, screening_id, answer) VALUES ('answer', 'hers', 'yes');
INSERT INTO audit_logs (id, action, resource_type, resource_id, created_at) VALUES ('log', 'read', 'patient', 'p-noor', 0);
