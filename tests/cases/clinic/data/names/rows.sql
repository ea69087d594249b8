UPDATE children SET first_name = 'Zoë "Zo" O''Neil; -- /*', last_name = '{{ id }} {% raw %} {#', nickname = '👩‍👧‍👦🏽', date_of_birth = '2020-01-16' WHERE id = 'emma';
UPDATE patients SET first_name = '', last_name = ' ', case_number = 'C''1"', medical_history = '{{ 7 * 7 }}' WHERE id = 'p-emma';
UPDATE patients SET first_name = 'نور', last_name = 'حدّاد', middle_name = char(8238) || 'abc' || char(8236), medical_history = substr(hex(zeroblob(50000)), 1, 100000) WHERE id = 'p-noor';
UPDATE children SET first_name = 'Be' || char(10) || 'n' || char(9), last_name = 'Σίσυφος', nickname = 'e' || char(769) WHERE id = 'ben';
INSERT INTO children (id, first_name, last_name, date_of_birth, gender, updated_at) VALUES ('it''s "ü" 🎈 {{ id }}', 'Ünal', 'Ñandú', '2020-01-01', 'X', '2024-01-01T00:00:00.000Z');
INSERT INTO conversations (id, participants, child_id) VALUES ('talk', '[{"type":"child","id":"it''s \"ü\" 🎈 {{ id }}","name":"\u00dcnal \/ ñ"}]', NULL);
INSERT INTO patient_tags (patient_id, tag) VALUES ('p-noor', 'Δύσκολο'), ('p-noor', 'δύσκολο'), ('p-noor', '👶'), ('p-noor', 'it''s');
