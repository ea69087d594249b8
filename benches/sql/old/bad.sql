-- One row in a hundred is broken, each table in its own way. Of the few rows that many others
-- depend on (users, people) it is one in a thousand: what depends on them is lost with them.

-- The same address twice, but for case.
UPDATE users SET email = (SELECT upper(u.email) FROM users u WHERE u.rowid = users.rowid - 1) WHERE rowid % 1000 = 500 AND rowid < {0.7};
-- Names and dates that are missing.
UPDATE patients SET first_name = NULL, linked_child_id = NULL WHERE rowid % 1000 = 300 AND rowid > {0.7};
UPDATE children SET date_of_birth = NULL WHERE rowid % 1000 = 200 AND rowid > {0.8};
UPDATE patient_contacts SET name = NULL WHERE rowid % 100 = 1;
UPDATE screening_responses SET answer = NULL WHERE rowid % 100 = 1;
UPDATE journal_entries SET content = NULL WHERE rowid % 100 = 1;
UPDATE notifications SET title = NULL WHERE rowid % 100 = 1;
-- References that lead nowhere.
UPDATE screenings SET child_id = uuid('nobody', rowid), patient_id = NULL WHERE rowid % 100 = 2;
UPDATE assessments SET patient_id = uuid('nobody', rowid) WHERE rowid % 100 = 2;
UPDATE appointments SET clinician_id = uuid('nobody', rowid) WHERE rowid % 100 = 2;
UPDATE patient_documents SET uploaded_by = uuid('nobody', rowid) WHERE rowid % 100 = 2;
UPDATE patient_tags SET patient_id = uuid('nobody', rowid) WHERE rowid % 100 = 2;
UPDATE iep_objectives SET goal_id = uuid('nobody', rowid) WHERE rowid % 100 = 2;
UPDATE appointment_participants SET appointment_id = uuid('nobody', rowid) WHERE rowid % 100 = 2;
UPDATE messages SET conversation_id = uuid('nobody', rowid) WHERE rowid % 200 = 2;
-- The patient and the child of a grant are not the same human.
UPDATE consent_grants SET patient_id = uuid('patient', 1), child_id = uuid('child', 2) WHERE rowid % 100 = 3;
-- JSON that is none.
UPDATE activity_completions SET photos = '["https://media', videos = 'none' WHERE rowid % 100 = 4;
UPDATE conversations SET participants = '[{"type":"parent"' WHERE rowid % 100 = 4;
UPDATE iep_progress_reports SET goal_summaries = '{' WHERE rowid % 100 = 4;
UPDATE reports SET shared_with = '["' || uuid('nobody', rowid) || '"]' WHERE rowid % 100 = 4;
-- Values that no rule knows, and that no rule can convert.
UPDATE clinician_availability SET day_of_week = 'XXX' WHERE rowid % 100 = 5;
UPDATE user_preferences SET email_notifications = 'perhaps' WHERE rowid % 100 = 5;
UPDATE audit_logs SET created_at = 'yesterday' WHERE rowid % 100 = 5;
UPDATE patient_activity_log SET created_at = 'yesterday' WHERE rowid % 100 = 5;
UPDATE session_participants SET joined_at = 'soon' WHERE rowid % 100 = 5;
UPDATE messages SET sent_at = 'later' WHERE rowid % 200 = 5;
-- Values that a check of the new schema refuses.
UPDATE goal_progress_updates SET progress_percent = 300 WHERE rowid % 100 = 6;
UPDATE pep_goal_progress SET rating = 9 WHERE rowid % 100 = 6;
UPDATE intervention_progress SET effectiveness = 0 WHERE rowid % 100 = 6;
UPDATE ieps SET status = 'lost' WHERE rowid % 100 = 6;
-- Text where the new schema, made strict for this, wants a number.
UPDATE patient_documents SET file_size = 'large' WHERE rowid % 100 = 7;
-- Keys that are missing, that two rows share, and that another table's rows took before.
UPDATE iep_services SET id = NULL WHERE rowid % 200 = 8;
UPDATE iep_services SET id = (SELECT s.id FROM iep_services s WHERE s.rowid = iep_services.rowid - 1) WHERE rowid % 200 = 108;
UPDATE peps SET id = (SELECT i.id FROM ieps i WHERE i.rowid = peps.rowid) WHERE rowid % 100 = 8;
-- A time from which no key can be made, a type that nobody knows, a file without a name, a text that an expression refuses.
UPDATE activity_completions SET completed_at = 'one day' WHERE rowid % 100 = 9;
UPDATE conversations SET participants = '[{"type":"robot","id":"r2"}]' WHERE rowid % 100 = 9;
UPDATE journal_attachments SET file_key = NULL WHERE rowid % 100 = 9;
UPDATE intervention_strategies SET description = 'broken' WHERE rowid % 100 = 9;
