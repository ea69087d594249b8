UPDATE children SET first_name = 'Emmy', gender = 'X' WHERE id = 'emma';
