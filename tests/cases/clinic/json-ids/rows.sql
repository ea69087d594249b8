INSERT INTO conversations (id, participants, child_id, last_message_at) VALUES
    ('talk', '[{"type":"child","id":"emma","since":"2024"},{"id":"p-noor","type":"patient"},{"type":"parent","id":"mom"},{"type":"clinician","id":"doc"},{"type":"user","id":"u-doc"}]', 'ben', 1767529800123),
    ('nobody', '[]', NULL, NULL),
    ('ghost', '[{"type":"child","id":"nobody"}]', 'ben', NULL);
INSERT INTO reports (id, patient_id, clinician_id, report_type, title, shared_with, file_key, updated_at) VALUES
    ('report', 'p-noor', 'doc', 'letter', 'Report', '["u-mom", "u-dad"]', 'r/1.pdf', '2024-01-01T00:00:00.000Z'),
    ('unsent', 'p-noor', 'doc', 'letter', 'Report', '["u-gone"]', NULL, '2024-01-01T00:00:00.000Z');
INSERT INTO ieps (id, patient_id, clinician_id, school_year, start_date, updated_at) VALUES ('iep', 'p-noor', 'doc', '2024/25', '2024-09-01', '2024-01-01T00:00:00.000Z');
INSERT INTO iep_goals (id, iep_id, goal_number, domain, goal_statement, updated_at) VALUES ('iep-goal', 'iep', 1, 'motor', 'Goal', '2024-01-01T00:00:00.000Z');
INSERT INTO iep_progress_reports (id, iep_id, reporting_period, summary, goal_summaries, reported_on) VALUES
    ('first', 'iep', 'first', 'Well', '[{"percent":40,"goal_id":"iep-goal"}]', '2025-01-31'),
    ('stray', 'iep', 'second', 'Well', '[{"percent":40,"goal_id":"nothing"}]', '2025-01-31');
