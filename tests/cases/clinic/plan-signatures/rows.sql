INSERT INTO ieps (id, patient_id, clinician_id, school_year, start_date, parent_signature_name, parent_signed_at,
    clinician_signature_name, clinician_signed_at, school_signature_name, school_signature_title, school_signed_at, updated_at) VALUES
    ('all', 'p-emma', 'doc', '2024/25', '2024-09-01', 'Mona Smith', '2024-08-01', 'Dora Quist', '2024-08-02', 'Rufus', 'Principal', '2024-08-03', '2024-01-01T00:00:00.000Z'),
    ('one', 'p-emma', 'doc', '2025/26', '2025-09-01', NULL, NULL, 'Dora Quist', '2025-08-02', 'Rufus', 'Principal', NULL, '2024-01-01T00:00:00.000Z'),
    ('none', 'p-noor', 'doc', '2025/26', '2025-09-01', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2024-01-01T00:00:00.000Z');
