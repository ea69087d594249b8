INSERT INTO screenings (id, child_id, patient_id, screening_type, updated_at) VALUES
    ('good', 'ben', NULL, 'SDQ', '2024-01-01T00:00:00.000Z'), ('nowhere', 'ghost', NULL, 'SDQ', '2024-01-01T00:00:00.000Z'), ('blank', '', NULL, 'SDQ', '2024-01-01T00:00:00.000Z');
INSERT INTO screening_responses (id, screening_id, answer) VALUES ('a-1', 'good', 'yes'), ('a-2', 'nowhere', 'yes');
