INSERT INTO ieps (id, patient_id, clinician_id, school_year, start_date, status, parent_signed_at, updated_at) VALUES
    ('nameless', 'p-noor', 'doc', '2024/25', '2024-09-01', 'active', '2024-08-01', '2024-01-01T00:00:00.000Z'),
    ('odd', 'p-noor', 'doc', '2024/25', '2024-09-01', 'unheard of', NULL, '2024-01-01T00:00:00.000Z');
INSERT INTO peps (id, parent_id, child_id, title, start_date, updated_at) VALUES ('pep', 'mom', 'ben', 'Home plan', '2024-09-01', '2024-01-01T00:00:00.000Z');
INSERT INTO pep_goals (id, pep_id, domain, title, updated_at) VALUES ('goal', 'pep', 'motor', 'Goal', '2024-01-01T00:00:00.000Z');
INSERT INTO pep_activities (id, goal_id, title) VALUES ('activity', 'goal', 'Activity');
INSERT INTO activity_completions (id, activity_id, child_id, completed_at, photos, videos) VALUES
    ('torn', 'activity', 'ben', '2024-01-01T00:00:00.000Z', '["p0.jpg"', NULL),
    ('holes', 'activity', 'ben', '2024-01-01T00:00:00.000Z', '["p0.jpg", null, "p2.jpg"]', '[]');
INSERT INTO reports (id, patient_id, clinician_id, report_type, title, linked_assessment_id, updated_at) VALUES ('report', 'p-noor', 'doc', 'letter', 'Report', 'gone', '2024-01-01T00:00:00.000Z');
INSERT INTO consent_grants (id, token, parent_id, patient_id, clinician_id, access_level, granted_by_name, granted_by_email) VALUES
    ('grant', 't', 'mom', 'p-emma', 'doc', 'sudo', 'Mona', 'mom@mail.example');
