INSERT INTO screenings (id, child_id, screening_type, created_at, updated_at) VALUES
    ('s-1', 'ben', 'MCHAT_RF', '2024-03-01', '2024-01-01T00:00:00.000Z'), ('s-2', 'ben', 'MCHAT_RF', '2024-02-01', '2024-01-01T00:00:00.000Z'), ('s-3', 'emma', 'HOME_GROWN', '2024-02-01', '2024-01-01T00:00:00.000Z');
INSERT INTO assessments (id, patient_id, clinician_id, assessment_type, baseline_assessment_id, administered_on, created_at, updated_at) VALUES
    ('a-2', 'p-noor', 'doc', 'CARS_2', 'a-3', '2024-01-01', '2024-03-01', '2024-01-01T00:00:00.000Z'),
    ('a-3', 'p-noor', 'doc', 'CARS_2', NULL, '2023-01-01', '2023-03-01', '2024-01-01T00:00:00.000Z'),
    ('a-4', 'p-noor', 'doc', 'OTHER', NULL, '2023-01-01', '2023-03-01', '2024-01-01T00:00:00.000Z');
