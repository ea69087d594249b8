INSERT INTO children (id, first_name, last_name, date_of_birth, gender, updated_at) VALUES
    ('emma-again', 'Emma', 'Smith', '2020-01-15', 'F', '2024-01-01T00:00:00.000Z');
INSERT INTO parent_children (id, parent_id, child_id, relationship, is_primary, added_at) VALUES
    ('a-dad', 'dad', 'emma', 'guardian', 0, '2023-01-01T00:00:00.000Z'),
    ('b-dad', 'dad', 'emma-again', 'father', 1, '2024-01-01T00:00:00.000Z'),
    ('a-mom', 'mom', 'emma-again', 'foster mother', 1, '2022-01-01T00:00:00.000Z');
