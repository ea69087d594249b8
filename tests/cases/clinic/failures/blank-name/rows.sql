UPDATE patients SET first_name = ' ' WHERE id = 'p-noor';
