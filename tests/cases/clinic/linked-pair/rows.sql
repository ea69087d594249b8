UPDATE children SET first_name = 'Emmy', nickname = 'Em', gender = 'X', date_of_birth = '2020-01-16',
    home_language = 'es', created_at = '2022-02-02T00:00:00.000Z', updated_at = '2024-05-05T00:00:00.000Z'
WHERE id = 'emma';
UPDATE patients SET middle_name = 'Ada', primary_language = ' ', languages_spoken = '["en"]',
    created_at = '2023-03-03T00:00:00.000Z'
WHERE id = 'p-emma';
