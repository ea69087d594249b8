UPDATE children SET first_name = 'Emmy', gender = 'X' WHERE id = 'emma';
UPDATE patients SET middle_name = 'Ada' WHERE id = 'p-emma';
