-- A small clinic: two parents, two clinicians; Emma is known to both sides, Ben to his mother
-- alone, Noor to a clinician alone.
INSERT INTO users (id, email, password_hash, role, updated_at) VALUES
    ('u-mom', 'mom@mail.example', '-', 'parent', '2024-01-01T00:00:00.000Z'),
    ('u-dad', 'dad@mail.example', '-', 'parent', '2024-01-01T00:00:00.000Z'),
    ('u-doc', 'doc@practice.example', '-', 'clinician', '2024-01-01T00:00:00.000Z'),
    ('u-dee', 'dee@practice.example', '-', 'clinician', '2024-01-01T00:00:00.000Z');
INSERT INTO parents (id, user_id, first_name, last_name, updated_at) VALUES
    ('mom', 'u-mom', 'Mona', 'Smith', '2024-01-01T00:00:00.000Z'),
    ('dad', 'u-dad', 'Dan', 'Smith', '2024-01-01T00:00:00.000Z');
INSERT INTO clinician_profiles (id, user_id, first_name, last_name, specialization, updated_at) VALUES
    ('doc', 'u-doc', 'Dora', 'Quist', 'pediatrics', '2024-01-01T00:00:00.000Z'),
    ('dee', 'u-dee', 'Dee', 'Roth', 'speech', '2024-01-01T00:00:00.000Z');
INSERT INTO children (id, first_name, last_name, date_of_birth, gender, created_at, updated_at) VALUES
    ('emma', 'Emma', 'Smith', '2020-01-15', 'F', '2024-01-01T00:00:00.000Z', '2024-01-01T00:00:00.000Z'),
    ('ben', 'Ben', 'Smith', '2021-02-03', 'M', '2024-01-01T00:00:00.000Z', '2024-01-01T00:00:00.000Z');
INSERT INTO parent_children (id, parent_id, child_id, relationship, is_primary, added_at) VALUES
    ('mom-emma', 'mom', 'emma', 'mother', 1, '2024-01-01T00:00:00.000Z'),
    ('mom-ben', 'mom', 'ben', 'mother', 1, '2024-01-01T00:00:00.000Z');
INSERT INTO patients (id, clinician_id, case_number, first_name, last_name, date_of_birth, gender, linked_child_id, created_at, updated_at) VALUES
    ('p-emma', 'doc', 'C-1', 'Emma', 'Smith', '2020-01-15', 'female', 'emma', '2024-01-01T00:00:00.000Z', '2024-01-01T00:00:00.000Z'),
    ('p-noor', 'doc', 'C-2', 'Noor', 'Haddad', '2019-06-07', 'female', NULL, '2024-01-01T00:00:00.000Z', '2024-01-01T00:00:00.000Z');
