UPDATE patients SET deleted_at = '2024-06-06T00:00:00.000Z' WHERE id IN ('p-emma', 'p-noor');
