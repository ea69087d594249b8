-- What parents do, by hand: activities, journal, messages; then reports and the log.

INSERT INTO resources
SELECT id, title, description, resource_type, category, url, age_min_months, age_max_months, tags, created_by, is_published, strftime('%Y-%m-%dT%H:%M:%fZ', created_at)
FROM old.resources ORDER BY id;

INSERT INTO activities SELECT * FROM old.pep_activities ORDER BY id;

INSERT INTO activity_completions
SELECT s.id, s.activity_id, k.person_id, s.parent_id, s.completed_at, s.duration_minutes, s.engagement, s.notes
FROM old.activity_completions s JOIN person_of_child k ON k.child_id = s.child_id ORDER BY s.id;

INSERT INTO activity_media
SELECT * FROM (
  SELECT uuid7('photo', unixepoch(s.completed_at, 'subsec'), s.id, e.key) AS new_id, s.id, 'photo', e.key, e.value, s.completed_at
  FROM old.activity_completions s, json_each(s.photos) e WHERE s.photos <> '[]'
  UNION ALL
  SELECT uuid7('video', unixepoch(s.completed_at, 'subsec'), s.id, e.key), s.id, 'video', e.key, e.value, s.completed_at
  FROM old.activity_completions s, json_each(s.videos) e WHERE s.videos <> '[]')
ORDER BY new_id;

INSERT INTO journal_entries
SELECT s.id, s.author_id, coalesce(m.person_id, k.person_id), s.linked_session_id, s.linked_goal_id, s.linked_intervention_id, s.title, s.content, s.mood, s.visibility,
  s.entry_date, s.created_at, s.updated_at
FROM old.journal_entries s
LEFT JOIN person_of_patient m ON m.patient_id = s.patient_id
LEFT JOIN person_of_child k ON k.child_id = s.child_id
ORDER BY s.id;

INSERT INTO journal_attachments
SELECT id, entry_id, file_name, 'https://files.clinic.example/' || file_key, mime_type, created_at FROM old.journal_attachments ORDER BY id;

INSERT INTO conversations
SELECT s.id, s.subject,
  iif(instr(s.participants, '"child"') OR instr(s.participants, '"patient"'), (
    SELECT json_group_array(json(CASE e.value ->> 'type'
      WHEN 'child' THEN json_set(e.value, '$.type', 'person', '$.id', (SELECT person_id FROM person_of_child WHERE child_id = e.value ->> 'id'))
      WHEN 'patient' THEN json_set(e.value, '$.type', 'person', '$.id', (SELECT person_id FROM person_of_patient WHERE patient_id = e.value ->> 'id'))
      ELSE e.value END))
    FROM json_each(s.participants) e), s.participants),
  coalesce(m.person_id, k.person_id), s.is_archived, iso(s.last_message_at), s.created_at
FROM old.conversations s
LEFT JOIN person_of_patient m ON m.patient_id = s.patient_id
LEFT JOIN person_of_child k ON k.child_id = s.child_id
ORDER BY s.id;

INSERT INTO messages
SELECT id, conversation_id, sender_id, sender_type, recipient_id, recipient_type, body, attachments, iso(sent_at), iso(read_at) FROM old.messages ORDER BY id;

INSERT INTO notifications
SELECT id, user_id, user_type, notification_type, title, body, is_read, iso(read_at), iso(created_at) FROM old.notifications ORDER BY id;

INSERT INTO reports
SELECT s.id, m.person_id, s.clinician_id, s.report_type, s.title, s.content, s.linked_assessment_id, s.linked_iep_id, s.shared_with, s.status,
  'https://files.clinic.example/' || s.file_key, s.created_at, s.updated_at
FROM old.reports s JOIN person_of_patient m ON m.patient_id = s.patient_id ORDER BY s.id;

-- The log: a reference is renamed only where the row is there; ids change only for people and views.
INSERT INTO audit_logs
SELECT id, user_id, action,
  CASE WHEN new_id IS NULL THEN resource_type ELSE CASE resource_type
    WHEN 'child' THEN 'person' WHEN 'patient' THEN 'person' WHEN 'parent_child' THEN 'parent_child_view' WHEN 'consent_grant' THEN 'access_grant'
    WHEN 'patient_contact' THEN 'contact' WHEN 'patient_document' THEN 'document' WHEN 'iep' THEN 'education_plan' WHEN 'pep' THEN 'education_plan'
    WHEN 'iep_goal' THEN 'plan_goal' WHEN 'pep_goal' THEN 'plan_goal' WHEN 'iep_objective' THEN 'plan_objective' WHEN 'iep_accommodation' THEN 'plan_accommodation'
    WHEN 'iep_service' THEN 'plan_service' WHEN 'iep_team_member' THEN 'plan_team_member' WHEN 'iep_progress_report' THEN 'plan_progress_report'
    WHEN 'goal_progress_update' THEN 'goal_progress' WHEN 'pep_goal_progress' THEN 'goal_progress' WHEN 'pep_activity' THEN 'activity'
    ELSE resource_type END END,
  coalesce(new_id, resource_id), changes, ip_address, iso(created_at)
FROM (SELECT s.*, CASE resource_type
    WHEN 'child' THEN (SELECT person_id FROM person_of_child WHERE child_id = resource_id)
    WHEN 'patient' THEN (SELECT person_id FROM person_of_patient WHERE patient_id = resource_id)
    WHEN 'parent_child' THEN (SELECT uuid5('parent_child', id) FROM old.parent_children WHERE id = resource_id)
    WHEN 'consent_grant' THEN (SELECT id FROM access_grants WHERE id = resource_id)
    WHEN 'patient_contact' THEN (SELECT id FROM contacts WHERE id = resource_id)
    WHEN 'patient_document' THEN (SELECT id FROM documents WHERE id = resource_id)
    WHEN 'iep' THEN (SELECT id FROM education_plans WHERE id = resource_id AND plan_type = 'iep')
    WHEN 'pep' THEN (SELECT id FROM education_plans WHERE id = resource_id AND plan_type = 'pep')
    WHEN 'iep_goal' THEN (SELECT id FROM old.iep_goals WHERE id = resource_id)
    WHEN 'pep_goal' THEN (SELECT id FROM old.pep_goals WHERE id = resource_id)
    WHEN 'iep_objective' THEN (SELECT id FROM plan_objectives WHERE id = resource_id)
    WHEN 'iep_accommodation' THEN (SELECT id FROM plan_accommodations WHERE id = resource_id)
    WHEN 'iep_service' THEN (SELECT id FROM plan_services WHERE id = resource_id)
    WHEN 'iep_team_member' THEN (SELECT id FROM plan_team_members WHERE id = resource_id)
    WHEN 'iep_progress_report' THEN (SELECT id FROM plan_progress_reports WHERE id = resource_id)
    WHEN 'goal_progress_update' THEN (SELECT id FROM old.goal_progress_updates WHERE id = resource_id)
    WHEN 'pep_goal_progress' THEN (SELECT id FROM old.pep_goal_progress WHERE id = resource_id)
    WHEN 'pep_activity' THEN (SELECT id FROM activities WHERE id = resource_id)
    END AS new_id
  FROM old.audit_logs s)
ORDER BY id;
