INSERT INTO peps (id, parent_id, child_id, title, start_date, updated_at) VALUES ('pep', 'mom', 'ben', 'Home plan', '2024-09-01', '2024-01-01T00:00:00.000Z');
INSERT INTO pep_goals (id, pep_id, domain, title, updated_at) VALUES ('goal', 'pep', 'motor', 'Goal', '2024-01-01T00:00:00.000Z');
INSERT INTO pep_activities (id, goal_id, title) VALUES ('activity', 'goal', 'Activity');

INSERT INTO activity_completions (id, activity_id, child_id, completed_at, photos, videos) VALUES
    ('many', 'activity', 'ben', '2024-02-02T00:00:00.000Z', '["p0.jpg", "p1.jpg", "p0.jpg"]', '["v0.mp4"]'),
    ('few', 'activity', 'ben', '2024-02-03T00:00:00.000Z', '["it''s \"me\" 🎈.jpg"]', NULL),
    ('none', 'activity', 'ben', '2024-02-04T00:00:00.000Z', '[]', '[]');
