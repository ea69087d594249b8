UPDATE patients SET diagnosis_code = 'F80.2' WHERE id = 'p-emma';
