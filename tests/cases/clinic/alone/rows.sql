UPDATE patients SET gender = ' ' WHERE id = 'p-noor';
UPDATE children SET gender = 'm' WHERE id = 'ben';
INSERT INTO children (id, parent_id, first_name, last_name, date_of_birth, gender, updated_at) VALUES
    ('kim', 'dad', 'Kim', 'Roe', '2019-01-01', '', '2024-01-01T00:00:00.000Z');
