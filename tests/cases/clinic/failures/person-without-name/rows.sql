UPDATE patients SET first_name = NULL WHERE id = 'p-noor';
