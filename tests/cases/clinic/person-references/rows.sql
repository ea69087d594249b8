INSERT INTO appointments (id, patient_id, clinician_id, appointment_type, starts_at, ends_at, updated_at) VALUES ('appointment', 'p-noor', 'doc', 'first', '2024-01-01T00:00:00.000Z', '2024-01-01T00:00:00.000Z', '2024-01-01T00:00:00.000Z');
INSERT INTO consultation_sessions (id, patient_id, clinician_id, session_type, started_at, updated_at) VALUES ('session', 'p-noor', 'doc', 'first', '2024-01-01T00:00:00.000Z', '2024-01-01T00:00:00.000Z');
INSERT INTO patient_contacts (id, patient_id, name, relationship) VALUES ('contact', 'p-noor', 'Aya', 'aunt');
INSERT INTO patient_documents (id, patient_id, uploaded_by, document_type, title, file_key, mime_type, file_size) VALUES ('document', 'p-noor', 'u-doc', 'letter', 'Letter', 'd/1.pdf', 'application/pdf', 1);
INSERT INTO patient_tags (patient_id, tag) VALUES ('p-noor', 'tag');
INSERT INTO patient_activity_log (id, patient_id, activity_type, description, created_at) VALUES (7, 'p-noor', 'seen', 'Seen', 0);
INSERT INTO screenings (id, child_id, patient_id, screening_type, updated_at) VALUES
    ('screening-1', 'ben', NULL, 'SDQ', '2024-01-01T00:00:00.000Z'), ('screening-2', NULL, 'p-noor', 'SDQ', '2024-01-01T00:00:00.000Z'), ('screening-3', 'emma', 'p-emma', 'SDQ', '2024-01-01T00:00:00.000Z');
INSERT INTO assessments (id, patient_id, clinician_id, assessment_type, administered_on, updated_at) VALUES ('assessment', 'p-noor', 'doc', 'CARS_2', '2024-01-01', '2024-01-01T00:00:00.000Z');
INSERT INTO ieps (id, patient_id, clinician_id, school_year, start_date, updated_at) VALUES ('iep', 'p-noor', 'doc', '2024/25', '2024-09-01', '2024-01-01T00:00:00.000Z');
INSERT INTO peps (id, parent_id, child_id, title, start_date, updated_at) VALUES ('pep', 'mom', 'ben', 'Home plan', '2024-09-01', '2024-01-01T00:00:00.000Z');
INSERT INTO pep_goals (id, pep_id, domain, title, updated_at) VALUES ('goal', 'pep', 'motor', 'Goal', '2024-01-01T00:00:00.000Z');
INSERT INTO pep_activities (id, goal_id, title) VALUES ('activity', 'goal', 'Activity');
INSERT INTO activity_completions (id, activity_id, child_id, completed_at) VALUES ('completion', 'activity', 'ben', '2024-01-01T00:00:00.000Z');
INSERT INTO interventions (id, patient_id, clinician_id, name, intervention_type, start_date, updated_at) VALUES ('intervention', 'p-noor', 'doc', 'Help', 'speech', '2024-01-01', '2024-01-01T00:00:00.000Z');
INSERT INTO journal_entries (id, author_id, child_id, patient_id, content, entry_date, updated_at) VALUES
    ('entry-1', 'u-mom', 'ben', NULL, 'Well', '2024-01-01', '2024-01-01T00:00:00.000Z'), ('entry-2', 'u-doc', NULL, 'p-noor', 'Well', '2024-01-01', '2024-01-01T00:00:00.000Z');
INSERT INTO conversations (id, child_id, patient_id) VALUES ('conversation-1', 'ben', NULL), ('conversation-2', NULL, 'p-noor'), ('conversation-3', NULL, '');
INSERT INTO reports (id, patient_id, clinician_id, report_type, title, updated_at) VALUES ('report', 'p-noor', 'doc', 'letter', 'Report', '2024-01-01T00:00:00.000Z');
