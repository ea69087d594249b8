UPDATE children SET parent_id = 'mom', created_at = '2021-01-01T00:00:00.000Z', medical_history = 'Asthma', school_name = 'Mill Road' WHERE id = 'emma';
UPDATE children SET parent_id = 'dad' WHERE id = 'ben';
INSERT INTO parent_children (id, parent_id, child_id, relationship, added_at) VALUES
    ('dad-emma', 'dad', 'emma', 'father', '2024-02-01T00:00:00.000Z');
INSERT INTO children (id, parent_id, first_name, last_name, date_of_birth, gender, created_at, updated_at) VALUES
    ('old', 'dad', 'Olga', 'Smith', '2018-01-01', 'F', '2022-02-02T00:00:00.000Z', '2024-01-01T00:00:00.000Z'),
    ('child-999', '', 'Orla', 'Free', '2018-01-02', 'F', '2022-02-02T00:00:00.000Z', '2024-01-01T00:00:00.000Z');
