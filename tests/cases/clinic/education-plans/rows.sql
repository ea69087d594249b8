INSERT INTO ieps (id, patient_id, clinician_id, school_year, start_date, status, updated_at) VALUES
    ('iep', 'p-emma', 'doc', '2024/25', '2024-09-01', 'under_review', '2024-01-01T00:00:00.000Z');
INSERT INTO iep_goals (id, iep_id, goal_number, domain, goal_statement, progress_percent, updated_at) VALUES
    ('iep-goal', 'iep', 1, 'motor', 'Cuts with scissors', 40, '2024-01-01T00:00:00.000Z');
INSERT INTO iep_objectives (id, goal_id, sequence_number, objective_text) VALUES ('objective', 'iep-goal', 1, 'Holds them');
INSERT INTO goal_progress_updates (id, goal_id, clinician_id, progress_percent) VALUES ('update', 'iep-goal', 'doc', 40);
INSERT INTO iep_accommodations (id, iep_id, category, description) VALUES ('accommodation', 'iep', 'setting', 'Quiet room');
INSERT INTO iep_services (id, iep_id, service_type, frequency) VALUES ('service', 'iep', 'OT', 'weekly');
INSERT INTO iep_team_members (id, iep_id, name, role) VALUES ('member', 'iep', 'Rufus', 'teacher');
INSERT INTO iep_progress_reports (id, iep_id, reporting_period, summary, goal_summaries, reported_on) VALUES
    ('progress', 'iep', 'first', 'Well', '[{"percent":40,"goal_id":"iep-goal"}]', '2025-01-31');
INSERT INTO peps (id, parent_id, child_id, linked_iep_id, title, start_date, status, notes, updated_at) VALUES
    ('pep', 'mom', 'emma', 'iep', 'Home plan', '2024-10-01', 'archived', 'At night', '2024-01-01T00:00:00.000Z'),
    ('pep-2', 'mom', 'ben', NULL, 'Another', '2024-10-01', 'paused', NULL, '2024-01-01T00:00:00.000Z');
INSERT INTO pep_goals (id, pep_id, linked_iep_goal_id, domain, title, description, updated_at) VALUES
    ('pep-goal', 'pep', 'iep-goal', 'motor', 'Use scissors', 'Start small', '2024-01-01T00:00:00.000Z');
INSERT INTO pep_activities (id, goal_id, title) VALUES ('activity', 'pep-goal', 'Paper chains');
INSERT INTO pep_goal_progress (id, goal_id, parent_id, rating) VALUES ('rating', 'pep-goal', 'mom', 4);
