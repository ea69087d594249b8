-- Accounts and people, by hand. `old` is the old database, `main` the new one; rows are inserted
-- in the order of the new primary key. `iso(x)` stands for the text of x, epoch milliseconds.

CREATE TEMP TABLE twin (child_id TEXT PRIMARY KEY, first_id TEXT NOT NULL, second_id TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO twin
SELECT linked_child_id, min(id), max(id) FROM old.patients WHERE linked_child_id IS NOT NULL GROUP BY linked_child_id HAVING count(*) > 1;
CREATE TEMP TABLE second (id TEXT PRIMARY KEY) WITHOUT ROWID;
INSERT INTO second SELECT second_id FROM twin;

CREATE TEMP TABLE person_of_patient (patient_id TEXT PRIMARY KEY, person_id TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO person_of_patient
SELECT p.id, uuid5('patient', coalesce(t.first_id, p.id))
FROM old.patients p LEFT JOIN twin t ON t.child_id = p.linked_child_id ORDER BY p.id;

CREATE TEMP TABLE person_of_child (child_id TEXT PRIMARY KEY, person_id TEXT NOT NULL, is_linked INT NOT NULL) WITHOUT ROWID;
INSERT INTO person_of_child
SELECT c.id, iif(p.id IS NULL, uuid5('child', c.id), uuid5('patient', p.id)), p.id IS NOT NULL
FROM old.children c
LEFT JOIN old.patients p ON p.linked_child_id = c.id AND NOT EXISTS (SELECT 1 FROM second WHERE id = p.id)
ORDER BY c.id;

INSERT INTO users
SELECT id, lower(trim(email)), password_hash, role, iif(is_active, 'active', 'suspended'), email_verified, last_login_at, created_at, updated_at
FROM old.users ORDER BY id;

INSERT INTO parents
SELECT id, user_id, first_name, last_name, phone, address, city, state, preferred_language, emergency_contact, onboarding_completed, created_at, updated_at
FROM old.parents ORDER BY id;

INSERT INTO clinician_profiles
SELECT id, user_id, trim(coalesce(title, '') || ' ' || first_name || ' ' || last_name), title, first_name, last_name, specialization, license_number,
  license_state, practice_name, phone, bio, languages, years_of_experience, accepts_new_patients, created_at, updated_at
FROM old.clinician_profiles ORDER BY id;

INSERT INTO credentials SELECT * FROM old.credentials ORDER BY id;

INSERT INTO refresh_tokens
SELECT id, user_id, token, user_agent, iso(created_at), iso(expires_at), iso(revoked_at) FROM old.refresh_tokens;

INSERT INTO user_preferences
SELECT id, user_id, theme, locale, timezone, email_notifications = 'true', push_notifications = 'true', quiet_hours, updated_at
FROM old.user_preferences ORDER BY id;

INSERT INTO persons
SELECT * FROM (
  SELECT m.person_id AS id, -- the address is one record's, of the first that has one
    coalesce(nullif(p.first_name, ''), nullif(q.first_name, ''), c.first_name),
    coalesce(nullif(p.middle_name, ''), q.middle_name),
    coalesce(nullif(p.last_name, ''), nullif(q.last_name, ''), c.last_name),
    c.nickname,
    coalesce(nullif(p.date_of_birth, ''), nullif(q.date_of_birth, ''), c.date_of_birth),
    coalesce(nullif(p.gender, ''), nullif(q.gender, ''), CASE c.gender WHEN 'M' THEN 'male' WHEN 'F' THEN 'female' WHEN 'X' THEN 'non-binary' END, 'not specified'),
    c.photo_url,
    coalesce(nullif(p.primary_language, ''), nullif(q.primary_language, ''), c.home_language),
    p.languages_spoken,
    CASE a WHEN 1 THEN p.address_line1 WHEN 2 THEN q.address_line1 ELSE c.street_address END,
    CASE a WHEN 1 THEN p.address_line2 WHEN 2 THEN q.address_line2 END,
    CASE a WHEN 1 THEN p.city WHEN 2 THEN q.city ELSE c.city END,
    CASE a WHEN 1 THEN p.state WHEN 2 THEN q.state ELSE c.state END,
    CASE a WHEN 1 THEN p.postal_code WHEN 2 THEN q.postal_code ELSE c.postal_code END,
    min(p.created_at, coalesce(q.created_at, p.created_at), coalesce(c.created_at, p.created_at)),
    max(p.updated_at, coalesce(q.updated_at, p.updated_at), coalesce(c.updated_at, p.updated_at))
  FROM (
    SELECT p.*, t.second_id, CASE
        WHEN coalesce(nullif(p.address_line1, ''), nullif(p.address_line2, ''), nullif(p.city, ''), nullif(p.state, ''), nullif(p.postal_code, '')) IS NOT NULL THEN 1
        WHEN t.second_id IS NOT NULL AND (
          SELECT coalesce(nullif(q.address_line1, ''), nullif(q.address_line2, ''), nullif(q.city, ''), nullif(q.state, ''), nullif(q.postal_code, ''))
          FROM old.patients q WHERE q.id = t.second_id) IS NOT NULL THEN 2
        WHEN p.linked_child_id IS NULL THEN 1 END AS a
    FROM old.patients p LEFT JOIN twin t ON t.child_id = p.linked_child_id
    WHERE NOT EXISTS (SELECT 1 FROM second WHERE id = p.id)) AS p
  JOIN person_of_patient m ON m.patient_id = p.id
  LEFT JOIN old.patients q ON q.id = p.second_id
  LEFT JOIN old.children c ON c.id = p.linked_child_id
  UNION ALL
  SELECT k.person_id, c.first_name, NULL, c.last_name, c.nickname, c.date_of_birth,
    CASE c.gender WHEN 'M' THEN 'male' WHEN 'F' THEN 'female' WHEN 'X' THEN 'non-binary' END,
    c.photo_url, c.home_language, '[]', c.street_address, NULL, c.city, c.state, c.postal_code, c.created_at, c.updated_at
  FROM old.children c JOIN person_of_child k ON k.child_id = c.id WHERE NOT k.is_linked)
ORDER BY id;

INSERT INTO parent_child_views
SELECT * FROM (
  SELECT uuid5('parent_child', pc.id) AS id, k.person_id, pc.parent_id, pc.relationship, pc.is_primary, c.school_name, c.grade_level,
    c.medical_history, c.current_concerns, c.developmental_notes, pc.added_at, c.updated_at
  FROM old.parent_children pc JOIN old.children c ON c.id = pc.child_id JOIN person_of_child k ON k.child_id = pc.child_id
  UNION ALL
  SELECT uuid5('legacy_parent', c.id), k.person_id, c.parent_id, 'parent', 0, c.school_name, c.grade_level,
    c.medical_history, c.current_concerns, c.developmental_notes, c.created_at, c.updated_at
  FROM old.children c JOIN person_of_child k ON k.child_id = c.id
  WHERE c.parent_id <> '' AND NOT EXISTS (SELECT 1 FROM old.parent_children pc WHERE pc.parent_id = c.parent_id AND pc.child_id = c.id))
ORDER BY id;

-- Of two records that one clinician keeps of one human, the open and then the newer one stays.
CREATE TEMP TABLE view_loser (patient_id TEXT PRIMARY KEY, survivor_id TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO view_loser
SELECT id, survivor FROM (
  SELECT p.id, first_value(p.id) OVER (PARTITION BY p.linked_child_id, p.clinician_id ORDER BY p.deleted_at IS NULL DESC, p.updated_at DESC, p.id) AS survivor
  FROM twin t JOIN old.patients p ON p.linked_child_id = t.child_id)
WHERE id <> survivor;

INSERT INTO clinician_patient_views
SELECT uuid5('patient_record', p.id) AS new_id, m.person_id, p.clinician_id, p.case_number, p.primary_diagnosis, p.diagnosis_code, p.diagnosis_date,
  p.secondary_diagnoses, p.medical_history, p.current_medications, p.allergies, p.family_history, p.status, p.referral_source, p.referral_reason,
  p.referral_date, p.created_at, p.updated_at, p.deleted_at
FROM old.patients p JOIN person_of_patient m ON m.patient_id = p.id
WHERE NOT EXISTS (SELECT 1 FROM view_loser l WHERE l.patient_id = p.id)
ORDER BY new_id;

INSERT INTO access_grants
SELECT g.id, g.token, 'parent', g.parent_id, 'clinician', coalesce(nullif(g.clinician_id, ''), p.clinician_id, ''), lower(trim(g.clinician_email)),
  coalesce(m.person_id, k.person_id), g.permissions, CASE g.access_level WHEN 'read' THEN 'view' WHEN 'write' THEN 'edit' WHEN 'full' THEN 'manage' END,
  g.status, g.granted_at, g.activated_at, g.expires_at, g.revoked_at, g.granted_by_name, g.granted_by_email, g.audit_log
FROM old.consent_grants g
LEFT JOIN old.patients p ON p.id = g.patient_id AND coalesce(g.clinician_id, '') = ''
LEFT JOIN person_of_patient m ON m.patient_id = g.patient_id
LEFT JOIN person_of_child k ON k.child_id = g.child_id
WHERE m.person_id IS NULL OR k.person_id IS NULL OR m.person_id = k.person_id
ORDER BY g.id;

INSERT INTO contacts
SELECT s.id, m.person_id, s.name, s.relationship, s.phone, s.email, s.is_primary, s.is_emergency, s.can_pick_up, s.notes, s.created_at
FROM old.patient_contacts s JOIN person_of_patient m ON m.patient_id = s.patient_id ORDER BY s.id;

INSERT INTO documents
SELECT s.id, m.person_id, s.uploaded_by, s.document_type, s.title, 'https://files.clinic.example/' || s.file_key, s.mime_type, s.file_size, s.description, s.uploaded_at
FROM old.patient_documents s JOIN person_of_patient m ON m.patient_id = s.patient_id ORDER BY s.id;

CREATE TEMP TABLE tag_loser (patient_id TEXT, tag TEXT, PRIMARY KEY (patient_id, tag)) WITHOUT ROWID;
INSERT INTO tag_loser
SELECT patient_id, tag FROM (
  SELECT s.patient_id, s.tag, row_number() OVER (PARTITION BY p.linked_child_id, s.tag ORDER BY s.created_at, s.patient_id) AS place
  FROM twin t JOIN old.patients p ON p.linked_child_id = t.child_id JOIN old.patient_tags s ON s.patient_id = p.id)
WHERE place > 1;

INSERT INTO tags
SELECT n, m.person_id, s.tag, s.color, s.created_at
FROM (SELECT row_number() OVER (ORDER BY patient_id, tag) AS n, * FROM old.patient_tags) s
JOIN person_of_patient m ON m.patient_id = s.patient_id
WHERE NOT EXISTS (SELECT 1 FROM tag_loser l WHERE l.patient_id = s.patient_id AND l.tag = s.tag)
ORDER BY n;

INSERT INTO patient_activity_log
SELECT s.id, m.person_id, s.user_id, s.activity_type, s.description, s.metadata, iso(s.created_at)
FROM old.patient_activity_log s JOIN person_of_patient m ON m.patient_id = s.patient_id ORDER BY s.id;
