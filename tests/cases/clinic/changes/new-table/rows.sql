UPDATE patients SET allergies = 'Peanuts', current_medications = '["melatonin","iron"]' WHERE id = 'p-emma';
