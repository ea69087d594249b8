-- The demo of the clinic: builds the old database. All names are invented.
-- The tables are those of schemas/source.sql; the rows follow below them.

BEGIN;

-- The old database of the clinic: a child is kept twice, once in `children` for the parents
-- and once in `patients` for the clinicians. 56 tables, as the application's ORM left them.

-- Accounts

CREATE TABLE users (
    id TEXT NOT NULL PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    password_hash TEXT NOT NULL,
    role TEXT NOT NULL,
    is_active INTEGER NOT NULL DEFAULT 1,
    email_verified INTEGER NOT NULL DEFAULT 0,
    last_login_at TEXT,
    created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TEXT NOT NULL
);

CREATE TABLE clinician_profiles (
    id TEXT NOT NULL PRIMARY KEY,
    user_id TEXT NOT NULL UNIQUE REFERENCES users (id) ON DELETE CASCADE,
    title TEXT,
    first_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    specialization TEXT NOT NULL,
    license_number TEXT,
    license_state TEXT,
    practice_name TEXT,
    phone TEXT,
    bio TEXT,
    languages TEXT NOT NULL DEFAULT '[]',
    years_of_experience INTEGER,
    accepts_new_patients INTEGER NOT NULL DEFAULT 1,
    created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TEXT NOT NULL
);

CREATE TABLE credentials (
    id TEXT NOT NULL PRIMARY KEY,
    clinician_id TEXT NOT NULL REFERENCES clinician_profiles (id) ON DELETE CASCADE,
    credential_type TEXT NOT NULL,
    name TEXT NOT NULL,
    issuing_body TEXT NOT NULL,
    credential_number TEXT,
    issued_on TEXT,
    expires_on TEXT,
    document_url TEXT,
    is_verified INTEGER NOT NULL DEFAULT 0,
    created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX credentials_clinician_id_idx ON credentials (clinician_id);

CREATE TABLE refresh_tokens (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    token TEXT NOT NULL UNIQUE,
    user_agent TEXT,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    revoked_at INTEGER
);
CREATE INDEX refresh_tokens_user_id_idx ON refresh_tokens (user_id);

CREATE TABLE user_preferences (
    id TEXT NOT NULL PRIMARY KEY,
    user_id TEXT NOT NULL UNIQUE REFERENCES users (id) ON DELETE CASCADE,
    theme TEXT NOT NULL DEFAULT 'light',
    locale TEXT NOT NULL DEFAULT 'en',
    timezone TEXT NOT NULL DEFAULT 'UTC',
    email_notifications TEXT NOT NULL DEFAULT 'true',
    push_notifications TEXT NOT NULL DEFAULT 'true',
    quiet_hours TEXT,
    updated_at TEXT NOT NULL
);

CREATE TABLE parents (
    id TEXT NOT NULL PRIMARY KEY,
    user_id TEXT NOT NULL UNIQUE REFERENCES users (id) ON DELETE CASCADE,
    first_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    phone TEXT,
    address TEXT,
    city TEXT,
    state TEXT,
    preferred_language TEXT NOT NULL DEFAULT 'en',
    emergency_contact TEXT,
    onboarding_completed INTEGER NOT NULL DEFAULT 0,
    created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TEXT NOT NULL
);

-- People

CREATE TABLE children (
    id TEXT NOT NULL PRIMARY KEY,
    parent_id TEXT REFERENCES parents (id),          -- from before parent_children
    first_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    nickname TEXT,
    date_of_birth TEXT NOT NULL,
    gender TEXT NOT NULL,                             -- M, F or X
    photo_url TEXT,
    home_language TEXT,
    street_address TEXT,
    city TEXT,
    state TEXT,
    postal_code TEXT,
    school_name TEXT,
    grade_level TEXT,
    medical_history TEXT,
    current_concerns TEXT,
    developmental_notes TEXT,
    created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TEXT NOT NULL
);
CREATE INDEX children_parent_id_idx ON children (parent_id);

CREATE TABLE patients (
    id TEXT NOT NULL PRIMARY KEY,
    clinician_id TEXT NOT NULL REFERENCES clinician_profiles (id),
    case_number TEXT NOT NULL UNIQUE,
    first_name TEXT NOT NULL,
    middle_name TEXT,
    last_name TEXT NOT NULL,
    date_of_birth TEXT NOT NULL,
    gender TEXT,                                      -- male, female, non-binary
    address_line1 TEXT,
    address_line2 TEXT,
    city TEXT,
    state TEXT,
    postal_code TEXT,
    primary_language TEXT,
    languages_spoken TEXT NOT NULL DEFAULT '[]',
    primary_diagnosis TEXT,
    diagnosis_code TEXT,
    diagnosis_date TEXT,
    secondary_diagnoses TEXT NOT NULL DEFAULT '[]',
    medical_history TEXT,
    current_medications TEXT NOT NULL DEFAULT '[]',
    allergies TEXT,
    family_history TEXT,
    status TEXT NOT NULL DEFAULT 'active',
    referral_source TEXT,
    referral_reason TEXT,
    referral_date TEXT,
    linked_child_id TEXT REFERENCES children (id),
    created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TEXT NOT NULL,
    deleted_at TEXT
);
CREATE INDEX patients_clinician_id_idx ON patients (clinician_id);
CREATE INDEX patients_linked_child_id_idx ON patients (linked_child_id);

CREATE TABLE parent_children (
    id TEXT NOT NULL PRIMARY KEY,
    parent_id TEXT NOT NULL REFERENCES parents (id) ON DELETE CASCADE,
    child_id TEXT NOT NULL REFERENCES children (id) ON DELETE CASCADE,
    relationship TEXT NOT NULL DEFAULT 'parent',
    is_primary INTEGER NOT NULL DEFAULT 0,
    added_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
    UNIQUE (parent_id, child_id)
);

CREATE TABLE consent_grants (
    id TEXT NOT NULL PRIMARY KEY,
    token TEXT NOT NULL UNIQUE,
    parent_id TEXT NOT NULL REFERENCES parents (id),
    patient_id TEXT REFERENCES patients (id),
    child_id TEXT REFERENCES children (id),
    clinician_id TEXT REFERENCES clinician_profiles (id),
    clinician_email TEXT,
    permissions TEXT NOT NULL DEFAULT '[]',
    access_level TEXT NOT NULL DEFAULT 'read',
    status TEXT NOT NULL DEFAULT 'pending',
    granted_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
    activated_at TEXT,
    expires_at TEXT,
    revoked_at TEXT,
    granted_by_name TEXT NOT NULL,
    granted_by_email TEXT NOT NULL,
    audit_log TEXT NOT NULL DEFAULT '[]'
);
CREATE INDEX consent_grants_parent_id_idx ON consent_grants (parent_id);
CREATE INDEX consent_grants_clinician_id_idx ON consent_grants (clinician_id);

-- Patient records

CREATE TABLE patient_contacts (
    id TEXT NOT NULL PRIMARY KEY,
    patient_id TEXT NOT NULL REFERENCES patients (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    relationship TEXT NOT NULL,
    phone TEXT,
    email TEXT,
    is_primary INTEGER NOT NULL DEFAULT 0,
    is_emergency INTEGER NOT NULL DEFAULT 0,
    can_pick_up INTEGER NOT NULL DEFAULT 0,
    notes TEXT,
    created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX patient_contacts_patient_id_idx ON patient_contacts (patient_id);

CREATE TABLE patient_documents (
    id TEXT NOT NULL PRIMARY KEY,
    patient_id TEXT NOT NULL REFERENCES patients (id) ON DELETE CASCADE,
    uploaded_by TEXT NOT NULL REFERENCES users (id),
    document_type TEXT NOT NULL,
    title TEXT NOT NULL,
    file_key TEXT NOT NULL,
    mime_type TEXT NOT NULL,
    file_size INTEGER NOT NULL,
    description TEXT,
    uploaded_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX patient_documents_patient_id_idx ON patient_documents (patient_id);

CREATE TABLE patient_tags (
    patient_id TEXT NOT NULL REFERENCES patients (id) ON DELETE CASCADE,
    tag TEXT NOT NULL,
    color TEXT,
    created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
    PRIMARY KEY (patient_id, tag)
);

CREATE TABLE patient_activity_log (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    patient_id TEXT NOT NULL REFERENCES patients (id) ON DELETE CASCADE,
    user_id TEXT REFERENCES users (id),
    activity_type TEXT NOT NULL,
    description TEXT NOT NULL,
    metadata TEXT,
    created_at INTEGER NOT NULL
);
CREATE INDEX patient_activity_log_patient_id_idx ON patient_activity_log (patient_id, created_at);

-- Scheduling

CREATE TABLE practice_locations (
    id TEXT NOT NULL PRIMARY KEY,
    clinician_id TEXT NOT NULL REFERENCES clinician_profiles (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    city TEXT NOT NULL,
    state TEXT NOT NULL,
    postal_code TEXT NOT NULL,
    phone TEXT,
    is_primary INTEGER NOT NULL DEFAULT 0,
    is_virtual INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE clinician_availability (
    id TEXT NOT NULL PRIMARY KEY,
    clinician_id TEXT NOT NULL REFERENCES clinician_profiles (id) ON DELETE CASCADE,
    location_id TEXT REFERENCES practice_locations (id),
    day_of_week TEXT NOT NULL,                        -- MON, TUE, …
    start_time TEXT NOT NULL,
    end_time TEXT NOT NULL,
    slot_minutes INTEGER NOT NULL DEFAULT 45,
    is_active INTEGER NOT NULL DEFAULT 1
);

CREATE TABLE clinician_time_off (
    id TEXT NOT NULL PRIMARY KEY,
    clinician_id TEXT NOT NULL REFERENCES clinician_profiles (id) ON DELETE CASCADE,
    starts_on TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    reason TEXT,
    created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE TABLE appointments (
    id TEXT NOT NULL PRIMARY KEY,
    patient_id TEXT NOT NULL REFERENCES patients (id),
    clinician_id TEXT NOT NULL REFERENCES clinician_profiles (id),
    location_id TEXT REFERENCES practice_locations (id),
    appointment_type TEXT NOT NULL,
    format TEXT NOT NULL DEFAULT 'in_person',
    starts_at TEXT NOT NULL,
    ends_at TEXT NOT NULL,
    timezone TEXT NOT NULL DEFAULT 'UTC',
    status TEXT NOT NULL DEFAULT 'scheduled',
    meeting_link TEXT,
    notes TEXT,
    cancelled_at TEXT,
    cancellation_reason TEXT,
    rescheduled_from_id TEXT REFERENCES appointments (id),
    created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TEXT NOT NULL
);
CREATE INDEX appointments_patient_id_idx ON appointments (patient_id);
CREATE INDEX appointments_clinician_id_starts_at_idx ON appointments (clinician_id, starts_at);

CREATE TABLE appointment_participants (
    id TEXT NOT NULL PRIMARY KEY,
    appointment_id TEXT NOT NULL REFERENCES appointments (id) ON DELETE CASCADE,
    user_id TEXT REFERENCES users (id),
    name TEXT NOT NULL,
    email TEXT,
    role TEXT NOT NULL,
    response TEXT NOT NULL DEFAULT 'pending'
);

CREATE TABLE appointment_reminders (
    id TEXT NOT NULL PRIMARY KEY,
    appointment_id TEXT NOT NULL REFERENCES appointments (id) ON DELETE CASCADE,
    channel TEXT NOT NULL,
    remind_at TEXT NOT NULL,
    sent_at TEXT,
    status TEXT NOT NULL DEFAULT 'queued'
);

CREATE TABLE appointment_history (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    appointment_id TEXT NOT NULL REFERENCES appointments (id) ON DELETE CASCADE,
    changed_by TEXT REFERENCES users (id),
    action TEXT NOT NULL,
    old_values TEXT,
    new_values TEXT,
    changed_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- Sessions

CREATE TABLE consultation_sessions (
    id TEXT NOT NULL PRIMARY KEY,
    appointment_id TEXT REFERENCES appointments (id),
    patient_id TEXT NOT NULL REFERENCES patients (id),
    clinician_id TEXT NOT NULL REFERENCES clinician_profiles (id),
    session_type TEXT NOT NULL,
    started_at TEXT NOT NULL,
    ended_at TEXT,
    duration_minutes INTEGER,
    subjective TEXT,
    objective TEXT,
    assessment TEXT,
    plan TEXT,
    status TEXT NOT NULL DEFAULT 'draft',
    signed_at TEXT,
    created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TEXT NOT NULL
);
CREATE INDEX consultation_sessions_patient_id_idx ON consultation_sessions (patient_id);

CREATE TABLE session_participants (
    id TEXT NOT NULL PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES consultation_sessions (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    joined_at INTEGER,
    left_at INTEGER
);

CREATE TABLE session_attachments (
    id TEXT NOT NULL PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES consultation_sessions (id) ON DELETE CASCADE,
    file_name TEXT NOT NULL,
    file_key TEXT NOT NULL,
    mime_type TEXT NOT NULL,
    uploaded_by TEXT REFERENCES users (id),
    created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE TABLE session_templates (
    id TEXT NOT NULL PRIMARY KEY,
    clinician_id TEXT REFERENCES clinician_profiles (id),
    name TEXT NOT NULL,
    session_type TEXT NOT NULL,
    body TEXT NOT NULL,
    created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- Screening

CREATE TABLE mchat_questions (
    id INTEGER PRIMARY KEY,
    question_number INTEGER NOT NULL UNIQUE,
    question_text TEXT NOT NULL,
    is_critical INTEGER NOT NULL DEFAULT 0,
    risk_answer TEXT NOT NULL
);

CREATE TABLE asq_questions (
    id INTEGER PRIMARY KEY,
    age_months INTEGER NOT NULL,
    domain TEXT NOT NULL,
    question_number INTEGER NOT NULL,
    question_text TEXT NOT NULL,
    UNIQUE (age_months, domain, question_number)
);

CREATE TABLE screenings (
    id TEXT NOT NULL PRIMARY KEY,
    child_id TEXT REFERENCES children (id),
    patient_id TEXT REFERENCES patients (id),
    screening_type TEXT NOT NULL,
    age_at_screening_months INTEGER,
    status TEXT NOT NULL DEFAULT 'in_progress',
    total_score INTEGER,
    risk_level TEXT,
    domain_scores TEXT,
    recommendations TEXT,
    administered_by TEXT REFERENCES users (id),
    completed_at TEXT,
    created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TEXT NOT NULL,
    CHECK (child_id IS NOT NULL OR patient_id IS NOT NULL)
);
CREATE INDEX screenings_child_id_idx ON screenings (child_id);
CREATE INDEX screenings_patient_id_idx ON screenings (patient_id);

CREATE TABLE screening_responses (
    id TEXT NOT NULL PRIMARY KEY,
    screening_id TEXT NOT NULL REFERENCES screenings (id) ON DELETE CASCADE,
    mchat_question_id INTEGER REFERENCES mchat_questions (id),
    asq_question_id INTEGER REFERENCES asq_questions (id),
    answer TEXT NOT NULL,
    score INTEGER,
    notes TEXT,
    answered_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX screening_responses_screening_id_idx ON screening_responses (screening_id);

-- Assessment

CREATE TABLE assessments (
    id TEXT NOT NULL PRIMARY KEY,
    patient_id TEXT NOT NULL REFERENCES patients (id),
    clinician_id TEXT NOT NULL REFERENCES clinician_profiles (id),
    assessment_type TEXT NOT NULL,
    baseline_assessment_id TEXT REFERENCES assessments (id),
    status TEXT NOT NULL DEFAULT 'draft',
    scores TEXT,
    interpretation TEXT,
    recommendations TEXT,
    administered_on TEXT NOT NULL,
    created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TEXT NOT NULL
);
CREATE INDEX assessments_patient_id_idx ON assessments (patient_id);

CREATE TABLE assessment_evidence (
    id TEXT NOT NULL PRIMARY KEY,
    assessment_id TEXT NOT NULL REFERENCES assessments (id) ON DELETE CASCADE,
    evidence_type TEXT NOT NULL,
    description TEXT NOT NULL,
    file_key TEXT,
    created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- School plans of clinicians

CREATE TABLE ieps (
    id TEXT NOT NULL PRIMARY KEY,
    patient_id TEXT NOT NULL REFERENCES patients (id),
    clinician_id TEXT NOT NULL REFERENCES clinician_profiles (id),
    school_year TEXT NOT NULL,
    school_name TEXT,
    grade_level TEXT,
    start_date TEXT NOT NULL,
    end_date TEXT,
    review_date TEXT,
    status TEXT NOT NULL DEFAULT 'draft',
    strengths TEXT,
    needs TEXT,
    present_levels TEXT NOT NULL DEFAULT '{}',
    parent_signature_name TEXT,
    parent_signed_at TEXT,
    clinician_signature_name TEXT,
    clinician_signed_at TEXT,
    school_signature_name TEXT,
    school_signature_title TEXT,
    school_signed_at TEXT,
    created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TEXT NOT NULL
);
CREATE INDEX ieps_patient_id_idx ON ieps (patient_id);

CREATE TABLE iep_goals (
    id TEXT NOT NULL PRIMARY KEY,
    iep_id TEXT NOT NULL REFERENCES ieps (id) ON DELETE CASCADE,
    goal_number INTEGER NOT NULL,
    domain TEXT NOT NULL,
    goal_statement TEXT NOT NULL,
    baseline TEXT,
    target_criteria TEXT,
    measurement_method TEXT,
    target_date TEXT,
    status TEXT NOT NULL DEFAULT 'not_started',
    progress_percent INTEGER NOT NULL DEFAULT 0,
    created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TEXT NOT NULL,
    UNIQUE (iep_id, goal_number)
);

CREATE TABLE iep_objectives (
    id TEXT NOT NULL PRIMARY KEY,
    goal_id TEXT NOT NULL REFERENCES iep_goals (id) ON DELETE CASCADE,
    sequence_number INTEGER NOT NULL,
    objective_text TEXT NOT NULL,
    criteria TEXT,
    target_date TEXT,
    is_met INTEGER NOT NULL DEFAULT 0,
    met_on TEXT
);

CREATE TABLE iep_accommodations (
    id TEXT NOT NULL PRIMARY KEY,
    iep_id TEXT NOT NULL REFERENCES ieps (id) ON DELETE CASCADE,
    category TEXT NOT NULL,
    description TEXT NOT NULL,
    frequency TEXT,
    setting TEXT
);

CREATE TABLE iep_services (
    id TEXT NOT NULL PRIMARY KEY,
    iep_id TEXT NOT NULL REFERENCES ieps (id) ON DELETE CASCADE,
    service_type TEXT NOT NULL,
    provider TEXT,
    frequency TEXT NOT NULL,
    minutes_per_session INTEGER,
    location TEXT,
    start_date TEXT,
    end_date TEXT
);

CREATE TABLE iep_team_members (
    id TEXT NOT NULL PRIMARY KEY,
    iep_id TEXT NOT NULL REFERENCES ieps (id) ON DELETE CASCADE,
    user_id TEXT REFERENCES users (id),
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    email TEXT,
    phone TEXT
);

CREATE TABLE iep_progress_reports (
    id TEXT NOT NULL PRIMARY KEY,
    iep_id TEXT NOT NULL REFERENCES ieps (id) ON DELETE CASCADE,
    reporting_period TEXT NOT NULL,
    summary TEXT NOT NULL,
    goal_summaries TEXT NOT NULL DEFAULT '[]',        -- [{"goal_id": …, "percent": …}]
    reported_on TEXT NOT NULL,
    created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE TABLE goal_progress_updates (
    id TEXT NOT NULL PRIMARY KEY,
    goal_id TEXT NOT NULL REFERENCES iep_goals (id) ON DELETE CASCADE,
    clinician_id TEXT REFERENCES clinician_profiles (id),
    progress_percent INTEGER NOT NULL,
    note TEXT,
    evidence TEXT,
    recorded_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- Home plans of parents

CREATE TABLE resources (
    id TEXT NOT NULL PRIMARY KEY,
    title TEXT NOT NULL,
    description TEXT,
    resource_type TEXT NOT NULL,
    category TEXT NOT NULL,
    url TEXT,
    age_min_months INTEGER,
    age_max_months INTEGER,
    tags TEXT NOT NULL DEFAULT '[]',
    created_by TEXT REFERENCES users (id),
    is_published INTEGER NOT NULL DEFAULT 1,
    created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE TABLE peps (
    id TEXT NOT NULL PRIMARY KEY,
    parent_id TEXT NOT NULL REFERENCES parents (id),
    child_id TEXT NOT NULL REFERENCES children (id),
    linked_iep_id TEXT REFERENCES ieps (id),
    title TEXT NOT NULL,
    focus_areas TEXT NOT NULL DEFAULT '[]',
    start_date TEXT NOT NULL,
    review_date TEXT,
    status TEXT NOT NULL DEFAULT 'active',
    notes TEXT,
    created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TEXT NOT NULL
);
CREATE INDEX peps_child_id_idx ON peps (child_id);

CREATE TABLE pep_goals (
    id TEXT NOT NULL PRIMARY KEY,
    pep_id TEXT NOT NULL REFERENCES peps (id) ON DELETE CASCADE,
    linked_iep_goal_id TEXT REFERENCES iep_goals (id),
    domain TEXT NOT NULL,
    title TEXT NOT NULL,
    description TEXT,
    target_date TEXT,
    status TEXT NOT NULL DEFAULT 'not_started',
    created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TEXT NOT NULL
);

CREATE TABLE pep_activities (
    id TEXT NOT NULL PRIMARY KEY,
    goal_id TEXT NOT NULL REFERENCES pep_goals (id) ON DELETE CASCADE,
    linked_resource_id TEXT REFERENCES resources (id),
    title TEXT NOT NULL,
    instructions TEXT,
    frequency TEXT,
    materials TEXT NOT NULL DEFAULT '[]',
    estimated_minutes INTEGER,
    is_active INTEGER NOT NULL DEFAULT 1,
    created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE TABLE pep_goal_progress (
    id TEXT NOT NULL PRIMARY KEY,
    goal_id TEXT NOT NULL REFERENCES pep_goals (id) ON DELETE CASCADE,
    parent_id TEXT REFERENCES parents (id),
    rating INTEGER NOT NULL,                          -- 1 to 5
    note TEXT,
    recorded_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE TABLE activity_completions (
    id TEXT NOT NULL PRIMARY KEY,
    activity_id TEXT NOT NULL REFERENCES pep_activities (id) ON DELETE CASCADE,
    child_id TEXT NOT NULL REFERENCES children (id),
    parent_id TEXT REFERENCES parents (id),
    completed_at TEXT NOT NULL,
    duration_minutes INTEGER,
    engagement TEXT,
    notes TEXT,
    photos TEXT,
    videos TEXT
);
CREATE INDEX activity_completions_activity_id_idx ON activity_completions (activity_id);

-- Interventions

CREATE TABLE interventions (
    id TEXT NOT NULL PRIMARY KEY,
    patient_id TEXT NOT NULL REFERENCES patients (id),
    clinician_id TEXT NOT NULL REFERENCES clinician_profiles (id),
    linked_iep_goal_id TEXT REFERENCES iep_goals (id),
    name TEXT NOT NULL,
    intervention_type TEXT NOT NULL,
    description TEXT,
    frequency TEXT,
    start_date TEXT NOT NULL,
    end_date TEXT,
    status TEXT NOT NULL DEFAULT 'active',
    created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TEXT NOT NULL
);

CREATE TABLE intervention_strategies (
    id TEXT NOT NULL PRIMARY KEY,
    intervention_id TEXT NOT NULL REFERENCES interventions (id) ON DELETE CASCADE,
    title TEXT NOT NULL,
    description TEXT,
    sort_order INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE intervention_progress (
    id TEXT NOT NULL PRIMARY KEY,
    intervention_id TEXT NOT NULL REFERENCES interventions (id) ON DELETE CASCADE,
    session_id TEXT REFERENCES consultation_sessions (id),
    observation TEXT NOT NULL,
    effectiveness INTEGER,
    recorded_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- Journal and messages

CREATE TABLE journal_entries (
    id TEXT NOT NULL PRIMARY KEY,
    author_id TEXT NOT NULL REFERENCES users (id),
    child_id TEXT REFERENCES children (id),
    patient_id TEXT REFERENCES patients (id),
    linked_session_id TEXT REFERENCES consultation_sessions (id),
    linked_goal_id TEXT REFERENCES iep_goals (id),
    linked_intervention_id TEXT REFERENCES interventions (id),
    title TEXT,
    content TEXT NOT NULL,
    mood TEXT,
    visibility TEXT NOT NULL DEFAULT 'private',
    entry_date TEXT NOT NULL,
    created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TEXT NOT NULL
);

CREATE TABLE journal_attachments (
    id TEXT NOT NULL PRIMARY KEY,
    entry_id TEXT NOT NULL REFERENCES journal_entries (id) ON DELETE CASCADE,
    file_name TEXT NOT NULL,
    file_key TEXT NOT NULL,
    mime_type TEXT NOT NULL,
    created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE TABLE conversations (
    id TEXT NOT NULL PRIMARY KEY,
    subject TEXT,
    participants TEXT NOT NULL DEFAULT '[]',          -- [{"type": …, "id": …}]
    child_id TEXT REFERENCES children (id),
    patient_id TEXT REFERENCES patients (id),
    is_archived INTEGER NOT NULL DEFAULT 0,
    last_message_at INTEGER,
    created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE TABLE messages (
    id TEXT NOT NULL PRIMARY KEY,
    conversation_id TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    sender_id TEXT NOT NULL,
    sender_type TEXT NOT NULL,                        -- parent, clinician, user, system
    recipient_id TEXT NOT NULL,
    recipient_type TEXT NOT NULL,
    body TEXT NOT NULL,
    attachments TEXT NOT NULL DEFAULT '[]',
    sent_at INTEGER NOT NULL,
    read_at INTEGER
);
CREATE INDEX messages_conversation_id_idx ON messages (conversation_id, sent_at);

CREATE TABLE notifications (
    id TEXT NOT NULL PRIMARY KEY,
    user_id TEXT NOT NULL,
    user_type TEXT NOT NULL,
    notification_type TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT,
    is_read INTEGER NOT NULL DEFAULT 0,
    read_at INTEGER,
    created_at INTEGER NOT NULL
);
CREATE INDEX notifications_user_idx ON notifications (user_type, user_id);

-- Reports

CREATE TABLE reports (
    id TEXT NOT NULL PRIMARY KEY,
    patient_id TEXT NOT NULL REFERENCES patients (id),
    clinician_id TEXT NOT NULL REFERENCES clinician_profiles (id),
    report_type TEXT NOT NULL,
    title TEXT NOT NULL,
    content TEXT,
    linked_assessment_id TEXT REFERENCES assessments (id),
    linked_iep_id TEXT REFERENCES ieps (id),
    shared_with TEXT NOT NULL DEFAULT '[]',           -- user ids
    status TEXT NOT NULL DEFAULT 'draft',
    file_key TEXT,
    created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TEXT NOT NULL
);
CREATE INDEX reports_patient_id_idx ON reports (patient_id);

-- System

CREATE TABLE audit_logs (
    id TEXT NOT NULL PRIMARY KEY,
    user_id TEXT REFERENCES users (id),
    action TEXT NOT NULL,
    resource_type TEXT NOT NULL,
    resource_id TEXT,
    changes TEXT,
    ip_address TEXT,
    created_at INTEGER NOT NULL
);
CREATE INDEX audit_logs_resource_idx ON audit_logs (resource_type, resource_id);

CREATE TABLE _prisma_migrations (
    id TEXT NOT NULL PRIMARY KEY,
    checksum TEXT NOT NULL,
    finished_at DATETIME,
    migration_name TEXT NOT NULL,
    logs TEXT,
    rolled_back_at DATETIME,
    started_at DATETIME NOT NULL DEFAULT current_timestamp,
    applied_steps_count INTEGER UNSIGNED NOT NULL DEFAULT 0
);

INSERT INTO users (id, email, password_hash, role, is_active, email_verified, last_login_at, created_at, updated_at) VALUES
('917e3f15-ef33-4a8d-bde0-d3b74dcbf207', 'admin@clinic.example', '$2b$12$c4ffbc236b34b7f3cf93d8a12d6c21c2be1e664ca9fc059f25557', 'admin', 1, 1, '2025-10-11T18:36:59.000Z', '2023-07-14T11:25:46.000Z', '2023-08-30T11:25:46.000Z'),
('90576a47-d13a-4865-9e98-9f4a48c07096', 'Support@Clinic.example', '$2b$12$ceba84e93473653c60fe4f245ba8b1ca970343e5e99dfe51de340', 'admin', 1, 1, '2025-01-13T13:20:56.000Z', '2022-11-13T09:24:24.000Z', '2022-11-14T09:24:24.000Z'),
('a90e9066-0b6e-4249-a49f-0899adfb3277', 'helena.vossberg@practice.example', '$2b$12$79ab08c6abafc83eaff53247fc7cff85fc2332e75738b84c22551', 'clinician', 1, 1, '2025-05-10T14:10:58.000Z', '2023-04-28T17:15:27.000Z', '2023-05-11T17:15:27.000Z'),
('8d3ce897-a096-4550-8dd4-2114bce1d8ca', 'marcus.tindale@practice.example', '$2b$12$b6c15a0e5243c8b60ae182278b560330fbee1ebf55642cc8404c0', 'clinician', 1, 1, '2025-02-10T11:46:05.000Z', '2023-09-16T13:52:15.000Z', '2023-11-17T13:52:15.000Z'),
('ecb1c56e-aa57-4bb8-bf0c-0c0f3f7e523f', 'priya.ramanathan-hale@practice.example', '$2b$12$32a1d03fcec8c017ffaf975fe9a9c4954a5e54601edbea27b7249', 'clinician', 1, 1, '2025-07-13T13:44:15.000Z', '2023-03-06T08:37:54.000Z', '2023-03-17T08:37:54.000Z'),
('96568610-2bf8-4771-b748-c99cc5ccff14', 'tomas.eriksholm@practice.example', '$2b$12$b76e8ba32029f5647734c5c13d54408f0e974acd370441bf2bb8b', 'clinician', 1, 1, '2025-03-02T14:20:12.000Z', '2023-11-08T13:38:04.000Z', '2023-12-22T13:38:04.000Z'),
('00e94df9-1698-448d-a9fd-e9d464a3c8b0', 'ingrid.calloway@practice.example', '$2b$12$72fd96373d507715284f6ec0b436300404cca89d17e6bc832ccb2', 'clinician', 1, 1, '2025-07-06T09:30:04.000Z', '2022-03-03T12:14:56.000Z', '2022-04-12T12:14:56.000Z'),
('2ce64658-b2fa-4d5b-b817-efaf1c2b7fe5', 'samir.bellamy@practice.example', '$2b$12$49de04e8d6cb9367c6b092e7cf40274aaf9e4755506a79288921b', 'clinician', 1, 1, '2025-07-30T16:13:18.000Z', '2022-12-04T12:50:48.000Z', '2023-02-20T12:50:48.000Z'),
('89701a41-2d25-4984-b1f8-f923731f659b', 'noemi.fairbairn@practice.example', '$2b$12$1ddb050128fe040423420420b91797a6086ba354162ac9875e94c', 'clinician', 1, 1, '2025-04-01T09:18:29.000Z', '2023-04-02T14:28:38.000Z', '2023-05-24T14:28:38.000Z'),
('d3e6d803-e11e-40f6-9f47-dce4f629f5de', 'oskar.lindenau@practice.example', '$2b$12$08ddfcf5f4ce3d46c7f28f0661415726428769d2aa79262ab22b7', 'clinician', 1, 1, '2025-03-08T12:40:15.000Z', '2022-11-23T17:47:37.000Z', '2023-01-21T17:47:37.000Z'),
('fb9e27bd-8919-4779-89ae-6b007034e80c', 'Agnes.Abernow@Mail.example', '$2b$12$bf89321afe5a78249f84050e30687e0b329bf8fe30c6f1ef4265e', 'parent', 1, 1, '2025-06-14T10:17:38.000Z', '2022-04-02T12:38:20.000Z', '2022-05-23T12:38:20.000Z'),
('cd70825f-0dce-4e62-bdad-57b1cf0f4b63', 'harold.brindle@mail.example', '$2b$12$4a788af1805df9d6b616de4b82599e2d8708b0a21b07dfd6e0485', 'parent', 1, 1, '2025-01-12T11:34:25.000Z', '2022-08-06T16:50:47.000Z', '2022-09-07T16:50:47.000Z'),
('975d46f7-356a-47ca-851b-2b8e70d21202', 'olga.castellane@mail.example', '$2b$12$b9b5ae57529598cc4ec78dbdad432d4bcbeef93f50dc6a8bbf6c4', 'parent', 1, 1, '2025-05-11T10:39:41.000Z', '2022-05-29T13:28:57.000Z', '2022-08-14T13:28:57.000Z'),
('b98b98e0-6160-4034-a741-f51d7e4ade34', 'walter.dunmere@mail.example', '$2b$12$178d4b6b55dfe12f8c6baa2282e84a52bb178fd637f82939e9ad9', 'parent', 1, 1, '2025-07-29T12:35:07.000Z', '2023-05-12T14:41:22.000Z', '2023-07-26T14:41:22.000Z'),
('b360889c-d776-4eff-9b00-c71fdf7b1ed0', 'daniel.eskildsen@mail.example', '$2b$12$ef99a9aa91b6da0012b689e60a905cf3b2cfac1b7ee0e128277e0', 'parent', 1, 1, '2025-06-19T11:43:18.000Z', '2022-03-14T13:58:21.000Z', '2022-04-30T13:58:21.000Z'),
('5eb22c1d-3d85-4804-8131-0bf2321f41ae', 'karin.farrowby@mail.example', '$2b$12$abcae61e7571267e501d966d5f230ac085b5352aca6a05abd38de', 'parent', 1, 1, '2025-07-19T09:13:24.000Z', '2022-09-22T09:37:32.000Z', '2022-10-28T09:37:32.000Z'),
('cd8312f8-8aac-4525-a8eb-06aee155ad68', 'stefan.grimwade@mail.example', '$2b$12$2d3a7a03e0a795c6c99ca628c32f4dcd81b3a5756429aab4d49d4', 'parent', 1, 1, '2025-05-11T08:43:49.000Z', '2023-03-04T09:52:20.000Z', '2023-05-05T09:52:20.000Z'),
('9cfe7100-07db-4651-856f-dd8c6035b469', 'zelda.hollister@mail.example', '$2b$12$2e1daa6d3b7891a4108f4ac0165110caf1bdd7a7faa6c4c08b215', 'parent', 1, 1, '2025-10-21T08:35:59.000Z', '2022-04-26T10:03:57.000Z', '2022-07-17T10:03:57.000Z'),
('2e1461c6-6288-4afb-9946-c88e1c081ae2', 'gloria.iverness@mail.example', '$2b$12$837028c503c645bc26a7f3405ddecc71cd4c05a5bb4decb7043b1', 'parent', 1, 1, '2025-10-26T11:38:05.000Z', '2022-01-13T14:37:43.000Z', '2022-02-13T14:37:43.000Z'),
('b59e5d44-27b5-4f0a-9a21-18772c9f1ffe', 'Nathan.Jessamy@Mail.example', '$2b$12$7f1ce15c468ae1e0589b1b6a2bb78ee5901d6e7031c0b6eec6759', 'parent', 1, 1, '2025-06-06T10:08:11.000Z', '2022-09-06T15:54:46.000Z', '2022-11-19T15:54:46.000Z'),
('f9e56e41-3fba-481b-9920-238194779389', 'viola.kestrel@mail.example', '$2b$12$b4fdf8cf28414637f2b62d5e3187f13cb42c587577ed0ce470c96', 'parent', 1, 1, '2025-01-21T13:05:42.000Z', '2022-10-13T18:31:12.000Z', '2022-11-09T18:31:12.000Z'),
('ef1081d2-3d03-43ab-9445-af5cb0a5e7f2', 'celia.lindqvale@mail.example', '$2b$12$cba9bb331bdbdc6f01d77224da7d552b22e5a884ae9e21506276e', 'parent', 1, 1, '2025-06-21T18:10:52.000Z', '2022-10-25T15:12:07.000Z', '2022-12-03T15:12:07.000Z'),
('9082f990-b23c-42a4-90f1-454feb17d74c', 'julian.marlowe@mail.example', '$2b$12$7b5e96f0b033f452f069e7c0c61e098de94de707b74379176f5be', 'parent', 1, 1, '2025-07-07T13:45:40.000Z', '2022-05-16T14:11:53.000Z', '2022-07-22T14:11:53.000Z'),
('5d03eb24-bee2-430f-ad12-e85f685a9ed7', 'regina.northcote@mail.example', '$2b$12$9a714a8265afcc323d8cc45f503e6d14f948dc871dd9da954180c', 'parent', 1, 1, '2025-01-23T10:32:39.000Z', '2022-03-29T16:41:55.000Z', '2022-05-26T16:41:55.000Z'),
('bbecae1c-a810-4eee-8519-497f9431d40f', 'yusuf.okonjo@mail.example', '$2b$12$b177e98c91420f60a68ce8369de64eb183da6eae9470d72872fca', 'parent', 1, 1, '2025-06-15T18:19:09.000Z', '2022-02-20T13:30:46.000Z', '2022-03-03T13:30:46.000Z'),
('415db572-934a-4e7a-84d6-7c8d8c14190d', 'frank.pellerin@mail.example', '$2b$12$5d9a6755e4a8c1c52c2dab2d3305c3a373f9c4d1941d7460cbbd6', 'parent', 1, 1, '2025-10-04T14:21:59.000Z', '2022-02-20T18:04:28.000Z', '2022-05-03T18:04:28.000Z'),
('cce522e8-2466-4420-8125-bbf9ddb9a038', 'miriam.quillfeather@mail.example', '$2b$12$27d92ed76d1716a84cda002b4398e0b60f40d5300dbd12b673234', 'parent', 1, 1, '2025-10-01T13:18:41.000Z', '2022-04-02T09:34:08.000Z', '2022-04-04T09:34:08.000Z'),
('f5044d57-e729-4472-9364-c92d1e643a22', 'ulrich.ravensworth@mail.example', '$2b$12$eeae1aa8452c5924d9393158303482cb9c96b296cf30bf5d75dad', 'parent', 1, 1, '2025-01-08T17:15:15.000Z', '2023-08-17T08:35:39.000Z', '2023-09-29T08:35:39.000Z'),
('b52a64b7-1234-46a5-8370-12a025627bce', 'Boris.Silverton@Mail.example', '$2b$12$89152bf5ea0364bcbbe1bbf98a3e9c5eb17b47697b762fd56bc8e', 'parent', 1, 1, '2025-08-17T18:20:41.000Z', '2023-02-23T15:34:30.000Z', '2023-04-29T15:34:30.000Z'),
('71ce6346-c9f4-4ba4-86cb-29b3340f6f21', 'irene.thackery@mail.example', '$2b$12$6ad403cea89930c0f551407827bbaa20a46797ce7e4dfc0c9f8b3', 'parent', 1, 1, '2025-09-30T09:53:48.000Z', '2023-07-16T18:06:33.000Z', '2023-08-19T18:06:33.000Z'),
('89ff07d3-7f1c-4af5-a671-65dfc5592453', 'peter.underhill@mail.example', '$2b$12$1a3a7d0d8e8c49f6ea7dcaecaa9e5068f7c32ff783676e4b0f4a2', 'parent', 1, 1, '2025-02-02T11:45:48.000Z', '2023-10-23T08:36:47.000Z', '2023-12-07T08:36:47.000Z'),
('52890894-0208-4f10-85ec-53d9a7c70878', 'xenia.vantongeren@mail.example', '$2b$12$fd11b18337f0450fae8cc91640eac73b449e6e052d072fe3509d3', 'parent', 1, 1, '2025-09-05T14:16:08.000Z', '2022-02-07T11:00:06.000Z', '2022-04-21T11:00:06.000Z'),
('719636fa-4ecb-467d-a0a4-1172118a2dd0', 'esther.whitlock@mail.example', '$2b$12$3d36f04edd25434d052f85584c34059fe45f6eb846f0cc96cad77', 'parent', 1, 1, '2025-11-13T14:35:22.000Z', '2023-11-04T13:43:06.000Z', '2024-01-07T13:43:06.000Z'),
('5f1c7082-045b-4cdf-92b3-d91c86205f99', 'louis.yarrowell@mail.example', '$2b$12$b8d58ed59415202ada0df76fbb709c5b3655a75b6fee6bdbf0786', 'parent', 1, 1, '2025-05-25T18:59:26.000Z', '2022-03-05T17:21:27.000Z', '2022-03-18T17:21:27.000Z'),
('4c176cc7-3104-4560-98bc-66fa180ffd7b', 'teresa.zimmerling@mail.example', '$2b$12$61aecbc883acab81ad1657d7b40d1665275c141dfdf7385c9f64b', 'parent', 1, 1, '2025-01-17T18:16:06.000Z', '2023-05-03T10:17:38.000Z', '2023-07-19T10:17:38.000Z'),
('bb49c5ee-e53c-4846-bafe-d1fbccc92d6a', 'boris.ashdown@mail.example', '$2b$12$ebb5febdee344df041d40ac1207c6b4112a393fbd60151f784a7b', 'parent', 1, 1, '2025-09-14T14:46:43.000Z', '2022-08-10T14:55:21.000Z', '2022-10-25T14:55:21.000Z'),
('7e0b2386-62b7-4f26-be20-ce7cf42f1fae', 'irene.bellweather@mail.example', '$2b$12$da21e5d3b01f411fd68dd5aa9ee7b1c65fcf1c6997077f1b85f38', 'parent', 1, 1, '2025-10-06T11:02:45.000Z', '2022-12-19T08:14:32.000Z', '2023-02-23T08:14:32.000Z'),
('2d5a634a-6ccf-43df-9de5-1e63f2c8661b', 'Peter.Corrigan@Mail.example', '$2b$12$6a0fbcb3c8b720dcaf0febeda12735357512d74d3e15b5dbb7c59', 'parent', 1, 1, '2025-04-21T14:08:05.000Z', '2023-05-28T17:37:48.000Z', '2023-06-06T17:37:48.000Z'),
('4f08599b-a3b5-4a77-929d-d67f41b3208f', 'xenia.delacroix@mail.example', '$2b$12$740a4ffe7c3fe5237a0ef590a7149ab6dddc07048ac34234f0146', 'parent', 1, 1, '2025-02-01T11:08:16.000Z', '2023-09-21T09:03:21.000Z', '2023-12-08T09:03:21.000Z'),
('99b5a2ba-4f94-42c4-bdf9-21a34c283702', 'esther.everhart@mail.example', '$2b$12$c70a854019bfa3f3d58e1e3c211371f34c875fddcdbae9e7c6246', 'parent', 1, 1, '2025-11-06T08:27:49.000Z', '2023-09-11T14:20:24.000Z', '2023-09-14T14:20:24.000Z'),
('69153e72-fcda-480b-a679-d5526529615f', 'louis.fennimore@mail.example', '$2b$12$bd7a3c866c93d2eb29b03c3c8a217b9750db9c470a0247bd05f20', 'parent', 1, 1, '2025-10-09T13:28:15.000Z', '2023-02-27T09:08:59.000Z', '2023-03-23T09:08:59.000Z'),
('4dad6537-d29d-4980-abbb-df58eeb14db9', 'teresa.galloway@mail.example', '$2b$12$7d513ec9782c7ce07066ee71fe9c18d85b5c4c67531dbfe18964a', 'parent', 1, 1, '2025-10-07T09:24:38.000Z', '2023-04-27T14:01:29.000Z', '2023-05-03T14:01:29.000Z'),
('0ec32fa3-b250-47c9-8bf3-077133dc8b7b', 'agnes.hathersage@mail.example', '$2b$12$5dd301a23395a850b30861e3fc11540cad443c44b76b85991c4ac', 'parent', 1, 1, '2025-09-28T18:39:33.000Z', '2022-02-23T10:23:42.000Z', '2022-05-23T10:23:42.000Z'),
('f6e3c079-d3ee-49e6-a5e0-e42d1c60b80c', 'harold.inglewood@mail.example', '$2b$12$de360a394c38556fe3ddfcfe1a5db3aeb6be96a238a74f73670fd', 'parent', 1, 0, '2025-11-14T08:37:07.000Z', '2023-05-25T16:18:13.000Z', '2023-08-19T16:18:13.000Z'),
('588646e1-355f-4489-b1a9-7b79d11d8fe2', 'olga.jernigan@mail.example', '$2b$12$835a49961ab92406be650b176ace0d475aec43910c1d4ea336617', 'parent', 1, 1, '2025-07-30T16:37:22.000Z', '2022-10-23T10:11:03.000Z', '2022-11-07T10:11:03.000Z'),
('dbba3b20-db47-4afb-a036-428f9825d1f3', 'walter.kowalke@mail.example', '$2b$12$43813afc8bb67eb83453e8ea6a4073463c7f35f47a7b028efcbf9', 'parent', 1, 1, '2025-02-23T10:25:35.000Z', '2022-03-20T17:31:39.000Z', '2022-04-08T17:31:39.000Z'),
('2419da38-a19b-4f8b-b655-56ccf9eeb6bb', 'Daniel.Lathbury@Mail.example', '$2b$12$6861aba7924918246c3bedbbeb2158bf083ee4251c1ef9e9e07eb', 'parent', 1, 1, '2025-08-07T13:42:09.000Z', '2022-05-06T08:33:35.000Z', '2022-05-18T08:33:35.000Z'),
('30f4ad0d-b8a0-4382-bf64-5bda50fca194', 'karin.merriweather@mail.example', '$2b$12$4668462edf40d1d9aced6646e41ea0e4cb78f8e51e562ea5b6e5b', 'parent', 1, 1, '2025-05-18T12:07:53.000Z', '2022-03-04T10:46:39.000Z', '2022-05-11T10:46:39.000Z'),
('77b37e58-bd67-426d-a000-2ff23ca951ee', 'stefan.nightingall@mail.example', '$2b$12$c27ec22c102102498a1029c13e92b8f9c012630dc7c14b5e39d37', 'parent', 1, 1, '2025-01-22T08:06:05.000Z', '2023-04-05T14:36:50.000Z', '2023-06-22T14:36:50.000Z'),
('00a53be4-12f4-47d9-b4be-26153314edc6', 'zelda.oakenfold@mail.example', '$2b$12$e8c928d7399a4838512b8c327aeff0c246b08e39e7b54d6a17797', 'parent', 1, 1, '2025-02-12T14:27:32.000Z', '2022-07-31T12:19:15.000Z', '2022-10-15T12:19:15.000Z'),
('5752fd36-65af-4d73-9e73-d608279e31ef', 'gloria.penhallow@mail.example', '$2b$12$2ed21521961537bbd62816ea035f2e6b4c48cd8f3a8bccda5be84', 'parent', 1, 1, '2025-04-13T14:48:08.000Z', '2023-03-24T08:12:50.000Z', '2023-05-04T08:12:50.000Z'),
('64730d76-497f-4439-815b-f4f196324739', 'nathan.rookwood@mail.example', '$2b$12$1c3c5a17e2edfe52a289979c95fd70b5b599c87821354faaf13e5', 'parent', 1, 1, '2025-01-14T18:27:10.000Z', '2023-09-27T12:58:59.000Z', '2023-12-19T12:58:59.000Z'),
('12bb6608-6711-4089-a3a8-4216c958b468', 'viola.sandoval@mail.example', '$2b$12$dccdd09ddcc2cd42cdec76b80b225b402aa8dad8398be5bbb2d28', 'parent', 1, 1, '2025-04-16T18:39:56.000Z', '2023-04-29T10:35:35.000Z', '2023-05-16T10:35:35.000Z'),
('6c4d112d-40fa-4948-b7ff-8885444ae0e7', 'celia.tremaine@mail.example', '$2b$12$46d9d76089965ef4073b4c0940ecd079683a0ee0590fa00f4bad9', 'parent', 1, 1, '2025-04-15T18:07:56.000Z', '2023-11-23T16:01:23.000Z', '2024-02-19T16:01:23.000Z'),
('fbb83079-7435-4989-832a-911b64fdf34a', 'julian.vesterholm@mail.example', '$2b$12$cce2dc8a6f310599a8ab5d71e01c74bd5ad1291e20fe17eb942c5', 'parent', 1, 1, '2025-03-18T18:02:55.000Z', '2022-10-30T08:29:28.000Z', '2023-01-22T08:29:28.000Z'),
('d620a9e2-e408-43b6-95bc-4cad01dd6be2', 'Regina.Wetherby@Mail.example', '$2b$12$13084f6afcf8189c0e30b6d3e96938a03e922d45683e7f0f5f8af', 'parent', 1, 1, '2025-03-07T11:00:08.000Z', '2022-01-31T13:59:35.000Z', '2022-03-09T13:59:35.000Z'),
('b0a70602-260c-4e1d-add1-34f23a5f2118', 'yusuf.abernow-brindle@mail.example', '$2b$12$14e1bf773a9435c49560221d8393aea17c5f23fd7958ec1ebed0d', 'parent', 1, 1, '2025-05-27T16:37:27.000Z', '2023-02-23T14:01:10.000Z', '2023-04-05T14:01:10.000Z'),
('7bb86531-a694-4c10-a2df-6aaafda150ec', 'frank.dunmere-eskildsen@mail.example', '$2b$12$463b1586c1e983a5feb31c78162b88e668ff7e7d663e105c8717a', 'parent', 1, 1, '2025-01-21T12:52:52.000Z', '2022-02-13T09:51:01.000Z', '2022-03-14T09:51:01.000Z'),
('1eb82c84-5078-4c82-a34d-ff353ad33009', 'miriam.grimwade-hollister@mail.example', '$2b$12$8f40d66775ba594551eb1c92e0230547aa1c66f85c88b06f94f7b', 'parent', 1, 1, '2025-04-15T08:13:43.000Z', '2022-09-03T08:03:55.000Z', '2022-10-04T08:03:55.000Z'),
('9fe516fb-7153-4779-9d8a-e6e5f304f3a0', 'ulrich.jessamy-kestrel@mail.example', '$2b$12$c6c469c07fd289f340cd10222ffbd66c5730e83246f868d6f2d3e', 'parent', 1, 1, '2025-01-19T09:56:27.000Z', '2023-06-19T14:07:12.000Z', '2023-08-06T14:07:12.000Z'),
('9d6f07bd-5e79-4458-9f68-feea26979534', 'celia.marlowe-northcote@mail.example', '$2b$12$af9f0d1918bc7c957d84edcc57459360cfea9e1d0d0f284b53577', 'parent', 1, 1, '2025-09-25T13:59:28.000Z', '2023-10-09T14:38:57.000Z', '2023-10-29T14:38:57.000Z'),
('16b3270e-14f4-42f8-ad75-ef087a335e97', 'julian.pellerin-quillfeather@mail.example', '$2b$12$18785d1d339ca04f5dfc2eb3444af585fc26deaa09320060031f9', 'parent', 1, 0, '2025-01-31T18:44:38.000Z', '2022-08-18T10:54:09.000Z', '2022-11-06T10:54:09.000Z'),
('d576194a-1934-41a4-bcba-1fe0aa4c4264', 'regina.silverton-thackery@mail.example', '$2b$12$2a5d845c83f0f7403c3c2c56b87cc7386e1e00675826700c740e6', 'parent', 1, 1, '2025-10-22T15:45:17.000Z', '2022-05-08T15:43:35.000Z', '2022-08-04T15:43:35.000Z'),
('066d091d-601b-4ca2-bda9-bf9fefad2ae7', 'yusuf.vantongeren-whitlock@mail.example', '$2b$12$660c5f80a1fa74706ea0af2cd4cd51c803385d8cabe1ff4d0057a', 'parent', 1, 1, '2025-06-28T14:39:03.000Z', '2023-07-10T17:35:11.000Z', '2023-09-24T17:35:11.000Z'),
('ce3d511d-359a-4231-b62b-37f719287194', 'Frank.Zimmerling-Ashdown@Mail.example', '$2b$12$d6b80cdd068081f2142e4fccd383e54c57aa271fe11f1bc297194', 'parent', 1, 1, '2025-04-08T16:35:20.000Z', '2022-02-21T17:18:50.000Z', '2022-05-13T17:18:50.000Z'),
('b9ecb11c-004b-422c-8e50-db95fae072f5', 'miriam.corrigan-delacroix@mail.example', '$2b$12$83d2623f4eed0fdc00c3f059a09bd8b37be8aad09baca7968528a', 'parent', 1, 1, '2025-03-18T16:14:11.000Z', '2023-05-22T12:26:26.000Z', '2023-06-23T12:26:26.000Z'),
('f5e900f1-5034-42c1-816c-112ad4906118', 'ulrich.fennimore-galloway@mail.example', '$2b$12$96c3280ab26bf58c94670b9db892927986354555d16047244a920', 'parent', 1, 1, '2025-02-11T14:48:02.000Z', '2022-07-24T08:08:06.000Z', '2022-10-11T08:08:06.000Z'),
('0f031c22-3123-4dc3-8885-487e86195991', 'boris.inglewood-jernigan@mail.example', '$2b$12$439fc76d58bc517b8ce612a80e126c188980541702437fa5c07e3', 'parent', 1, 1, '2025-09-06T17:39:11.000Z', '2022-06-10T16:07:12.000Z', '2022-06-25T16:07:12.000Z'),
('bccffc9e-4d48-48c6-995c-41a616bb7b46', 'irene.lathbury-merriweather@mail.example', '$2b$12$480a45386ebbff25b7a6e5c4d5f1b9288fbfe1ba731f8d4a0b63b', 'parent', 1, 1, '2025-10-09T10:53:08.000Z', '2023-02-27T10:48:45.000Z', '2023-03-31T10:48:45.000Z'),
('dcb69ba4-4116-46eb-8519-2a52df722ae6', 'peter.oakenfold-penhallow@mail.example', '$2b$12$1421b3ae78c69809f34e013acbde8ab36e80212a12e099f9bbd19', 'parent', 1, 1, '2025-05-26T08:36:46.000Z', '2022-04-13T09:48:30.000Z', '2022-05-24T09:48:30.000Z'),
('dcbc8cb5-0507-49d1-9cf2-89a8830e866c', 'xenia.sandoval-tremaine60@mail.example', '$2b$12$35e9c26f865ded8bc9a9c28480593562ba738841bd10138e17b09', 'parent', 1, 1, '2025-09-25T16:24:15.000Z', '2022-12-01T11:52:57.000Z', '2022-12-22T11:52:57.000Z'),
('5577e5da-be92-4bb5-822f-06bc48b572b3', 'esther.abernow61@mail.example', '$2b$12$ea47173cb48d575476b3e9c3250dda42f48592dc5c171659d572e', 'parent', 1, 1, '2025-07-26T08:06:51.000Z', '2022-05-31T15:33:12.000Z', '2022-06-02T15:33:12.000Z'),
('40af6c02-9542-47ae-85dd-505012ff429e', 'louis.brindle62@mail.example', '$2b$12$34753d197890a6ae11c49a1aa59efdf7940251fd6d6604437846a', 'parent', 1, 1, '2025-08-30T08:13:10.000Z', '2022-11-08T18:35:54.000Z', '2022-12-21T18:35:54.000Z'),
('d2befc51-c812-498e-b523-78f3f60367d9', 'Teresa.Castellane63@Mail.example', '$2b$12$35a9bc0c234ae65972c42d224145e535972261bdaa4c0b8420fe1', 'parent', 1, 1, '2025-05-17T12:46:23.000Z', '2023-03-04T11:10:24.000Z', '2023-04-28T11:10:24.000Z'),
('fe8e8c2f-c521-4c3f-8252-bdb32f21d908', 'agnes.dunmere64@mail.example', '$2b$12$a6b32f342c2bd12b51a7f753f00a7054564ea7b9698a48560aaea', 'parent', 1, 1, '2025-04-01T18:55:49.000Z', '2022-03-22T11:15:12.000Z', '2022-04-25T11:15:12.000Z'),
('d1bbd2d6-b57d-4502-a414-e19d1890861b', 'harold.eskildsen65@mail.example', '$2b$12$069721afb36bbecf0e9c9a57642b4bd149a2d38343a5b08124de0', 'parent', 1, 1, '2025-08-21T12:23:37.000Z', '2023-04-17T15:15:15.000Z', '2023-05-20T15:15:15.000Z'),
('01e0e469-aec9-428a-8ce3-aacd1c711c4b', 'olga.farrowby66@mail.example', '$2b$12$45147822fee737324d0c32aca923c4fe267c0ff25667530338ba4', 'parent', 1, 1, '2025-08-18T15:53:14.000Z', '2023-11-28T18:28:33.000Z', '2023-12-21T18:28:33.000Z'),
('1bd02c3e-e33c-452d-970f-0edbe191e02b', 'walter.grimwade67@mail.example', '$2b$12$45c214dd7e8230deacf1e441dc9372f0f2bf28c58e86bce057864', 'parent', 1, 1, '2025-03-27T15:46:32.000Z', '2023-11-03T16:03:15.000Z', '2024-01-02T16:03:15.000Z'),
('69be1052-7f80-4ff5-90ca-507954c7e754', 'daniel.hollister68@mail.example', '$2b$12$2f8a0fdaccae7671e9f5e139c4e766a7e4837d5d879eeef95c439', 'parent', 1, 1, '2025-06-28T10:17:15.000Z', '2022-10-02T10:23:33.000Z', '2022-11-01T10:23:33.000Z'),
('90c0e98f-4451-41ce-b706-75b04c538f74', 'karin.iverness69@mail.example', '$2b$12$983e3a4254598ca143edc2ff08c5567c66f0aeef07054a292a106', 'parent', 0, 1, NULL, '2022-05-18T12:38:18.000Z', '2022-06-30T12:38:18.000Z');

INSERT INTO clinician_profiles (id, user_id, title, first_name, last_name, specialization, license_number, license_state, practice_name, phone, bio, languages, years_of_experience, accepts_new_patients, created_at, updated_at) VALUES
('e063b71e-04b9-4117-bf81-34d624a1a863', 'a90e9066-0b6e-4249-a49f-0899adfb3277', 'Dr.', 'Helena', 'Vossberg', 'developmental pediatrics', 'LIC-89872', 'CA', 'Little Steps Practice', '+1-555-0179', 'Developmental pediatrics for children up to twelve.', '["en","vi","uk"]', 11, 1, '2022-05-18T17:07:44.000Z', '2022-06-27T17:07:44.000Z'),
('c1d4fce6-da85-4dc8-b875-83edc2f626e4', '8d3ce897-a096-4550-8dd4-2114bce1d8ca', 'Dr.', 'Marcus', 'Tindale', 'child psychology', 'LIC-39335', 'CA', 'Alderbrook Child Development Center', '+1-555-0129', 'Child psychology for children up to twelve.', '["en","vi"]', 24, 1, '2023-06-16T13:30:03.000Z', '2023-07-26T13:30:03.000Z'),
('5aea7203-e19f-415c-8b91-b22a191f229e', 'ecb1c56e-aa57-4bb8-bf0c-0c0f3f7e523f', NULL, 'Priya', 'Ramanathan-Hale', 'speech and language therapy', 'LIC-47813', 'WA', 'Little Steps Practice', '+1-555-0140', 'Speech and language therapy for children up to twelve.', '["en","uk","tl"]', 19, 0, '2023-09-14T08:23:06.000Z', '2023-10-24T08:23:06.000Z'),
('31e93e37-5de1-4e94-8dd9-0f6babedd7f1', '96568610-2bf8-4771-b748-c99cc5ccff14', NULL, 'Tomas', 'Eriksholm', 'occupational therapy', 'LIC-42047', 'WA', 'Little Steps Practice', '+1-555-0164', 'Occupational therapy for children up to twelve.', '["en"]', 9, 1, '2022-12-27T11:25:05.000Z', '2023-02-05T11:25:05.000Z'),
('73c6795d-6d4d-48d7-96e9-e512e6ce4d41', '00e94df9-1698-448d-a9fd-e9d464a3c8b0', 'Dr.', 'Ingrid', 'Calloway', 'child neurology', 'LIC-38084', 'CA', 'Alderbrook Child Development Center', '+1-555-0197', 'Child neurology for children up to twelve.', '["en","tl"]', 7, 1, '2022-10-16T16:23:39.000Z', '2022-11-25T16:23:39.000Z'),
('143f4d49-fb08-41d1-b4b5-c02a8bfed623', '2ce64658-b2fa-4d5b-b817-efaf1c2b7fe5', NULL, 'Samir', 'Bellamy', 'behavior analysis', 'LIC-11930', 'OR', 'Little Steps Practice', '+1-555-0106', 'Behavior analysis for children up to twelve.', '["en","uk"]', 10, 1, '2022-01-21T14:56:42.000Z', '2022-03-02T14:56:42.000Z'),
('f6576c35-cfc5-43dc-a5ad-e1f5ce5122d1', '89701a41-2d25-4984-b1f8-f923731f659b', NULL, 'Noemi', 'Fairbairn', 'physical therapy', 'LIC-44638', 'WA', 'Alderbrook Child Development Center', '+1-555-0165', 'Physical therapy for children up to twelve.', '["en","tl"]', 26, 0, '2022-03-28T11:05:54.000Z', '2022-05-07T11:05:54.000Z'),
('a4b6488f-98d8-48aa-adfe-ebb3ab4bbc53', 'd3e6d803-e11e-40f6-9f47-dce4f629f5de', 'Prof.', 'Oskar', 'Lindenau', 'child psychiatry', 'LIC-60412', 'OR', 'Little Steps Practice', '+1-555-0106', 'Child psychiatry for children up to twelve.', '["en","uk","tl"]', 26, 1, '2023-05-14T12:32:40.000Z', '2023-06-23T12:32:40.000Z');

INSERT INTO credentials (id, clinician_id, credential_type, name, issuing_body, credential_number, issued_on, expires_on, document_url, is_verified, created_at) VALUES
('b684e5ae-2a59-4497-af60-8a56d8c34c20', 'e063b71e-04b9-4117-bf81-34d624a1a863', 'license', 'State license, developmental pediatrics', 'State Board', 'SB-1797', '2012-03-12', '2027-03-12', NULL, 1, '2023-04-21T11:21:27.000Z'),
('5bbf2c19-2b30-418c-a942-731e555ded6c', 'e063b71e-04b9-4117-bf81-34d624a1a863', 'certificate', 'ADOS-2 research reliability', 'Training Institute', NULL, '2021-03-12', NULL, 'https://files.clinic.example/cred/871fac22.pdf', 1, '2023-05-25T17:58:23.000Z'),
('c5305031-01c4-42f6-b50e-0de58f838139', 'c1d4fce6-da85-4dc8-b875-83edc2f626e4', 'license', 'State license, child psychology', 'State Board', 'SB-5559', '2013-04-12', '2027-04-12', NULL, 1, '2023-09-11T15:16:02.000Z'),
('0a222654-25a1-49b3-aae0-149071c33944', '5aea7203-e19f-415c-8b91-b22a191f229e', 'license', 'State license, speech and language therapy', 'State Board', 'SB-9892', '2014-05-12', '2027-05-12', NULL, 1, '2022-09-18T13:22:22.000Z'),
('104f465c-0a3d-447f-8ea4-170dbbf7b3f0', '31e93e37-5de1-4e94-8dd9-0f6babedd7f1', 'license', 'State license, occupational therapy', 'State Board', 'SB-8304', '2015-06-12', '2027-06-12', NULL, 1, '2023-01-24T16:55:39.000Z'),
('816f444a-a4bb-4bff-8381-61a54c181186', '31e93e37-5de1-4e94-8dd9-0f6babedd7f1', 'certificate', 'ADOS-2 research reliability', 'Training Institute', NULL, '2021-06-12', NULL, 'https://files.clinic.example/cred/d9d620e0.pdf', 1, '2023-10-24T18:17:54.000Z'),
('d01418a1-e762-4051-a171-f5b975c125b8', '73c6795d-6d4d-48d7-96e9-e512e6ce4d41', 'license', 'State license, child neurology', 'State Board', 'SB-6542', '2016-07-12', '2027-07-12', NULL, 1, '2022-05-24T09:58:03.000Z'),
('29704f31-f05f-4b32-bd2f-f7759ce74f7b', '143f4d49-fb08-41d1-b4b5-c02a8bfed623', 'license', 'State license, behavior analysis', 'State Board', 'SB-7566', '2017-08-12', '2027-08-12', NULL, 1, '2022-10-08T18:59:21.000Z'),
('1485b2c7-52cf-412f-bb67-1046e56330b3', 'f6576c35-cfc5-43dc-a5ad-e1f5ce5122d1', 'license', 'State license, physical therapy', 'State Board', 'SB-1423', '2018-03-12', '2027-03-12', NULL, 1, '2023-08-16T18:07:45.000Z'),
('30709b2b-8186-4679-92c5-4c529926f959', 'f6576c35-cfc5-43dc-a5ad-e1f5ce5122d1', 'certificate', 'ADOS-2 research reliability', 'Training Institute', NULL, '2021-03-12', NULL, 'https://files.clinic.example/cred/ac6bfb32.pdf', 0, '2023-09-01T17:11:41.000Z'),
('b589fc6a-e4a2-4886-88c4-db778a091203', 'a4b6488f-98d8-48aa-adfe-ebb3ab4bbc53', 'license', 'State license, child psychiatry', 'State Board', 'SB-7233', '2019-04-12', '2027-04-12', NULL, 1, '2022-05-14T16:52:17.000Z');

INSERT INTO refresh_tokens (id, user_id, token, user_agent, created_at, expires_at, revoked_at) VALUES
(1, 'd3e6d803-e11e-40f6-9f47-dce4f629f5de', 'rt_95bdd8ebaebf8d50d82395853624ca1d', 'Mozilla/5.0 (X11; Linux x86_64)', 1740827293000, 1743419293000, 1741086493000),
(2, 'b98b98e0-6160-4034-a741-f51d7e4ade34', 'rt_cfa46ffe0567f002525d0841fd44c46b', 'Mozilla/5.0 (iPhone)', 1748512084000, 1751104084000, NULL),
(3, '77b37e58-bd67-426d-a000-2ff23ca951ee', 'rt_3f10f59c862a351e587b1e5f2aea8205', 'Mozilla/5.0 (Macintosh)', 1739528675000, 1742120675000, NULL),
(4, '5577e5da-be92-4bb5-822f-06bc48b572b3', 'rt_3dd1484e3d74e9604811711ff79e0127', 'Mozilla/5.0 (Macintosh)', 1744802790000, 1747394790000, NULL),
(5, 'f9e56e41-3fba-481b-9920-238194779389', 'rt_732540b40646cef9bde48cfbbc3e2ad7', 'Mozilla/5.0 (X11; Linux x86_64)', 1739295281000, 1741887281000, NULL),
(6, 'ef1081d2-3d03-43ab-9445-af5cb0a5e7f2', 'rt_a5a31599a25eaa803dc00f573543a031', 'Mozilla/5.0 (iPhone)', 1744445668000, 1747037668000, 1744704868000),
(7, 'dcb69ba4-4116-46eb-8519-2a52df722ae6', 'rt_0f2fd942959c07e51c9d67b67fd0f33d', 'Mozilla/5.0 (iPhone)', 1746521744000, 1749113744000, NULL),
(8, 'ce3d511d-359a-4231-b62b-37f719287194', 'rt_1dd2c821e0c675f6e95edf4598a8d7d5', 'Mozilla/5.0 (X11; Linux x86_64)', 1757665766000, 1760257766000, NULL),
(9, '2419da38-a19b-4f8b-b655-56ccf9eeb6bb', 'rt_f0e6f2972848f30406bac317bc25cbf2', 'Mozilla/5.0 (iPhone)', 1764335426000, 1766927426000, NULL),
(12, '9d6f07bd-5e79-4458-9f68-feea26979534', 'rt_193f0d9a562548315a26d5d00ffbb8b3', 'Mozilla/5.0 (Macintosh)', 1758734665000, 1761326665000, NULL),
(13, '0ec32fa3-b250-47c9-8bf3-077133dc8b7b', 'rt_99ec0699a641c4bed080d6878c9268cd', 'Mozilla/5.0 (iPhone)', 1758039703000, 1760631703000, 1758298903000),
(14, 'd1bbd2d6-b57d-4502-a414-e19d1890861b', 'rt_da98d6e13f451cdf3d7f936c5e2f72f1', 'Mozilla/5.0 (iPhone)', 1747910969000, 1750502969000, NULL),
(15, '066d091d-601b-4ca2-bda9-bf9fefad2ae7', 'rt_85c8da82ade3c08824af38a10b4fbc3a', 'Mozilla/5.0 (iPhone)', 1751986448000, 1754578448000, NULL),
(16, '12bb6608-6711-4089-a3a8-4216c958b468', 'rt_f628744d054d8373165baa95f496eeac', 'Mozilla/5.0 (X11; Linux x86_64)', 1742463695000, 1745055695000, NULL);

INSERT INTO user_preferences (id, user_id, theme, locale, timezone, email_notifications, push_notifications, quiet_hours, updated_at) VALUES
('c761a48b-9994-44b1-a4b6-c067b65db88f', '917e3f15-ef33-4a8d-bde0-d3b74dcbf207', 'light', 'es', 'UTC', 'true', 'false', '{"from":"21:00","to":"07:00"}', '2025-07-14T08:52:31.000Z'),
('fa72d1bd-0fab-4098-80ce-57a806613bd0', '90576a47-d13a-4865-9e98-9f4a48c07096', 'dark', 'en', 'UTC', 'true', 'true', NULL, '2025-02-21T12:49:31.000Z'),
('ff52710c-77b7-4b06-bd8e-c604095a82cb', 'a90e9066-0b6e-4249-a49f-0899adfb3277', 'light', 'es', 'America/Los_Angeles', 'true', 'true', NULL, '2025-07-13T15:01:12.000Z'),
('6713e8d4-4818-4111-af4e-d1e3a77e9e65', '8d3ce897-a096-4550-8dd4-2114bce1d8ca', 'light', 'en', 'UTC', 'false', 'true', NULL, '2024-05-06T12:54:06.000Z'),
('00ece2e2-2663-44eb-b0b9-7a91094942e8', 'ecb1c56e-aa57-4bb8-bf0c-0c0f3f7e523f', 'dark', 'en', 'America/Los_Angeles', 'true', 'false', '{"from":"21:00","to":"07:00"}', '2024-08-22T14:25:47.000Z'),
('a7c6e8c3-7c7d-4633-9c93-a629cdd7f876', '96568610-2bf8-4771-b748-c99cc5ccff14', 'dark', 'es', 'UTC', 'true', 'true', NULL, '2024-03-26T14:16:53.000Z'),
('e56b3cf1-1640-4c92-80f1-86fe49084b82', '00e94df9-1698-448d-a9fd-e9d464a3c8b0', 'dark', 'en', 'America/Los_Angeles', 'false', 'true', NULL, '2025-04-05T18:39:51.000Z'),
('06010bdd-1f00-4e3e-986c-f896807d178c', '2ce64658-b2fa-4d5b-b817-efaf1c2b7fe5', 'light', 'es', 'UTC', 'true', 'true', NULL, '2024-11-09T18:58:08.000Z'),
('87217e22-4a61-4d8f-976a-fd48b526d790', '89701a41-2d25-4984-b1f8-f923731f659b', 'dark', 'en', 'UTC', 'true', 'true', '{"from":"21:00","to":"07:00"}', '2024-08-18T09:41:44.000Z'),
('f54688b8-1c0e-4da1-bc10-61333bb8a7f0', 'd3e6d803-e11e-40f6-9f47-dce4f629f5de', 'light', 'es', 'UTC', 'true', 'true', NULL, '2025-08-01T12:23:41.000Z'),
('397d7acd-1dc1-4a74-9315-f29cc8726730', 'fb9e27bd-8919-4779-89ae-6b007034e80c', 'dark', 'en', 'America/Los_Angeles', 'true', 'true', NULL, '2024-07-21T16:59:39.000Z'),
('27cd49db-b587-4070-8ef5-6f86534e84c2', 'cd70825f-0dce-4e62-bdad-57b1cf0f4b63', 'light', 'es', 'America/Los_Angeles', 'true', 'true', NULL, '2024-05-26T09:36:40.000Z'),
('e965d4ea-72dc-4b96-a64a-605db81c9261', '975d46f7-356a-47ca-851b-2b8e70d21202', 'dark', 'es', 'UTC', 'false', 'true', '{"from":"21:00","to":"07:00"}', '2024-12-17T18:35:53.000Z'),
('27dd1ae1-0398-4bcb-9398-9bc5462a79ee', 'b98b98e0-6160-4034-a741-f51d7e4ade34', 'light', 'en', 'UTC', 'true', 'false', NULL, '2024-10-02T11:21:24.000Z'),
('ed0bdbb1-39d8-46f9-afc0-d37acde341f0', 'b360889c-d776-4eff-9b00-c71fdf7b1ed0', 'dark', 'en', 'America/Los_Angeles', 'true', 'false', NULL, '2024-08-19T17:10:49.000Z'),
('03e22e68-edc9-4376-837c-79d48013c075', '5eb22c1d-3d85-4804-8131-0bf2321f41ae', 'dark', 'en', 'UTC', 'true', 'false', NULL, '2024-09-29T17:17:44.000Z'),
('3772a5a9-ad44-4f18-8d1d-9b2e290f7af1', 'cd8312f8-8aac-4525-a8eb-06aee155ad68', 'light', 'en', 'America/Los_Angeles', 'false', 'false', '{"from":"21:00","to":"07:00"}', '2024-11-08T08:41:44.000Z'),
('0921db7e-8a5d-4e19-99bf-2c13975cc481', '9cfe7100-07db-4651-856f-dd8c6035b469', 'dark', 'es', 'UTC', 'false', 'false', NULL, '2024-01-17T17:07:45.000Z'),
('3f176456-a6c4-4759-830a-6fe9d9733735', '2e1461c6-6288-4afb-9946-c88e1c081ae2', 'dark', 'es', 'UTC', 'true', 'false', NULL, '2025-06-24T10:51:08.000Z'),
('b6de15b8-7109-4c9c-bdc1-6e3b046aad19', 'b59e5d44-27b5-4f0a-9a21-18772c9f1ffe', 'light', 'en', 'UTC', 'true', 'true', NULL, '2024-08-31T17:42:22.000Z'),
('db4b9e9f-9139-4e2e-b3ee-6d4709a2cda9', 'f9e56e41-3fba-481b-9920-238194779389', 'light', 'en', 'America/Los_Angeles', 'false', 'false', '{"from":"21:00","to":"07:00"}', '2025-05-02T08:42:36.000Z'),
('f76d7a40-1185-4aaa-a52e-2ec54f84bd0f', 'ef1081d2-3d03-43ab-9445-af5cb0a5e7f2', 'dark', 'en', 'UTC', 'true', 'false', NULL, '2025-01-01T09:17:26.000Z'),
('0a638479-9ce7-4bff-b3a6-b44615f74613', '9082f990-b23c-42a4-90f1-454feb17d74c', 'light', 'en', 'UTC', 'false', 'true', NULL, '2025-07-22T16:31:53.000Z'),
('4337e793-19e4-42e7-a829-4f00d53db802', '5d03eb24-bee2-430f-ad12-e85f685a9ed7', 'dark', 'en', 'America/Los_Angeles', 'false', 'false', NULL, '2024-01-30T17:37:24.000Z');

INSERT INTO parents (id, user_id, first_name, last_name, phone, address, city, state, preferred_language, emergency_contact, onboarding_completed, created_at, updated_at) VALUES
('30cc401f-ff33-4e5a-a2a9-22683ba6ad80', 'fb9e27bd-8919-4779-89ae-6b007034e80c', 'Agnes', 'Abernow', NULL, NULL, 'Cedar Falls', 'OR', 'es', 'Ulrich Abernow, +1-555-0116', 0, '2023-04-06T13:17:12.000Z', '2023-06-01T13:17:12.000Z'),
('8eb57a79-6f84-447c-91cb-3d5428b50caf', 'cd70825f-0dce-4e62-bdad-57b1cf0f4b63', 'Harold', 'Brindle', '+1-555-0164', '32 Station Road', 'Elmsworth', 'WA', 'en', NULL, 1, '2022-09-08T14:57:41.000Z', '2022-10-05T14:57:41.000Z'),
('33a08c90-cffa-4129-8a6e-9be4e396df05', '975d46f7-356a-47ca-851b-2b8e70d21202', 'Olga', 'Castellane', '+1-555-0114', '26 Orchard Street', 'Birchhaven', 'WA', 'en', NULL, 1, '2022-10-01T11:13:45.000Z', '2023-01-17T11:13:45.000Z'),
('90ceaa60-2556-4ab1-9bd9-262be85861a8', 'b98b98e0-6160-4034-a741-f51d7e4ade34', 'Walter', 'Dunmere', '+1-555-0134', '123 Chapel Hill', 'Dovecote', 'CA', 'en', NULL, 1, '2023-05-06T17:28:18.000Z', '2023-09-23T17:28:18.000Z'),
('623a0949-d7ea-433a-9a84-b5dd588cc53a', 'b360889c-d776-4eff-9b00-c71fdf7b1ed0', 'Daniel', 'Eskildsen', '+1-555-0121', '127 Willow Lane', 'Alderbrook', 'OR', 'en', 'Frank Eskildsen, +1-555-0195', 1, '2022-08-07T18:42:33.000Z', '2022-10-10T18:42:33.000Z'),
('698a0285-eeac-4779-8520-b1747f1ce1c9', '5eb22c1d-3d85-4804-8131-0bf2321f41ae', 'Karin', 'Farrowby', '+1-555-0150', NULL, 'Alderbrook', 'OR', 'en', NULL, 1, '2023-02-28T17:58:46.000Z', '2023-04-22T17:58:46.000Z'),
('e08cc36f-760a-4551-afa1-93e065115ce3', 'cd8312f8-8aac-4525-a8eb-06aee155ad68', 'Stefan', 'Grimwade', '+1-555-0136', '21 Station Road', 'Alderbrook', 'OR', 'uk', NULL, 1, '2023-01-17T14:58:28.000Z', '2023-03-25T14:58:28.000Z'),
('afa29768-a036-492f-86f1-f49fab9936d8', '9cfe7100-07db-4651-856f-dd8c6035b469', 'Zelda', 'Hollister', '+1-555-0191', '105 Station Road', 'Elmsworth', 'WA', 'en', NULL, 1, '2022-04-04T16:20:49.000Z', '2022-04-23T16:20:49.000Z'),
('851e02b1-a26d-4d07-b054-edd56453f01c', '2e1461c6-6288-4afb-9946-c88e1c081ae2', 'Gloria', 'Iverness', NULL, '81 Mill Road', 'Dovecote', 'CA', 'en', 'Olga Iverness, +1-555-0163', 1, '2022-10-31T15:58:08.000Z', '2023-04-21T15:58:08.000Z'),
('bd12bee1-3ce3-4399-97d8-07879c5dc20e', 'b59e5d44-27b5-4f0a-9a21-18772c9f1ffe', 'Nathan', 'Jessamy', '+1-555-0157', '179 Riverside Drive', 'Alderbrook', 'OR', 'en', NULL, 1, '2022-02-16T12:19:21.000Z', '2022-04-25T12:19:21.000Z'),
('04de2510-4c4f-42c8-86aa-ca5ba57755a3', 'f9e56e41-3fba-481b-9920-238194779389', 'Viola', 'Kestrel', '+1-555-0111', NULL, 'Birchhaven', 'WA', 'en', NULL, 1, '2022-08-21T13:53:51.000Z', '2022-09-28T13:53:51.000Z'),
('3a070dcc-b727-46e8-a7fe-1458bfc9e4e0', 'ef1081d2-3d03-43ab-9445-af5cb0a5e7f2', 'Celia', 'Lindqvale', '+1-555-0191', '58 Harbour View', 'Birchhaven', 'WA', 'en', NULL, 0, '2022-05-25T11:03:25.000Z', '2022-09-12T11:03:25.000Z'),
('64b5ab43-4077-4b7c-96b6-96f9fcb52e17', '9082f990-b23c-42a4-90f1-454feb17d74c', 'Julian', 'Marlowe', '+1-555-0190', '55 Mill Road', 'Birchhaven', 'WA', 'es', 'Esther Marlowe, +1-555-0148', 1, '2023-09-16T11:57:53.000Z', '2024-01-29T11:57:53.000Z'),
('9ded7abc-e0fa-40f7-bb78-01d9957b131d', '5d03eb24-bee2-430f-ad12-e85f685a9ed7', 'Regina', 'Northcote', '+1-555-0135', '62 Station Road', 'Alderbrook', 'OR', 'en', NULL, 1, '2023-11-12T14:17:06.000Z', '2023-11-28T14:17:06.000Z'),
('a247fec7-06a8-4a93-8b6b-8d829986851a', 'bbecae1c-a810-4eee-8519-497f9431d40f', 'Yusuf', 'Okonjo', '+1-555-0145', '117 Orchard Street', 'Dovecote', 'CA', 'en', NULL, 1, '2023-11-16T10:14:02.000Z', '2024-01-05T10:14:02.000Z'),
('44820992-8617-4ab3-afc4-40be750d27a0', '415db572-934a-4e7a-84d6-7c8d8c14190d', 'Frank', 'Pellerin', '+1-555-0121', NULL, 'Elmsworth', 'WA', 'en', NULL, 1, '2023-10-18T12:38:35.000Z', '2023-11-12T12:38:35.000Z'),
('3198b57f-c718-43de-8d9e-70539c9f9d24', 'cce522e8-2466-4420-8125-bbf9ddb9a038', 'Miriam', 'Quillfeather', NULL, '151 Mill Road', 'Cedar Falls', 'OR', 'en', 'Agnes Quillfeather, +1-555-0129', 1, '2023-06-09T12:56:51.000Z', '2023-07-29T12:56:51.000Z'),
('d211c228-06e0-4899-912f-dd531ae6211c', 'f5044d57-e729-4472-9364-c92d1e643a22', 'Ulrich', 'Ravensworth', '+1-555-0104', '134 Station Road', 'Dovecote', 'CA', 'en', NULL, 1, '2023-02-25T08:59:03.000Z', '2023-05-01T08:59:03.000Z'),
('bf231846-ec96-476d-8183-8477688599de', 'b52a64b7-1234-46a5-8370-12a025627bce', 'Boris', 'Silverton', '+1-555-0103', '185 Foxglove Way', 'Elmsworth', 'WA', 'vi', NULL, 1, '2022-08-29T17:51:05.000Z', '2023-01-07T17:51:05.000Z'),
('1c630292-4d55-4ac4-8448-af68c971c795', '71ce6346-c9f4-4ba4-86cb-29b3340f6f21', 'Irene', 'Thackery', '+1-555-0180', '148 Orchard Street', 'Alderbrook', 'OR', 'en', NULL, 1, '2023-09-10T15:11:48.000Z', '2023-09-17T15:11:48.000Z'),
('ddacd535-4449-427e-a345-b76b95e19bb5', '89ff07d3-7f1c-4af5-a671-65dfc5592453', 'Peter', 'Underhill', '+1-555-0167', NULL, 'Alderbrook', 'OR', 'en', 'Peter Underhill, +1-555-0155', 1, '2022-07-29T08:03:12.000Z', '2023-02-03T08:03:12.000Z'),
('9becc3c4-ea4a-40c8-990a-7b521b411571', '52890894-0208-4f10-85ec-53d9a7c70878', 'Xenia', 'Vantongeren', '+1-555-0176', '73 Orchard Street', 'Birchhaven', 'WA', 'en', NULL, 1, '2022-06-14T15:06:21.000Z', '2022-12-31T15:06:21.000Z'),
('f6558825-8118-47cd-ac50-49d8c567872c', '719636fa-4ecb-467d-a0a4-1172118a2dd0', 'Esther', 'Whitlock', '+1-555-0129', '2 Foxglove Way', 'Dovecote', 'CA', 'en', NULL, 0, '2023-03-17T10:20:59.000Z', '2023-08-27T10:20:59.000Z'),
('a35111b5-e7c6-4d8e-a70d-745da743322e', '5f1c7082-045b-4cdf-92b3-d91c86205f99', 'Louis', 'Yarrowell', '+1-555-0153', '158 Station Road', 'Alderbrook', 'OR', 'en', NULL, 1, '2022-01-08T11:04:02.000Z', '2022-02-10T11:04:02.000Z'),
('164b0732-e07a-4e97-935e-13cfdcac0469', '4c176cc7-3104-4560-98bc-66fa180ffd7b', 'Teresa', 'Zimmerling', NULL, '134 Mill Road', 'Cedar Falls', 'OR', 'es', 'Boris Zimmerling, +1-555-0168', 1, '2022-01-10T10:16:52.000Z', '2022-02-19T10:16:52.000Z'),
('31998437-f441-4b28-8162-0214cc484268', 'bb49c5ee-e53c-4846-bafe-d1fbccc92d6a', 'Boris', 'Ashdown', '+1-555-0170', NULL, 'Alderbrook', 'OR', 'en', NULL, 1, '2022-09-02T15:40:59.000Z', '2022-11-28T15:40:59.000Z'),
('baa94ade-4b55-4ab3-a977-dbd787a57614', '7e0b2386-62b7-4f26-be20-ce7cf42f1fae', 'Irene', 'Bellweather', '+1-555-0122', '98 Chapel Hill', 'Alderbrook', 'OR', 'en', NULL, 1, '2023-08-28T13:56:41.000Z', '2024-03-10T13:56:41.000Z'),
('82aea72b-7263-4663-9508-1b702bac4407', '2d5a634a-6ccf-43df-9de5-1e63f2c8661b', 'Peter', 'Corrigan', '+1-555-0168', '113 Foxglove Way', 'Cedar Falls', 'OR', 'en', NULL, 1, '2022-08-09T13:48:30.000Z', '2023-01-08T13:48:30.000Z'),
('e3c4de68-bd5e-4ec3-b920-0dfdc161aee1', '4f08599b-a3b5-4a77-929d-d67f41b3208f', 'Xenia', 'Delacroix', '+1-555-0110', '102 Orchard Street', 'Alderbrook', 'OR', 'en', 'Julian Delacroix, +1-555-0197', 1, '2023-06-18T08:46:20.000Z', '2023-08-23T08:46:20.000Z'),
('4a327733-6d1c-4278-86a4-90084181a0c0', '99b5a2ba-4f94-42c4-bdf9-21a34c283702', 'Esther', 'Everhart', '+1-555-0168', '22 Chapel Hill', 'Birchhaven', 'WA', 'en', NULL, 1, '2023-11-25T16:42:40.000Z', '2024-02-12T16:42:40.000Z'),
('c3538a3d-eaf8-49f5-b7de-cce5abf01978', '69153e72-fcda-480b-a679-d5526529615f', 'Louis', 'Fennimore', '+1-555-0101', NULL, 'Birchhaven', 'WA', 'es', NULL, 1, '2022-10-24T13:01:02.000Z', '2022-12-10T13:01:02.000Z'),
('082e4a91-83d9-4c69-a9c8-f39cfac3f009', '4dad6537-d29d-4980-abbb-df58eeb14db9', 'Teresa', 'Galloway', '+1-555-0120', '182 Willow Lane', 'Birchhaven', 'WA', 'en', NULL, 1, '2022-01-23T08:13:38.000Z', '2022-05-11T08:13:38.000Z'),
('2812b2d0-fd78-44be-8f52-a9555a7ec922', '0ec32fa3-b250-47c9-8bf3-077133dc8b7b', 'Agnes', 'Hathersage', NULL, '42 Mill Road', 'Cedar Falls', 'OR', 'en', 'Daniel Hathersage, +1-555-0157', 1, '2022-10-13T18:56:57.000Z', '2023-01-13T18:56:57.000Z'),
('c8b285fd-e724-4a92-86bc-c129f482e481', 'f6e3c079-d3ee-49e6-a5e0-e42d1c60b80c', 'Harold', 'Inglewood', '+1-555-0103', '43 Mill Road', 'Birchhaven', 'WA', 'en', NULL, 0, '2023-03-28T17:20:56.000Z', '2023-05-08T17:20:56.000Z'),
('de6a313b-e7cc-44f4-a5b6-ac7031e70519', '588646e1-355f-4489-b1a9-7b79d11d8fe2', 'Olga', 'Jernigan', '+1-555-0145', '49 Harbour View', 'Cedar Falls', 'OR', 'en', NULL, 1, '2022-07-17T08:10:10.000Z', '2022-07-18T08:10:10.000Z'),
('2f804128-9d03-4158-a536-81e413bda637', 'dbba3b20-db47-4afb-a036-428f9825d1f3', 'Walter', 'Kowalke', '+1-555-0107', NULL, 'Elmsworth', 'WA', 'en', NULL, 1, '2023-08-16T18:44:05.000Z', '2024-01-08T18:44:05.000Z'),
('ac47f6f5-bb59-43a8-ac0a-445fac64a620', '2419da38-a19b-4f8b-b655-56ccf9eeb6bb', 'Daniel', 'Lathbury', '+1-555-0111', '113 Mill Road', 'Cedar Falls', 'OR', 'uk', 'Peter Lathbury, +1-555-0111', 1, '2023-02-19T18:15:26.000Z', '2023-03-14T18:15:26.000Z'),
('85dae236-8bbd-44d9-8eb7-aaae6754c199', '30f4ad0d-b8a0-4382-bf64-5bda50fca194', 'Karin', 'Merriweather', '+1-555-0150', '22 Willow Lane', 'Elmsworth', 'WA', 'en', NULL, 1, '2022-06-18T10:32:19.000Z', '2022-10-23T10:32:19.000Z'),
('d0c10f82-b7b5-424b-9ad4-0e070d10d650', '77b37e58-bd67-426d-a000-2ff23ca951ee', 'Stefan', 'Nightingall', '+1-555-0109', '154 Mill Road', 'Cedar Falls', 'OR', 'en', NULL, 1, '2023-09-20T18:22:26.000Z', '2023-10-25T18:22:26.000Z'),
('047fb344-b9a5-4611-be6e-eea39a1bc6fb', '00a53be4-12f4-47d9-b4be-26153314edc6', 'Zelda', 'Oakenfold', '+1-555-0166', '112 Foxglove Way', 'Alderbrook', 'OR', 'en', NULL, 1, '2023-05-06T08:07:36.000Z', '2023-07-09T08:07:36.000Z'),
('474ee84b-eccb-4856-9f09-6f26f25a4227', '5752fd36-65af-4d73-9e73-d608279e31ef', 'Gloria', 'Penhallow', NULL, NULL, 'Cedar Falls', 'OR', 'en', 'Stefan Penhallow, +1-555-0142', 1, '2023-04-02T13:47:26.000Z', '2023-06-28T13:47:26.000Z'),
('55088965-1e2c-4827-b73f-f56352ccde8d', '64730d76-497f-4439-815b-f4f196324739', 'Nathan', 'Rookwood', '+1-555-0123', '42 Harbour View', 'Alderbrook', 'OR', 'en', NULL, 1, '2022-09-18T08:29:17.000Z', '2023-01-15T08:29:17.000Z'),
('a34955e4-0edc-4d46-be8a-59045d7cb3f5', '12bb6608-6711-4089-a3a8-4216c958b468', 'Viola', 'Sandoval', '+1-555-0133', '46 Willow Lane', 'Elmsworth', 'WA', 'vi', NULL, 1, '2022-04-15T12:28:50.000Z', '2022-05-17T12:28:50.000Z'),
('4f67217d-0b4d-4937-b23a-9de27bea234d', '6c4d112d-40fa-4948-b7ff-8885444ae0e7', 'Celia', 'Tremaine', '+1-555-0123', '102 Harbour View', 'Birchhaven', 'WA', 'en', NULL, 1, '2023-11-15T13:41:08.000Z', '2024-02-26T13:41:08.000Z'),
('ca69836a-a42d-47c6-a733-eaf8e7d346b8', 'fbb83079-7435-4989-832a-911b64fdf34a', 'Julian', 'Vesterholm', '+1-555-0127', '166 Station Road', 'Elmsworth', 'WA', 'en', 'Nathan Vesterholm, +1-555-0101', 0, '2023-07-26T12:52:16.000Z', '2023-10-20T12:52:16.000Z'),
('69dc23bb-d2ca-422c-8cf6-3ed5e58333d0', 'd620a9e2-e408-43b6-95bc-4cad01dd6be2', 'Regina', 'Wetherby', '+1-555-0103', NULL, 'Elmsworth', 'WA', 'en', NULL, 1, '2022-12-22T10:07:47.000Z', '2023-03-09T10:07:47.000Z'),
('25db31fb-5fa5-42bc-b6b3-b0b402687455', 'b0a70602-260c-4e1d-add1-34f23a5f2118', 'Yusuf', 'Abernow-Brindle', '+1-555-0156', '140 Mill Road', 'Alderbrook', 'OR', 'en', NULL, 1, '2022-12-04T09:05:05.000Z', '2023-02-18T09:05:05.000Z'),
('c175a937-beae-472e-a5a5-84819550eb49', '7bb86531-a694-4c10-a2df-6aaafda150ec', 'Frank', 'Dunmere-Eskildsen', '+1-555-0107', '3 Foxglove Way', 'Elmsworth', 'WA', 'en', NULL, 1, '2023-11-24T11:58:36.000Z', '2024-05-15T11:58:36.000Z'),
('39fc7a11-7c93-4890-a576-fa9936f8702a', '1eb82c84-5078-4c82-a34d-ff353ad33009', 'Miriam', 'Grimwade-Hollister', NULL, '27 Mill Road', 'Elmsworth', 'WA', 'uk', 'Esther Grimwade-Hollister, +1-555-0182', 1, '2022-10-30T08:11:30.000Z', '2023-04-14T08:11:30.000Z'),
('b3bd1c64-2590-4707-8b0e-a1a42472874e', '9fe516fb-7153-4779-9d8a-e6e5f304f3a0', 'Ulrich', 'Jessamy-Kestrel', '+1-555-0166', '173 Harbour View', 'Alderbrook', 'OR', 'en', NULL, 1, '2022-05-19T10:11:02.000Z', '2022-05-22T10:11:02.000Z'),
('1c07a069-ff37-4620-841e-3cc5bf1a5c6e', '9d6f07bd-5e79-4458-9f68-feea26979534', 'Celia', 'Marlowe-Northcote', '+1-555-0194', NULL, 'Elmsworth', 'WA', 'en', NULL, 1, '2023-10-29T09:13:49.000Z', '2023-11-16T09:13:49.000Z'),
('abfbf7a4-4d59-465a-a4e1-72938199bf33', '16b3270e-14f4-42f8-ad75-ef087a335e97', 'Julian', 'Pellerin-Quillfeather', '+1-555-0162', '65 Harbour View', 'Birchhaven', 'WA', 'en', NULL, 1, '2023-08-09T10:24:20.000Z', '2023-10-27T10:24:20.000Z'),
('5993ee47-f279-47b7-9347-8b98d8b836ba', 'd576194a-1934-41a4-bcba-1fe0aa4c4264', 'Regina', 'Silverton-Thackery', '+1-555-0131', '159 Foxglove Way', 'Alderbrook', 'OR', 'en', 'Xenia Silverton-Thackery, +1-555-0178', 1, '2022-02-22T14:14:45.000Z', '2022-05-16T14:14:45.000Z'),
('28be28bf-12b7-48fd-9946-e5282e8c3a0b', '066d091d-601b-4ca2-bda9-bf9fefad2ae7', 'Yusuf', 'Vantongeren-Whitlock', '+1-555-0145', '172 Orchard Street', 'Dovecote', 'CA', 'en', NULL, 1, '2023-01-05T15:28:44.000Z', '2023-07-16T15:28:44.000Z'),
('2b1a868f-1eb3-4a47-97af-334fc79b6b7e', 'ce3d511d-359a-4231-b62b-37f719287194', 'Frank', 'Zimmerling-Ashdown', '+1-555-0139', '186 Chapel Hill', 'Birchhaven', 'WA', 'tl', NULL, 1, '2022-01-20T16:13:08.000Z', '2022-01-30T16:13:08.000Z'),
('af130c83-ef83-40b7-9299-9482a70ab17b', 'b9ecb11c-004b-422c-8e50-db95fae072f5', 'Miriam', 'Corrigan-Delacroix', '+1-555-0107', NULL, 'Cedar Falls', 'OR', 'en', NULL, 0, '2023-08-31T08:18:10.000Z', '2024-02-04T08:18:10.000Z'),
('5d6e1296-79d0-4dc4-a75f-2676c1e69855', 'f5e900f1-5034-42c1-816c-112ad4906118', 'Ulrich', 'Fennimore-Galloway', NULL, '71 Riverside Drive', 'Alderbrook', 'OR', 'en', 'Celia Fennimore-Galloway, +1-555-0196', 1, '2022-01-29T11:53:40.000Z', '2022-03-17T11:53:40.000Z'),
('91bac768-21d4-4e40-85ba-2c281e3e38eb', '0f031c22-3123-4dc3-8885-487e86195991', 'Boris', 'Inglewood-Jernigan', '+1-555-0181', '78 Foxglove Way', 'Dovecote', 'CA', 'en', NULL, 1, '2022-02-02T09:38:44.000Z', '2022-06-28T09:38:44.000Z'),
('485d86cb-5a68-4f6e-8882-a818c2ef1d7b', 'bccffc9e-4d48-48c6-995c-41a616bb7b46', 'Irene', 'Lathbury-Merriweather', '+1-555-0110', '140 Mill Road', 'Birchhaven', 'WA', 'en', NULL, 1, '2022-10-17T18:12:34.000Z', '2022-11-21T18:12:34.000Z'),
('4c75e5b0-298a-42ff-8720-ba1b41f9c667', 'dcb69ba4-4116-46eb-8519-2a52df722ae6', 'Peter', 'Oakenfold-Penhallow', '+1-555-0116', '141 Riverside Drive', 'Birchhaven', 'WA', 'en', NULL, 1, '2022-04-01T08:45:43.000Z', '2022-08-05T08:45:43.000Z'),
('92880901-d5fa-4ad8-aeb5-f87e23ad177d', 'dcbc8cb5-0507-49d1-9cf2-89a8830e866c', 'Xenia', 'Sandoval-Tremaine', '+1-555-0190', NULL, 'Alderbrook', 'OR', 'tl', 'Walter Sandoval-Tremaine, +1-555-0124', 1, '2023-01-11T08:43:12.000Z', '2023-04-11T08:43:12.000Z'),
('7a62a720-1f06-46ff-88e9-384f6402d67f', '5577e5da-be92-4bb5-822f-06bc48b572b3', 'Esther', 'Abernow', '+1-555-0186', '34 Harbour View', 'Elmsworth', 'WA', 'en', NULL, 1, '2023-03-23T18:29:26.000Z', '2023-06-07T18:29:26.000Z'),
('7a51e808-2380-4cfa-a297-651d52cb823b', '40af6c02-9542-47ae-85dd-505012ff429e', 'Louis', 'Brindle', '+1-555-0185', '45 Chapel Hill', 'Alderbrook', 'OR', 'en', NULL, 1, '2022-12-22T12:10:01.000Z', '2023-04-21T12:10:01.000Z'),
('51dcf183-0c9e-4ff6-acf0-5c58d10e1575', 'd2befc51-c812-498e-b523-78f3f60367d9', 'Teresa', 'Castellane', '+1-555-0127', '162 Orchard Street', 'Elmsworth', 'WA', 'en', NULL, 1, '2023-10-02T13:29:27.000Z', '2024-01-24T13:29:27.000Z'),
('e336678e-5cd8-4468-a128-3b4d11d44314', 'fe8e8c2f-c521-4c3f-8252-bdb32f21d908', 'Agnes', 'Dunmere', NULL, '173 Foxglove Way', 'Cedar Falls', 'OR', 'en', 'Walter Dunmere, +1-555-0131', 1, '2022-03-23T09:42:10.000Z', '2022-05-13T09:42:10.000Z'),
('a64ec966-bd4b-4102-a7bc-110c6879ec65', 'd1bbd2d6-b57d-4502-a414-e19d1890861b', 'Harold', 'Eskildsen', '+1-555-0192', NULL, 'Cedar Falls', 'OR', 'en', NULL, 1, '2022-08-02T08:57:13.000Z', '2023-02-16T08:57:13.000Z'),
('9758f8ef-fab1-4802-b7ec-952f847be760', '01e0e469-aec9-428a-8ce3-aacd1c711c4b', 'Olga', 'Farrowby', '+1-555-0145', '156 Riverside Drive', 'Elmsworth', 'WA', 'es', NULL, 0, '2023-09-27T14:32:02.000Z', '2024-02-29T14:32:02.000Z'),
('e46d3a48-f3bb-4cb4-a052-06693ac78786', '1bd02c3e-e33c-452d-970f-0edbe191e02b', 'Walter', 'Grimwade', '+1-555-0108', '136 Willow Lane', 'Cedar Falls', 'OR', 'en', NULL, 1, '2022-11-07T10:58:28.000Z', '2022-12-12T10:58:28.000Z'),
('723a110f-7111-488f-b58d-3208f61f5d75', '69be1052-7f80-4ff5-90ca-507954c7e754', 'Daniel', 'Hollister', '+1-555-0158', '179 Orchard Street', 'Birchhaven', 'WA', 'en', 'Olga Hollister, +1-555-0156', 1, '2023-07-14T16:39:17.000Z', '2023-12-25T16:39:17.000Z'),
('530a85ea-cf2f-4000-b1b3-4649fb779757', '90c0e98f-4451-41ce-b706-75b04c538f74', 'Karin', 'Iverness', '+1-555-0129', '53 Riverside Drive', 'Elmsworth', 'WA', 'en', NULL, 1, '2022-01-31T15:28:55.000Z', '2022-06-12T15:28:55.000Z');

INSERT INTO children (id, parent_id, first_name, last_name, nickname, date_of_birth, gender, photo_url, home_language, street_address, city, state, postal_code, school_name, grade_level, medical_history, current_concerns, developmental_notes, created_at, updated_at) VALUES
('child-001', '30cc401f-ff33-4e5a-a2a9-22683ba6ad80', 'Theo', 'Abernow', NULL, '2021-05-02', 'M', NULL, 'en', NULL, NULL, NULL, NULL, NULL, NULL, 'No hospital stays', 'Picky with textures of food', 'First words at 15 months', '2023-09-12T18:36:57.000Z', '2023-12-01T18:36:57.000Z'),
('child-002', '8eb57a79-6f84-447c-91cb-3d5428b50caf', 'Bruno', 'Brindle', NULL, '2019-01-16', 'M', NULL, 'en', '32 Station Road', 'Elmsworth', 'WA', '98055', 'Mill Road School', 'K', 'Seizure with fever at 18 months, none since', 'Difficulty with transitions at preschool', NULL, '2024-01-27T12:03:12.000Z', '2024-02-16T12:03:12.000Z'),
('child-003', NULL, 'Zoe', 'Castellane', NULL, '2020-03-25', 'F', NULL, 'tl', '26 Orchard Street', 'Birchhaven', 'WA', '98003', NULL, NULL, 'Mild asthma', 'Sleeps badly', 'First words at 15 months', '2023-11-12T18:08:27.000Z', '2024-08-26T18:08:27.000Z'),
('child-004', '90ceaa60-2556-4ab1-9bd9-262be85861a8', 'Anton', 'Dunmere', NULL, '2019-04-05', 'M', 'https://media.clinic.example/children/4d519a5208.jpg', 'en', NULL, NULL, NULL, NULL, 'Alderbrook Elementary', 'K', 'Seizure with fever at 18 months, none since', 'Difficulty with transitions at preschool', 'Sits well, points at things', '2023-06-23T15:27:00.000Z', '2023-08-24T15:27:00.000Z'),
('child-005', '623a0949-d7ea-433a-9a84-b5dd588cc53a', 'Silas', 'Eskildsen', NULL, '2019-08-01', 'M', NULL, 'en', '127 Willow Lane', 'Alderbrook', 'OR', '97001', 'Harbour Primary', 'K', 'Allergy to penicillin', 'Avoids eye contact', 'Loves puzzles, plays alongside others', '2024-10-30T12:36:48.000Z', '2025-07-28T12:36:48.000Z'),
('child-006', NULL, 'Juno', 'Farrowby', NULL, '2019-12-09', 'F', NULL, 'tl', '106 Riverside Drive', 'Alderbrook', 'OR', '97001', 'Alderbrook Elementary', 'K', 'No hospital stays', 'Difficulty with transitions at preschool', NULL, '2023-06-18T08:50:45.000Z', '2023-08-20T08:50:45.000Z'),
('child-007', 'e08cc36f-760a-4551-afa1-93e065115ce3', 'Aron', 'Grimwade', NULL, '2019-02-16', 'M', NULL, 'en', NULL, NULL, NULL, NULL, 'Alderbrook Elementary', 'K', 'Mild asthma', 'Sleeps badly', NULL, '2023-11-26T14:18:24.000Z', '2024-01-27T14:18:24.000Z'),
('child-008', 'afa29768-a036-492f-86f1-f49fab9936d8', 'Greta', 'Hollister', NULL, '2021-07-17', 'F', 'https://media.clinic.example/children/ae2f1f8909.jpg', NULL, '105 Station Road', 'Elmsworth', 'WA', '98055', NULL, NULL, 'Mild asthma', 'Walks on tiptoes', NULL, '2023-03-25T13:49:12.000Z', '2023-12-18T13:49:12.000Z'),
('child-009', NULL, 'Gabor', 'Iverness', NULL, '2020-11-08', 'M', NULL, 'es', '81 Mill Road', 'Dovecote', 'CA', '94017', NULL, NULL, 'Born at 34 weeks, two weeks in neonatal care', NULL, 'Sits well, points at things', '2024-07-06T15:18:07.000Z', '2025-01-05T15:18:07.000Z'),
('child-010', 'bd12bee1-3ce3-4399-97d8-07879c5dc20e', 'Bruno', 'Jessamy', NULL, '2017-09-24', 'M', NULL, 'en', NULL, NULL, NULL, NULL, 'Mill Road School', '2', NULL, 'Does not respond to the name', 'Loves puzzles, plays alongside others', '2023-04-03T15:37:51.000Z', '2023-05-06T15:37:51.000Z'),
('child-011', '04de2510-4c4f-42c8-86aa-ca5ba57755a3', 'Uwe', 'Kestrel', NULL, '2019-02-13', 'M', NULL, 'en', '134 Riverside Drive', 'Birchhaven', 'WA', '98003', 'Harbour Primary', 'K', 'No hospital stays', NULL, 'Sits well, points at things', '2023-03-02T13:01:09.000Z', '2023-09-09T13:01:09.000Z'),
('child-012', NULL, 'Felix', 'Lindqvale', 'Feli', '2019-11-03', 'M', 'https://media.clinic.example/children/00a383f204.jpg', 'tl', '58 Harbour View', 'Birchhaven', 'WA', '98003', 'Harbour Primary', 'K', 'Mild asthma', 'Picky with textures of food', NULL, '2024-04-03T17:28:05.000Z', '2024-12-14T17:28:05.000Z'),
('child-013', '64b5ab43-4077-4b7c-96b6-96f9fcb52e17', 'Wim', 'Marlowe', NULL, '2023-01-27', 'M', NULL, 'en', NULL, NULL, NULL, NULL, NULL, NULL, 'No hospital stays', 'Few words for the age', 'Walked at 13 months', '2023-04-26T17:35:54.000Z', '2023-11-19T17:35:54.000Z'),
('child-014', '9ded7abc-e0fa-40f7-bb78-01d9957b131d', 'Uwe', 'Northcote', NULL, '2020-12-07', 'M', NULL, 'en', '62 Station Road', 'Alderbrook', 'OR', '97001', NULL, NULL, 'Born at 34 weeks, two weeks in neonatal care', 'Difficulty with transitions at preschool', 'Sits well, points at things', '2024-11-25T13:46:09.000Z', '2025-02-17T13:46:09.000Z'),
('child-015', NULL, 'Hedy', 'Okonjo', NULL, '2020-10-31', 'F', NULL, 'es', '117 Orchard Street', 'Dovecote', 'CA', '94017', NULL, NULL, 'Allergy to penicillin', 'Picky with textures of food', 'Walked at 13 months', '2024-01-05T13:09:24.000Z', '2024-08-03T13:09:24.000Z'),
('child-016', '44820992-8617-4ab3-afc4-40be750d27a0', 'Hana', 'Pellerin', NULL, '2020-04-30', 'F', 'https://media.clinic.example/children/e5de4d8e35.jpg', 'en', NULL, NULL, NULL, NULL, NULL, NULL, 'Born at 34 weeks, two weeks in neonatal care', 'Walks on tiptoes', 'First words at 15 months', '2024-04-27T11:20:34.000Z', '2024-11-30T11:20:34.000Z'),
('child-017', '3198b57f-c718-43de-8d9e-70539c9f9d24', 'Ivo', 'Quillfeather', NULL, '2021-08-01', 'X', NULL, 'en', '151 Mill Road', 'Cedar Falls', 'OR', '97018', NULL, NULL, 'Seizure with fever at 18 months, none since', 'Difficulty with transitions at preschool', 'Loves puzzles, plays alongside others', '2024-05-11T15:28:53.000Z', '2025-02-06T15:28:53.000Z'),
('child-018', NULL, 'Rosa', 'Ravensworth', NULL, '2021-04-15', 'F', NULL, 'uk', '134 Station Road', 'Dovecote', 'CA', '94017', NULL, NULL, 'No hospital stays', 'Sleeps badly', 'Sits well, points at things', '2024-06-01T14:15:05.000Z', '2025-03-09T14:15:05.000Z'),
('child-019', 'bf231846-ec96-476d-8183-8477688599de', 'Flora', 'Silverton', NULL, '2020-10-08', 'F', NULL, 'en', NULL, NULL, NULL, NULL, NULL, NULL, 'Allergy to penicillin', 'Picky with textures of food', 'Loves puzzles, plays alongside others', '2024-11-27T12:23:57.000Z', '2025-01-13T12:23:57.000Z'),
('child-020', '1c630292-4d55-4ac4-8448-af68c971c795', 'Jonas', 'Thackery', NULL, '2022-11-16', 'M', 'https://media.clinic.example/children/2b19c0f8ee.jpg', 'en', '148 Orchard Street', 'Alderbrook', 'OR', '97001', NULL, NULL, 'Ear infections, tubes placed at age two', 'Walks on tiptoes', 'Loves puzzles, plays alongside others', '2024-06-29T12:33:07.000Z', '2024-10-10T12:33:07.000Z'),
('child-021', NULL, 'Paula', 'Underhill', NULL, '2018-10-08', 'F', NULL, 'vi', '52 Orchard Street', 'Alderbrook', 'OR', '97001', 'Harbour Primary', '1', 'Seizure with fever at 18 months, none since', 'Sleeps badly', 'Walked at 13 months', '2023-07-09T15:35:47.000Z', '2023-08-17T15:35:47.000Z'),
('child-022', '9becc3c4-ea4a-40c8-990a-7b521b411571', 'Edda', 'Vantongeren', NULL, '2020-02-07', 'F', NULL, 'en', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'Picky with textures of food', 'Walked at 13 months', '2024-03-18T12:38:21.000Z', '2024-09-07T12:38:21.000Z'),
('child-023', 'f6558825-8118-47cd-ac50-49d8c567872c', 'Gabor', 'Whitlock', NULL, '2022-11-27', 'M', NULL, 'en', '2 Foxglove Way', 'Dovecote', 'CA', '94017', NULL, NULL, NULL, 'Does not respond to the name', 'Sits well, points at things', '2024-05-12T09:29:03.000Z', '2024-12-04T09:29:03.000Z'),
('child-024', NULL, 'Aron', 'Yarrowell', 'Aroi', '2023-01-29', 'M', 'https://media.clinic.example/children/6577a67999.jpg', 'es', '158 Station Road', 'Alderbrook', 'OR', '97001', NULL, NULL, 'Seizure with fever at 18 months, none since', 'Picky with textures of food', 'First words at 15 months', '2023-04-13T13:06:03.000Z', '2023-09-26T13:06:03.000Z'),
('child-025', '164b0732-e07a-4e97-935e-13cfdcac0469', 'Ida', 'Zimmerling', NULL, '2018-10-03', 'F', NULL, 'en', NULL, NULL, NULL, NULL, 'Mill Road School', '1', 'Born at 34 weeks, two weeks in neonatal care', 'Avoids eye contact', 'Walked at 13 months', '2023-08-10T13:54:27.000Z', '2024-03-10T13:54:27.000Z'),
('child-026', '31998437-f441-4b28-8162-0214cc484268', 'Hugo', 'Ashdown', NULL, '2019-08-14', 'M', NULL, 'en', '91 Chapel Hill', 'Alderbrook', 'OR', '97001', 'Harbour Primary', 'K', 'Born at 34 weeks, two weeks in neonatal care', 'Walks on tiptoes', 'Sits well, points at things', '2023-05-11T18:43:02.000Z', '2023-12-16T18:43:02.000Z'),
('child-027', NULL, 'Hedy', 'Bellweather', NULL, '2020-08-18', 'F', NULL, 'uk', '98 Chapel Hill', 'Alderbrook', 'OR', '97001', NULL, NULL, NULL, 'Picky with textures of food', NULL, '2024-06-25T09:21:10.000Z', '2024-09-04T09:21:10.000Z'),
('child-028', '82aea72b-7263-4663-9508-1b702bac4407', 'Tilda', 'Corrigan', NULL, '2021-05-18', 'F', 'https://media.clinic.example/children/4780735002.jpg', 'en', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'Trouble holding a pencil', 'Walked at 13 months', '2023-06-02T16:11:39.000Z', '2023-07-07T16:11:39.000Z'),
('child-029', 'e3c4de68-bd5e-4ec3-b920-0dfdc161aee1', 'Viktor', 'Delacroix', NULL, '2022-06-01', 'M', NULL, 'en', '102 Orchard Street', 'Alderbrook', 'OR', '97001', NULL, NULL, 'Seizure with fever at 18 months, none since', 'Trouble holding a pencil', 'First words at 15 months', '2024-01-22T17:07:02.000Z', '2024-03-02T17:07:02.000Z'),
('child-030', NULL, 'Zoe', 'Everhart', NULL, '2021-05-29', 'F', NULL, 'es', '22 Chapel Hill', 'Birchhaven', 'WA', '98003', NULL, NULL, 'No hospital stays', 'Does not respond to the name', NULL, '2023-10-18T09:33:42.000Z', '2023-12-21T09:33:42.000Z'),
('child-031', 'c3538a3d-eaf8-49f5-b7de-cce5abf01978', 'Ida', 'Fennimore', NULL, '2020-04-16', 'F', NULL, 'en', NULL, NULL, NULL, NULL, NULL, NULL, 'Mild asthma', 'Does not respond to the name', 'First words at 15 months', '2024-03-07T17:14:31.000Z', '2024-07-15T17:14:31.000Z'),
('child-032', '082e4a91-83d9-4c69-a9c8-f39cfac3f009', 'Ada', 'Galloway', NULL, '2019-09-09', 'F', 'https://media.clinic.example/children/75aee814d1.jpg', 'en', '182 Willow Lane', 'Birchhaven', 'WA', '98003', 'Mill Road School', 'K', 'Seizure with fever at 18 months, none since', 'Does not respond to the name', 'Walked at 13 months', '2023-02-13T17:51:20.000Z', '2023-11-05T17:51:20.000Z'),
('child-033', NULL, 'Bruno', 'Hathersage', NULL, '2023-05-11', 'M', NULL, 'es', '42 Mill Road', 'Cedar Falls', 'OR', '97018', NULL, NULL, 'No hospital stays', NULL, 'Walked at 13 months', '2023-12-08T09:17:36.000Z', '2024-03-05T09:17:36.000Z'),
('child-034', 'c8b285fd-e724-4a92-86bc-c129f482e481', 'Flora', 'Inglewood', NULL, '2018-10-02', 'F', NULL, 'en', NULL, NULL, NULL, NULL, 'Mill Road School', '1', 'No hospital stays', 'Picky with textures of food', NULL, '2023-12-30T10:18:05.000Z', '2024-02-09T10:18:05.000Z'),
('child-035', 'de6a313b-e7cc-44f4-a5b6-ac7031e70519', 'Leon', 'Jernigan', NULL, '2022-04-03', 'M', NULL, 'en', '49 Harbour View', 'Cedar Falls', 'OR', '97018', NULL, NULL, 'Ear infections, tubes placed at age two', 'Sleeps badly', 'Walked at 13 months', '2024-09-14T13:27:29.000Z', '2025-02-02T13:27:29.000Z'),
('child-036', NULL, 'Otis', 'Kowalke', 'Otii', '2020-04-09', 'M', 'https://media.clinic.example/children/3fc5a5c159.jpg', 'vi', '57 Station Road', 'Elmsworth', 'WA', '98055', NULL, NULL, NULL, 'Avoids eye contact', 'Sits well, points at things', '2024-08-31T15:56:09.000Z', '2025-03-08T15:56:09.000Z'),
('child-037', 'ac47f6f5-bb59-43a8-ac0a-445fac64a620', 'Jonas', 'Lathbury', NULL, '2022-08-01', 'M', NULL, 'en', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'Picky with textures of food', 'Sits well, points at things', '2024-06-02T09:25:49.000Z', '2024-07-25T09:25:49.000Z'),
('child-038', '85dae236-8bbd-44d9-8eb7-aaae6754c199', 'Caspar', 'Merriweather', NULL, '2020-08-30', 'M', NULL, 'en', '22 Willow Lane', 'Elmsworth', 'WA', '98055', NULL, NULL, 'Allergy to penicillin', 'Difficulty with transitions at preschool', 'First words at 15 months', '2023-02-15T09:59:40.000Z', '2023-04-06T09:59:40.000Z'),
('child-039', NULL, 'Otis', 'Nightingall', NULL, '2022-07-29', 'M', NULL, 'es', '154 Mill Road', 'Cedar Falls', 'OR', '97018', NULL, NULL, 'Ear infections, tubes placed at age two', 'Difficulty with transitions at preschool', 'Walked at 13 months', '2024-04-16T11:54:21.000Z', '2024-11-17T11:54:21.000Z'),
('child-040', '047fb344-b9a5-4611-be6e-eea39a1bc6fb', 'Ada', 'Oakenfold', NULL, '2022-10-14', 'F', 'https://media.clinic.example/children/f2e78efcb7.jpg', 'en', NULL, NULL, NULL, NULL, NULL, NULL, 'Born at 34 weeks, two weeks in neonatal care', 'Sleeps badly', 'Loves puzzles, plays alongside others', '2023-04-26T11:26:10.000Z', '2023-11-06T11:26:10.000Z'),
('child-041', '474ee84b-eccb-4856-9f09-6f26f25a4227', 'Alma', 'Penhallow', NULL, '2019-11-16', 'F', NULL, 'en', '84 Orchard Street', 'Cedar Falls', 'OR', '97018', 'Alderbrook Elementary', 'K', 'Seizure with fever at 18 months, none since', 'Avoids eye contact', 'Walked at 13 months', '2024-04-17T11:29:13.000Z', '2024-10-12T11:29:13.000Z'),
('child-042', NULL, 'Clara', 'Rookwood', NULL, '2020-10-10', 'F', NULL, 'uk', '42 Harbour View', 'Alderbrook', 'OR', '97001', NULL, NULL, 'Born at 34 weeks, two weeks in neonatal care', 'Walks on tiptoes', NULL, '2023-03-09T13:36:29.000Z', '2023-11-25T13:36:29.000Z'),
('child-043', 'a34955e4-0edc-4d46-be8a-59045d7cb3f5', 'Kira', 'Sandoval', NULL, '2021-08-01', 'F', NULL, 'en', NULL, NULL, NULL, NULL, NULL, NULL, 'Mild asthma', 'Trouble holding a pencil', NULL, '2024-03-15T10:15:36.000Z', '2024-10-21T10:15:36.000Z'),
('child-044', '4f67217d-0b4d-4937-b23a-9de27bea234d', 'Fia', 'Tremaine', NULL, '2019-08-18', 'F', 'https://media.clinic.example/children/03aee6a3a2.jpg', 'en', '102 Harbour View', 'Birchhaven', 'WA', '98003', 'Harbour Primary', 'K', 'No hospital stays', 'Picky with textures of food', 'Walked at 13 months', '2023-08-18T09:28:16.000Z', '2024-02-26T09:28:16.000Z'),
('child-045', NULL, 'Greta', 'Vesterholm', NULL, '2017-10-31', 'F', NULL, 'en', '166 Station Road', 'Elmsworth', 'WA', '98055', 'Alderbrook Elementary', '2', 'No hospital stays', 'Does not respond to the name', 'Walked at 13 months', '2024-10-15T11:54:42.000Z', '2025-03-31T11:54:42.000Z'),
('child-046', NULL, 'Ivo', 'Wetherby', NULL, '2018-03-25', 'M', NULL, 'en', NULL, NULL, NULL, NULL, 'Alderbrook Elementary', '1', 'Mild asthma', 'Difficulty with transitions at preschool', 'Loves puzzles, plays alongside others', '2023-01-08T18:37:18.000Z', '2023-06-04T18:37:18.000Z'),
('child-047', NULL, 'Lasse', 'Abernow-Brindle', NULL, '2018-07-21', 'M', NULL, 'en', '140 Mill Road', 'Alderbrook', 'OR', '97001', 'Alderbrook Elementary', '1', 'Born at 34 weeks, two weeks in neonatal care', 'Sleeps badly', 'First words at 15 months', '2024-04-24T11:06:38.000Z', '2024-06-28T11:06:38.000Z'),
('child-048', NULL, 'Yara', 'Dunmere-Eskildsen', 'Yari', '2022-03-21', 'F', 'https://media.clinic.example/children/50ba966b8b.jpg', 'vi', '3 Foxglove Way', 'Elmsworth', 'WA', '98055', NULL, NULL, NULL, 'Does not respond to the name', 'Loves puzzles, plays alongside others', '2023-11-09T17:38:45.000Z', '2024-01-02T17:38:45.000Z'),
('child-049', NULL, 'Viktor', 'Grimwade-Hollister', NULL, '2022-12-25', 'M', NULL, 'en', NULL, NULL, NULL, NULL, NULL, NULL, 'Born at 34 weeks, two weeks in neonatal care', 'Difficulty with transitions at preschool', NULL, '2023-06-13T09:10:19.000Z', '2024-01-20T09:10:19.000Z'),
('child-050', NULL, 'Alma', 'Jessamy-Kestrel', NULL, '2022-09-20', 'F', NULL, 'en', '173 Harbour View', 'Alderbrook', 'OR', '97001', NULL, NULL, 'No hospital stays', 'Trouble holding a pencil', 'Sits well, points at things', '2023-09-23T08:08:17.000Z', '2024-06-22T08:08:17.000Z'),
('child-051', NULL, 'Tilda', 'Marlowe-Northcote', NULL, '2019-10-03', 'F', NULL, 'es', '113 Harbour View', 'Elmsworth', 'WA', '98055', 'Mill Road School', 'K', 'Mild asthma', 'Picky with textures of food', 'Walked at 13 months', '2023-05-31T11:50:37.000Z', '2023-11-30T11:50:37.000Z'),
('child-052', NULL, 'Caspar', 'Pellerin-Quillfeather', NULL, '2020-03-16', 'M', 'https://media.clinic.example/children/a7ea6928c8.jpg', 'en', NULL, NULL, NULL, NULL, NULL, NULL, 'Born at 34 weeks, two weeks in neonatal care', 'Few words for the age', 'Loves puzzles, plays alongside others', '2023-05-10T10:00:46.000Z', '2023-07-08T10:00:46.000Z'),
('child-053', NULL, 'Carla', 'Silverton-Thackery', NULL, '2021-01-21', 'F', NULL, 'en', '159 Foxglove Way', 'Alderbrook', 'OR', '97001', NULL, NULL, 'No hospital stays', 'Few words for the age', 'First words at 15 months', '2024-08-15T13:04:31.000Z', '2025-02-19T13:04:31.000Z'),
('child-054', NULL, 'Clara', 'Vantongeren-Whitlock', NULL, '2017-08-29', 'F', NULL, 'vi', '172 Orchard Street', 'Dovecote', 'CA', '94017', 'Mill Road School', '2', 'Seizure with fever at 18 months, none since', 'Walks on tiptoes', 'Loves puzzles, plays alongside others', '2024-06-12T09:44:24.000Z', '2025-02-02T09:44:24.000Z'),
('child-055', NULL, 'Greta', 'Zimmerling-Ashdown', NULL, '2020-02-28', 'F', NULL, 'en', NULL, NULL, NULL, NULL, NULL, NULL, 'Born at 34 weeks, two weeks in neonatal care', 'Sleeps badly', 'Sits well, points at things', '2023-08-07T10:10:34.000Z', '2023-11-02T10:10:34.000Z'),
('child-056', NULL, 'Theo', 'Corrigan-Delacroix', NULL, '2022-01-04', 'M', 'https://media.clinic.example/children/d8054b031c.jpg', 'en', '100 Orchard Street', 'Cedar Falls', 'OR', '97018', NULL, NULL, 'Allergy to penicillin', 'Walks on tiptoes', 'Loves puzzles, plays alongside others', '2023-11-07T13:30:59.000Z', '2024-05-21T13:30:59.000Z'),
('child-057', NULL, 'Silas', 'Fennimore-Galloway', NULL, '2022-10-19', 'M', NULL, 'es', '71 Riverside Drive', 'Alderbrook', 'OR', '97001', NULL, NULL, 'Born at 34 weeks, two weeks in neonatal care', 'Few words for the age', 'Loves puzzles, plays alongside others', '2024-09-21T08:22:56.000Z', '2025-06-04T08:22:56.000Z'),
('child-058', NULL, 'Una', 'Inglewood-Jernigan', NULL, '2018-12-01', 'X', NULL, 'en', NULL, NULL, NULL, NULL, 'Alderbrook Elementary', '1', NULL, 'Few words for the age', 'Walked at 13 months', '2023-05-10T11:58:10.000Z', '2023-07-24T11:58:10.000Z'),
('child-059', NULL, 'Otis', 'Lathbury-Merriweather', NULL, '2021-10-21', 'M', NULL, 'en', '140 Mill Road', 'Birchhaven', 'WA', '98003', NULL, NULL, 'Mild asthma', 'Trouble holding a pencil', 'First words at 15 months', '2023-07-30T15:12:41.000Z', '2023-09-06T15:12:41.000Z'),
('child-060', NULL, 'Tilda', 'Oakenfold-Penhallow', 'Tili', '2022-10-07', 'F', 'https://media.clinic.example/children/b470b6e5a3.jpg', 'vi', '141 Riverside Drive', 'Birchhaven', 'WA', '98003', NULL, NULL, 'Mild asthma', 'Sleeps badly', 'First words at 15 months', '2023-05-08T13:30:58.000Z', '2023-05-19T13:30:58.000Z'),
('child-061', NULL, 'Niko', 'Sandoval-Tremaine', NULL, '2020-08-21', 'M', NULL, 'en', NULL, NULL, NULL, NULL, NULL, NULL, 'Seizure with fever at 18 months, none since', 'Walks on tiptoes', 'Walked at 13 months', '2024-07-29T16:09:20.000Z', '2025-04-01T16:09:20.000Z'),
('child-062', NULL, 'Quinn', 'Abernow', NULL, '2018-06-14', 'M', NULL, 'en', '34 Harbour View', 'Elmsworth', 'WA', '98055', 'Mill Road School', '1', 'Ear infections, tubes placed at age two', 'Trouble holding a pencil', NULL, '2023-09-26T12:34:45.000Z', '2024-05-26T12:34:45.000Z'),
('child-063', NULL, 'Clara', 'Brindle', NULL, '2019-10-23', 'F', NULL, 'es', '45 Chapel Hill', 'Alderbrook', 'OR', '97001', 'Harbour Primary', 'K', 'Ear infections, tubes placed at age two', 'Difficulty with transitions at preschool', 'Sits well, points at things', '2023-06-29T13:21:30.000Z', '2023-07-06T13:21:30.000Z'),
('child-064', NULL, 'Uwe', 'Castellane', NULL, '2021-06-09', 'M', 'https://media.clinic.example/children/63aa3f674e.jpg', 'en', NULL, NULL, NULL, NULL, NULL, NULL, 'No hospital stays', NULL, NULL, '2023-05-30T08:36:23.000Z', '2024-03-13T08:36:23.000Z'),
('child-065', NULL, 'Ruben', 'Dunmere', NULL, '2018-04-10', 'M', NULL, 'en', '173 Foxglove Way', 'Cedar Falls', 'OR', '97018', 'Mill Road School', '1', 'Mild asthma', 'Does not respond to the name', 'Sits well, points at things', '2023-06-11T09:30:16.000Z', '2024-02-28T09:30:16.000Z'),
('child-066', NULL, 'Anton', 'Eskildsen', NULL, '2021-06-20', 'M', NULL, 'tl', '13 Riverside Drive', 'Cedar Falls', 'OR', '97018', NULL, NULL, 'Mild asthma', 'Trouble holding a pencil', 'Loves puzzles, plays alongside others', '2023-06-07T12:29:08.000Z', '2023-10-20T12:29:08.000Z'),
('child-067', NULL, 'Viktor', 'Farrowby', NULL, '2022-05-20', 'M', NULL, 'en', NULL, NULL, NULL, NULL, NULL, NULL, 'Ear infections, tubes placed at age two', 'Trouble holding a pencil', 'First words at 15 months', '2024-04-05T17:30:13.000Z', '2024-11-17T17:30:13.000Z'),
('child-068', NULL, 'Emil', 'Grimwade', NULL, '2019-07-23', 'M', 'https://media.clinic.example/children/9ff733862e.jpg', 'en', '136 Willow Lane', 'Cedar Falls', 'OR', '97018', 'Mill Road School', 'K', NULL, 'Few words for the age', 'Sits well, points at things', '2024-06-04T10:53:43.000Z', '2024-12-03T10:53:43.000Z'),
('child-069', NULL, 'Yara', 'Hollister', NULL, '2017-07-13', 'F', NULL, 'es', '179 Orchard Street', 'Birchhaven', 'WA', '98003', 'Mill Road School', '2', 'Born at 34 weeks, two weeks in neonatal care', 'Difficulty with transitions at preschool', 'Walked at 13 months', '2023-11-05T14:29:03.000Z', '2024-03-30T14:29:03.000Z'),
('child-070', NULL, 'Bruno', 'Iverness', NULL, '2020-03-26', 'M', NULL, 'en', NULL, NULL, NULL, NULL, NULL, NULL, 'Ear infections, tubes placed at age two', 'Picky with textures of food', NULL, '2024-05-23T10:08:38.000Z', '2024-07-31T10:08:38.000Z'),
('child-071', NULL, 'Ruben', 'Vantongeren-Whitlock', NULL, '2017-11-23', 'M', NULL, 'en', '172 Orchard Street', 'Dovecote', 'CA', '94017', 'Alderbrook Elementary', '2', 'No hospital stays', 'Trouble holding a pencil', 'Loves puzzles, plays alongside others', '2023-07-02T12:36:09.000Z', '2023-09-26T12:36:09.000Z'),
('child-072', NULL, 'Paula', 'Jernigan', 'Paui', '2023-03-07', 'F', 'https://media.clinic.example/children/f394f2dc6b.jpg', 'en', '49 Harbour View', 'Cedar Falls', 'OR', '97018', NULL, NULL, 'Ear infections, tubes placed at age two', 'Difficulty with transitions at preschool', 'Loves puzzles, plays alongside others', '2024-05-30T16:54:41.000Z', '2024-10-29T16:54:41.000Z'),
('child-073', NULL, 'Kira', 'Yarrowell', NULL, '2022-10-25', 'F', NULL, 'en', NULL, NULL, NULL, NULL, NULL, NULL, 'Mild asthma', 'Sleeps badly', 'Sits well, points at things', '2023-03-22T13:43:16.000Z', '2023-09-04T13:43:16.000Z'),
('child-074', NULL, 'Quinn', 'Farrowby', NULL, '2020-10-27', 'M', NULL, 'en', '156 Riverside Drive', 'Elmsworth', 'WA', '98055', NULL, NULL, 'Born at 34 weeks, two weeks in neonatal care', 'Sleeps badly', 'Sits well, points at things', '2024-09-23T13:00:17.000Z', '2025-05-24T13:00:17.000Z'),
('child-075', NULL, 'Emil', 'Quillfeather', NULL, '2020-12-09', 'M', NULL, 'vi', '151 Mill Road', 'Cedar Falls', 'OR', '97018', NULL, NULL, 'No hospital stays', 'Avoids eye contact', NULL, '2024-10-11T08:27:34.000Z', '2025-06-12T08:27:34.000Z'),
('child-076', NULL, 'Emil', 'Silverton-Thackery', NULL, '2022-05-23', 'M', 'https://media.clinic.example/children/974414e66a.jpg', 'en', NULL, NULL, NULL, NULL, NULL, NULL, 'Born at 34 weeks, two weeks in neonatal care', 'Trouble holding a pencil', 'Loves puzzles, plays alongside others', '2023-07-28T15:08:08.000Z', '2024-01-19T15:08:08.000Z'),
('child-077', NULL, 'Wim', 'Fennimore-Galloway', NULL, '2020-04-25', 'M', NULL, 'en', '71 Riverside Drive', 'Alderbrook', 'OR', '97001', NULL, NULL, 'Mild asthma', 'Sleeps badly', 'First words at 15 months', '2023-07-19T16:21:51.000Z', '2024-03-16T16:21:51.000Z'),
('child-078', NULL, 'Ada', 'Inglewood', NULL, '2020-09-05', 'F', NULL, 'tl', '43 Mill Road', 'Birchhaven', 'WA', '98003', NULL, NULL, 'Born at 34 weeks, two weeks in neonatal care', 'Walks on tiptoes', 'Sits well, points at things', '2023-07-24T18:14:03.000Z', '2024-02-24T18:14:03.000Z'),
('child-079', NULL, 'Gabor', 'Dunmere', NULL, '2019-05-07', 'M', NULL, 'en', NULL, NULL, NULL, NULL, 'Mill Road School', 'K', 'Born at 34 weeks, two weeks in neonatal care', 'Does not respond to the name', 'Walked at 13 months', '2023-03-27T10:34:57.000Z', '2024-01-09T10:34:57.000Z'),
('child-080', NULL, 'Viktor', 'Sandoval-Tremaine', NULL, '2021-04-20', 'M', 'https://media.clinic.example/children/8feb5909e0.jpg', 'en', '22 Riverside Drive', 'Alderbrook', 'OR', '97001', NULL, NULL, 'Born at 34 weeks, two weeks in neonatal care', 'Picky with textures of food', NULL, '2023-11-28T12:46:37.000Z', '2024-03-18T12:46:37.000Z'),
('child-081', NULL, 'Paula', 'Eskildsen', NULL, '2019-07-11', 'F', NULL, 'tl', '127 Willow Lane', 'Alderbrook', 'OR', '97001', 'Mill Road School', 'K', 'Allergy to penicillin', 'Avoids eye contact', 'Walked at 13 months', '2023-06-07T08:01:54.000Z', '2024-02-22T08:01:54.000Z'),
('child-082', NULL, 'Gabor', 'Nightingall', NULL, '2021-06-07', 'M', NULL, 'en', NULL, NULL, NULL, NULL, NULL, NULL, 'Allergy to penicillin', 'Sleeps badly', 'First words at 15 months', '2024-10-11T11:40:06.000Z', '2024-12-11T11:40:06.000Z'),
('child-083', NULL, 'Selma', 'Silverton', NULL, '2021-08-23', 'F', NULL, 'en', '185 Foxglove Way', 'Elmsworth', 'WA', '98055', NULL, NULL, 'No hospital stays', 'Does not respond to the name', 'Walked at 13 months', '2024-07-08T08:44:31.000Z', '2025-03-21T08:44:31.000Z'),
('child-084', NULL, 'Elin', 'Inglewood-Jernigan', 'Elii', '2022-11-05', 'F', 'https://media.clinic.example/children/d44b28f9c7.jpg', 'en', '78 Foxglove Way', 'Dovecote', 'CA', '94017', NULL, NULL, 'Mild asthma', 'Trouble holding a pencil', 'Sits well, points at things', '2024-04-19T11:12:37.000Z', '2024-05-06T11:12:37.000Z'),
('child-085', NULL, 'Ida', 'Bellweather', NULL, '2022-10-29', 'F', NULL, 'en', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'Walks on tiptoes', 'First words at 15 months', '2023-10-01T13:29:45.000Z', '2024-02-01T13:29:45.000Z'),
('child-086', NULL, 'Quinn', 'Dunmere-Eskildsen', NULL, '2022-09-10', 'M', NULL, 'en', '3 Foxglove Way', 'Elmsworth', 'WA', '98055', NULL, NULL, 'Allergy to penicillin', 'Does not respond to the name', 'Walked at 13 months', '2024-08-07T18:38:25.000Z', '2024-09-29T18:38:25.000Z'),
('child-087', NULL, 'Milo', 'Hathersage', NULL, '2018-12-02', 'M', NULL, 'uk', '42 Mill Road', 'Cedar Falls', 'OR', '97018', 'Mill Road School', '1', 'Born at 34 weeks, two weeks in neonatal care', 'Avoids eye contact', 'Walked at 13 months', '2023-09-05T08:12:29.000Z', '2023-10-24T08:12:29.000Z'),
('child-088', NULL, 'Zoe', 'Galloway', NULL, '2020-10-15', 'F', 'https://media.clinic.example/children/64c356db2b.jpg', 'en', NULL, NULL, NULL, NULL, NULL, NULL, 'Seizure with fever at 18 months, none since', 'Walks on tiptoes', 'Walked at 13 months', '2024-08-05T15:48:32.000Z', '2025-05-10T15:48:32.000Z'),
('child-089', NULL, 'Otis', 'Delacroix', NULL, '2021-03-16', 'M', NULL, 'en', '102 Orchard Street', 'Alderbrook', 'OR', '97001', NULL, NULL, 'Born at 34 weeks, two weeks in neonatal care', NULL, 'Loves puzzles, plays alongside others', '2023-09-05T17:12:00.000Z', '2024-03-22T17:12:00.000Z'),
('child-090', NULL, 'Mila', 'Abernow', NULL, '2021-08-26', 'F', NULL, 'tl', '50 Station Road', 'Cedar Falls', 'OR', '97018', NULL, NULL, 'Ear infections, tubes placed at age two', 'Walks on tiptoes', NULL, '2023-10-20T14:14:55.000Z', '2024-04-13T14:14:55.000Z'),
('child-091', NULL, 'Zeno', 'Lathbury', NULL, '2019-07-03', 'M', NULL, 'en', NULL, NULL, NULL, NULL, 'Alderbrook Elementary', 'K', NULL, 'Avoids eye contact', NULL, '2023-03-10T08:59:14.000Z', '2023-05-22T08:59:14.000Z'),
('child-092', NULL, 'Elin', 'Lindqvale', NULL, '2020-07-26', 'F', 'https://media.clinic.example/children/2ea76894cc.jpg', 'en', '58 Harbour View', 'Birchhaven', 'WA', '98003', NULL, NULL, 'No hospital stays', 'Sleeps badly', 'Loves puzzles, plays alongside others', '2024-07-18T17:24:36.000Z', '2024-09-27T17:24:36.000Z'),
('child-093', NULL, 'Ida', 'Oakenfold', NULL, '2017-09-19', 'F', NULL, 'es', '112 Foxglove Way', 'Alderbrook', 'OR', '97001', 'Harbour Primary', '2', 'Seizure with fever at 18 months, none since', 'Walks on tiptoes', NULL, '2023-11-03T14:09:57.000Z', '2024-02-05T14:09:57.000Z'),
('child-094', NULL, 'Elin', 'Lathbury-Merriweather', NULL, '2022-02-22', 'F', NULL, 'en', NULL, NULL, NULL, NULL, NULL, NULL, 'No hospital stays', 'Avoids eye contact', 'Sits well, points at things', '2024-04-06T16:19:46.000Z', '2024-08-19T16:19:46.000Z'),
('child-095', NULL, 'Kira', 'Merriweather', NULL, '2021-10-09', 'F', NULL, 'en', '22 Willow Lane', 'Elmsworth', 'WA', '98055', NULL, NULL, 'Mild asthma', 'Picky with textures of food', 'First words at 15 months', '2023-02-09T11:31:39.000Z', '2023-03-19T11:31:39.000Z'),
('child-096', NULL, 'Basil', 'Rookwood', 'Basi', '2022-10-08', 'M', 'https://media.clinic.example/children/57297d9727.jpg', 'es', '42 Harbour View', 'Alderbrook', 'OR', '97001', NULL, NULL, 'Allergy to penicillin', 'Difficulty with transitions at preschool', 'Sits well, points at things', '2024-06-21T18:54:15.000Z', '2025-02-04T18:54:15.000Z'),
('child-097', NULL, 'Caspar', 'Zimmerling', NULL, '2019-07-11', 'M', NULL, 'en', NULL, NULL, NULL, NULL, 'Alderbrook Elementary', 'K', 'Ear infections, tubes placed at age two', NULL, 'Walked at 13 months', '2023-01-14T13:45:11.000Z', '2023-01-22T13:45:11.000Z'),
('child-098', NULL, 'Quinn', 'Fennimore', NULL, '2022-08-20', 'M', NULL, 'en', '19 Harbour View', 'Birchhaven', 'WA', '98003', NULL, NULL, 'Allergy to penicillin', 'Walks on tiptoes', 'Sits well, points at things', '2024-02-20T14:49:58.000Z', '2024-10-13T14:49:58.000Z'),
('child-099', NULL, 'Yara', 'Castellane', NULL, '2021-03-24', 'F', NULL, 'uk', '26 Orchard Street', 'Birchhaven', 'WA', '98003', NULL, NULL, 'Mild asthma', 'Walks on tiptoes', 'First words at 15 months', '2023-09-23T10:53:04.000Z', '2024-01-01T10:53:04.000Z'),
('child-999', NULL, 'Wanda', 'Wintergreen', NULL, '2022-08-02', 'F', NULL, 'en', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2023-01-16T15:09:27.000Z', '2023-09-12T15:09:27.000Z');

INSERT INTO patients (id, clinician_id, case_number, first_name, middle_name, last_name, date_of_birth, gender, address_line1, address_line2, city, state, postal_code, primary_language, languages_spoken, primary_diagnosis, diagnosis_code, diagnosis_date, secondary_diagnoses, medical_history, current_medications, allergies, family_history, status, referral_source, referral_reason, referral_date, linked_child_id, created_at, updated_at, deleted_at) VALUES
('patient-001', '5aea7203-e19f-415c-8b91-b22a191f229e', 'C-2023-0001', 'Alma', 'Alan', 'Callander', '2022-08-12', 'female', '65 Chapel Hill', NULL, 'Dovecote', 'CA', '94017', 'en', '["en"]', 'ADHD, combined type', 'F90.2', '2025-10-01', '[]', 'Born at 34 weeks, two weeks in neonatal care', '[{"name":"methylphenidate","dose":"5 mg","times":"in the morning"}]', NULL, 'Mother had reading difficulties', 'active', 'pediatrician', 'Difficulty with transitions at preschool', '2025-09-19', NULL, '2025-10-01T15:49:44.000Z', '2025-10-04T15:49:44.000Z', NULL),
('patient-002', '143f4d49-fb08-41d1-b4b5-c02a8bfed623', 'C-2023-0002', 'Selma', NULL, 'Silverton', '2021-08-23', 'female', '185 Foxglove Way', 'Apt 3', 'Elmsworth', 'WA', '98055', 'en', '["en"]', 'Global developmental delay', 'F88', '2023-03-01', '[]', 'Born at 34 weeks, two weeks in neonatal care', '[{"name":"methylphenidate","dose":"5 mg","times":"in the morning"}]', NULL, 'An older brother with a language delay', 'discharged', 'parent', 'Sleeps badly', '2023-02-12', 'child-083', '2023-03-01T17:50:52.000Z', '2023-05-24T17:50:52.000Z', NULL),
('patient-003', 'a4b6488f-98d8-48aa-adfe-ebb3ab4bbc53', 'C-2023-0003', 'Bruno', 'Alan', 'Hathersage', '2023-05-11', 'male', '42 Mill Road', 'Apt 3', 'Cedar Falls', 'OR', '97018', 'es', '["en","vi"]', 'ADHD, combined type', 'F90.2', '2023-09-06', '[]', 'No hospital stays', '[]', 'Peanuts', NULL, 'active', 'parent', 'Avoids eye contact', '2023-09-01', 'child-033', '2023-09-06T13:54:25.000Z', '2023-11-19T13:54:25.000Z', NULL),
('patient-004', 'c1d4fce6-da85-4dc8-b875-83edc2f626e4', 'C-2023-0004', 'Ruben', NULL, 'Vantongeren-Whitlock', '2017-11-23', 'male', NULL, NULL, NULL, NULL, NULL, 'en', '["en"]', 'Sensory processing difficulties', 'R20.8', '2025-05-23', '[]', NULL, '[]', 'Penicillin', 'Nothing of note', 'discharged', 'other clinician', 'Few words for the age', '2025-05-06', 'child-071', '2025-05-23T10:42:44.000Z', '2025-06-16T10:42:44.000Z', NULL),
('patient-005', 'c1d4fce6-da85-4dc8-b875-83edc2f626e4', 'C-2023-0005', 'Hugo', 'Ray', 'Drummore', '2017-09-29', 'male', '159 Orchard Street', NULL, 'Elmsworth', 'WA', '98055', NULL, '["en"]', 'Autism spectrum disorder', 'F84.0', '2024-08-26', '[]', 'Allergy to penicillin', '[{"name":"melatonin","dose":"1 mg","times":"at night"}]', NULL, 'An older brother with a language delay', 'active', 'other clinician', 'Picky with textures of food', '2024-07-20', NULL, '2024-08-26T14:44:43.000Z', '2024-11-12T14:44:43.000Z', NULL),
('patient-006', '31e93e37-5de1-4e94-8dd9-0f6babedd7f1', 'C-2023-0006', 'Una', 'James', 'Inglewood-Jernigan', '2018-12-01', 'non-binary', '53 Harbour View', 'Unit B', 'Birchhaven', 'WA', '98003', 'en', '["en","vi"]', 'Autism spectrum disorder', 'F84.0', '2025-06-16', '[]', NULL, '[{"name":"methylphenidate","dose":"5 mg","times":"in the morning"}]', 'Bee stings', 'Mother had reading difficulties', 'active', 'parent', 'Sleeps badly', '2025-05-12', 'child-058', '2025-06-16T12:59:53.000Z', '2025-08-20T12:59:53.000Z', NULL),
('patient-007', '31e93e37-5de1-4e94-8dd9-0f6babedd7f1', 'C-2023-0007', 'Ada', NULL, 'Inglewood', '2020-09-05', NULL, '43 Mill Road', 'Apt 3', 'Birchhaven', 'WA', '98003', 'tl', '["en"]', 'Autism spectrum disorder', 'F84.0', '2023-03-04', '["Sleep difficulties"]', 'Born at 34 weeks, two weeks in neonatal care', '[]', 'Peanuts', 'An older brother with a language delay', 'active', 'other clinician', 'Difficulty with transitions at preschool', '2023-01-31', 'child-078', '2023-03-04T13:15:50.000Z', '2023-06-12T13:15:50.000Z', NULL),
('patient-008', 'c1d4fce6-da85-4dc8-b875-83edc2f626e4', 'C-2023-0008', 'Zeno', NULL, 'Lathbury', '2019-07-03', 'male', '', NULL, NULL, NULL, NULL, 'en', '["en"]', 'Autism spectrum disorder', 'F84.0', '2024-01-17', '[]', 'Born at 34 weeks, two weeks in neonatal care', '[]', 'Penicillin', 'An older brother with a language delay', 'discharged', 'parent', 'Trouble holding a pencil', '2023-12-14', 'child-091', '2024-01-17T08:15:29.000Z', '2024-02-03T08:15:29.000Z', NULL),
('patient-009', 'f6576c35-cfc5-43dc-a5ad-e1f5ce5122d1', 'C-2023-0009', 'Quinn', 'Lee', 'Fennimore', '2022-08-20', 'male', '19 Harbour View', 'Unit B', 'Birchhaven', 'WA', '98003', 'en', '["en","uk"]', 'Developmental coordination disorder', 'F82', '2024-01-18', '[]', 'Born at 34 weeks, two weeks in neonatal care', '[]', NULL, 'Nothing of note', 'active', 'other clinician', 'Trouble holding a pencil', '2024-01-13', 'child-098', '2024-01-18T10:33:30.000Z', '2024-04-02T10:33:30.000Z', NULL),
('patient-010', '143f4d49-fb08-41d1-b4b5-c02a8bfed623', 'C-2023-0010', 'Kira', NULL, 'Merriweather', '2021-10-09', 'female', '22 Willow Lane', NULL, 'Elmsworth', 'WA', '98055', '', '["en"]', 'Autism spectrum disorder', 'F84.0', '2023-08-05', '[]', 'Born at 34 weeks, two weeks in neonatal care', '[]', NULL, 'An older brother with a language delay', 'active', 'other clinician', 'Avoids eye contact', '2023-07-20', 'child-095', '2023-08-05T13:50:41.000Z', '2023-09-27T13:50:41.000Z', NULL),
('patient-011', '73c6795d-6d4d-48d7-96e9-e512e6ce4d41', 'C-2023-0011', 'Anton', NULL, 'Eskildsen', '2021-06-20', 'male', '13 Riverside Drive', NULL, 'Cedar Falls', 'OR', '97018', 'tl', '["en"]', 'Global developmental delay', 'F88', '2025-06-30', '[]', 'Born at 34 weeks, two weeks in neonatal care', '[]', 'Bee stings', NULL, 'discharged', 'preschool', 'Few words for the age', '2025-05-22', 'child-066', '2025-06-30T09:35:13.000Z', '2025-08-29T09:35:13.000Z', '2025-08-29T09:35:13.000Z'),
('patient-012', 'e063b71e-04b9-4117-bf81-34d624a1a863', 'C-2023-0012', 'Mila', 'Ray', 'Abernow', '2021-08-26', 'female', NULL, NULL, NULL, NULL, NULL, 'tl', '["en","tl"]', 'ADHD, combined type', 'F90.2', '2023-05-20', '[]', 'Allergy to penicillin', '[{"name":"melatonin","dose":"1 mg","times":"at night"}]', NULL, 'Mother had reading difficulties', 'active', 'preschool', 'Second opinion', '2023-04-14', 'child-090', '2023-05-20T11:10:40.000Z', '2023-06-05T11:10:40.000Z', NULL),
('patient-013', 'c1d4fce6-da85-4dc8-b875-83edc2f626e4', 'C-2023-0013', 'Greta', NULL, 'Vesterholm', '2017-10-31', 'female', '166 Station Road', 'Apt 3', 'Elmsworth', 'WA', '98055', 'en', '["en"]', 'Developmental coordination disorder', 'F82', '2023-03-15', '[]', NULL, '[]', NULL, 'Nothing of note', 'active', 'preschool', 'Trouble holding a pencil', '2023-02-10', 'child-045', '2023-03-15T11:35:03.000Z', '2023-05-13T11:35:03.000Z', NULL),
('patient-014', '5aea7203-e19f-415c-8b91-b22a191f229e', 'C-2023-0014', 'Bruno', NULL, 'Iverness', '2020-03-26', '', '149 Chapel Hill', NULL, 'Elmsworth', 'WA', '98055', 'en', '["en"]', 'Autism spectrum disorder', 'F84.0', '2024-04-15', '["Feeding difficulties"]', 'Allergy to penicillin', '[{"name":"methylphenidate","dose":"5 mg","times":"in the morning"}]', NULL, 'Mother had reading difficulties', 'active', 'other clinician', 'Second opinion', '2024-04-10', 'child-070', '2024-04-15T10:24:19.000Z', '2024-05-20T10:24:19.000Z', NULL),
('patient-015', 'f6576c35-cfc5-43dc-a5ad-e1f5ce5122d1', 'C-2023-0015', 'Theo', 'Ray', 'Abernow', '2021-05-02', 'male', '197 Mill Road', NULL, 'Alderbrook', 'OR', '97001', NULL, '["en","tl"]', 'Sensory processing difficulties', 'R20.8', '2025-11-05', '[]', 'Born at 34 weeks, two weeks in neonatal care', '[{"name":"melatonin","dose":"1 mg","times":"at night"}]', NULL, 'An older brother with a language delay', 'active', 'other clinician', 'Avoids eye contact', '2025-10-18', 'child-001', '2025-11-05T11:54:33.000Z', '2025-12-30T11:54:33.000Z', NULL),
('patient-016', 'e063b71e-04b9-4117-bf81-34d624a1a863', 'C-2023-0016', 'Paula', NULL, 'Jernigan', '2023-03-07', 'female', '', NULL, NULL, NULL, NULL, 'en', '["en"]', 'Autism spectrum disorder', 'F84.0', '2024-08-12', '[]', 'Allergy to penicillin', '[]', 'Peanuts', 'Nothing of note', 'active', 'preschool', 'Walks on tiptoes', '2024-07-13', 'child-072', '2024-08-12T13:34:17.000Z', '2024-08-12T13:34:17.000Z', NULL),
('patient-017', '31e93e37-5de1-4e94-8dd9-0f6babedd7f1', 'C-2023-0017', 'Paula Rose', NULL, 'Underhill', '2018-10-08', 'female', '52 Orchard Street', 'Apt 3', 'Alderbrook', 'OR', '97001', 'vi', '["en"]', 'Sensory processing difficulties', 'R20.8', '2024-04-18', '[]', 'Seizure with fever at 18 months, none since', '[{"name":"melatonin","dose":"1 mg","times":"at night"}]', 'Penicillin', NULL, 'active', 'parent', 'Sleeps badly', '2024-04-12', 'child-021', '2024-04-18T12:18:04.000Z', '2024-04-29T12:18:04.000Z', NULL),
('patient-018', '143f4d49-fb08-41d1-b4b5-c02a8bfed623', 'C-2023-0018', 'Una', NULL, 'Callander', '2018-11-02', NULL, '118 Harbour View', 'Apt 3', 'Elmsworth', 'WA', '98055', 'en', '["en","vi"]', 'Global developmental delay', 'F88', '2023-06-06', '[]', 'Ear infections, tubes placed at age two', '[]', 'Peanuts', 'Nothing of note', 'active', 'parent', 'Avoids eye contact', '2023-05-27', NULL, '2023-06-06T13:18:33.000Z', '2023-09-08T13:18:33.000Z', NULL),
('patient-019', 'a4b6488f-98d8-48aa-adfe-ebb3ab4bbc53', 'C-2023-0019', 'Aron', NULL, 'Grimwade', '2019-02-16', 'male', '140 Foxglove Way', NULL, 'Dovecote', 'CA', '94017', 'en', '["en"]', 'Global developmental delay', 'F88', '2024-07-15', '[]', 'Ear infections, tubes placed at age two', '[]', 'Penicillin', 'An older brother with a language delay', 'active', 'preschool', 'Difficulty with transitions at preschool', '2024-06-17', 'child-007', '2024-07-15T17:06:29.000Z', '2024-07-20T17:06:29.000Z', NULL),
('patient-020', 'c1d4fce6-da85-4dc8-b875-83edc2f626e4', 'C-2023-0020', 'Hana', NULL, 'Gillespy', '2020-08-26', 'female', '12 Mill Road', 'Apt 3', 'Birchhaven', 'WA', '98003', '', '["en"]', 'Developmental language disorder', 'F80.2', '2025-03-15', '[]', 'No hospital stays', '[]', NULL, 'Mother had reading difficulties', 'discharged', 'pediatrician', 'Second opinion', '2025-02-20', NULL, '2025-03-15T18:30:04.000Z', '2025-06-05T18:30:04.000Z', NULL),
('patient-021', 'e063b71e-04b9-4117-bf81-34d624a1a863', 'C-2023-0021', 'Kira', 'Jane', 'Yarrowell', '2022-10-25', 'female', '39 Station Road', NULL, 'Dovecote', 'CA', '94017', 'en', '["en","vi"]', 'Developmental coordination disorder', 'F82', '2024-09-18', '["Sleep difficulties"]', 'Ear infections, tubes placed at age two', '[]', NULL, 'Mother had reading difficulties', 'active', 'pediatrician', 'Does not respond to the name', '2024-09-09', 'child-073', '2024-09-18T18:31:47.000Z', '2024-11-13T18:31:47.000Z', NULL),
('patient-022', 'f6576c35-cfc5-43dc-a5ad-e1f5ce5122d1', 'C-2023-0022', 'Flora', NULL, 'Inglewood', '2018-10-02', 'female', '114 Mill Road', NULL, 'Dovecote', 'CA', '94017', 'en', '["en"]', 'Autism spectrum disorder', 'F84.0', '2025-02-28', '[]', 'No hospital stays', '[]', 'Peanuts', 'Nothing of note', 'active', 'other clinician', 'Walks on tiptoes', '2025-02-14', 'child-034', '2025-02-28T09:04:35.000Z', '2025-03-17T09:04:35.000Z', NULL),
('patient-023', 'c1d4fce6-da85-4dc8-b875-83edc2f626e4', 'C-2023-0023', 'Wim', NULL, 'Marlowe', '2023-01-27', 'male', '185 Foxglove Way', NULL, 'Birchhaven', 'WA', '98003', 'en', '["en"]', 'ADHD, combined type', 'F90.2', '2024-02-05', '[]', 'Mild asthma', '[]', NULL, NULL, 'discharged', 'parent', 'Trouble holding a pencil', '2023-12-28', 'child-013', '2024-02-05T16:50:38.000Z', '2024-03-18T16:50:38.000Z', NULL),
('patient-024', 'f6576c35-cfc5-43dc-a5ad-e1f5ce5122d1', 'C-2023-0024', 'Viktor', 'Rose', 'Sandoval-Tremaine', '2021-04-20', NULL, '', NULL, NULL, NULL, NULL, 'en', '["en","es"]', 'Developmental coordination disorder', 'F82', '2025-02-17', '[]', 'Born at 34 weeks, two weeks in neonatal care', '[]', 'Bee stings', 'An older brother with a language delay', 'active', 'other clinician', 'Difficulty with transitions at preschool', '2025-02-07', 'child-080', '2025-02-17T11:31:59.000Z', '2025-03-19T11:31:59.000Z', NULL),
('patient-025', 'f6576c35-cfc5-43dc-a5ad-e1f5ce5122d1', 'C-2023-0025', 'Hugo', NULL, 'Ashdown', '2019-08-14', 'male', '91 Chapel Hill', 'Apt 3', 'Alderbrook', 'OR', '97001', NULL, '["en"]', 'Developmental language disorder', 'F80.2', '2024-05-24', '[]', 'Born at 34 weeks, two weeks in neonatal care', '[]', 'Penicillin', 'Nothing of note', 'waiting', 'pediatrician', 'Difficulty with transitions at preschool', '2024-04-26', 'child-026', '2024-05-24T15:46:35.000Z', '2024-08-08T15:46:35.000Z', NULL),
('patient-026', 'e063b71e-04b9-4117-bf81-34d624a1a863', 'C-2023-0026', 'Elin', NULL, 'Lindqvale', '2020-07-26', 'female', '58 Harbour View', 'Unit B', 'Birchhaven', 'WA', '98003', 'en', '["en"]', 'Autism spectrum disorder', 'F84.0', '2025-02-13', '[]', 'Seizure with fever at 18 months, none since', '[{"name":"melatonin","dose":"1 mg","times":"at night"}]', 'Bee stings', 'Mother had reading difficulties', 'active', 'other clinician', 'Avoids eye contact', '2025-01-28', 'child-092', '2025-02-13T08:44:40.000Z', '2025-03-17T08:44:40.000Z', NULL),
('patient-027', '5aea7203-e19f-415c-8b91-b22a191f229e', 'C-2023-0027', 'Caspar', 'Jane', 'Merriweather', '2020-08-30', 'male', '22 Willow Lane', 'Apt 3', 'Elmsworth', 'WA', '98055', 'en', '["en","vi"]', 'Developmental coordination disorder', 'F82', '2023-03-28', '[]', 'Born at 34 weeks, two weeks in neonatal care', '[{"name":"melatonin","dose":"1 mg","times":"at night"}]', 'Bee stings', 'An older brother with a language delay', 'discharged', 'other clinician', 'Difficulty with transitions at preschool', '2023-03-14', 'child-038', '2023-03-28T08:07:35.000Z', '2023-03-28T08:07:35.000Z', NULL),
('patient-028', 'f6576c35-cfc5-43dc-a5ad-e1f5ce5122d1', 'C-2023-0028', 'Zoe', NULL, 'Castellane', '2020-03-25', 'female', NULL, NULL, NULL, NULL, NULL, 'tl', '["en"]', 'Developmental language disorder', 'F80.2', '2023-10-23', '["Sleep difficulties"]', 'No hospital stays', '[{"name":"melatonin","dose":"1 mg","times":"at night"}]', 'Penicillin', 'Nothing of note', 'active', 'preschool', 'Trouble holding a pencil', '2023-10-05', 'child-003', '2023-10-23T09:48:34.000Z', '2023-12-02T09:48:34.000Z', NULL),
('patient-029', '73c6795d-6d4d-48d7-96e9-e512e6ce4d41', 'C-2023-0029', 'Ida', NULL, 'Bellweather', '2022-10-29', 'female', '70 Riverside Drive', 'Unit B', 'Alderbrook', 'OR', '97001', 'en', '["en"]', 'Global developmental delay', 'F88', '2024-09-22', '[]', NULL, '[{"name":"methylphenidate","dose":"5 mg","times":"in the morning"}]', 'Peanuts', 'Nothing of note', 'active', 'preschool', 'Trouble holding a pencil', '2024-09-11', 'child-085', '2024-09-22T12:47:36.000Z', '2024-11-05T12:47:36.000Z', NULL),
('patient-030', '143f4d49-fb08-41d1-b4b5-c02a8bfed623', 'C-2024-0030', 'Ida', 'Noel', 'Zimmerling', '2018-10-03', 'female', '156 Orchard Street', 'Apt 3', 'Alderbrook', 'OR', '97001', '', '["en","vi"]', NULL, NULL, NULL, '[]', 'Mild asthma', '[]', 'Penicillin', NULL, 'active', 'pediatrician', 'Does not respond to the name', '2024-08-19', 'child-025', '2024-09-26T13:46:49.000Z', '2024-10-29T13:46:49.000Z', NULL),
('patient-031', '5aea7203-e19f-415c-8b91-b22a191f229e', 'C-2024-0031', 'Emil', NULL, 'Grimwade', '2019-07-24', 'male', '136 Willow Lane', 'Unit B', 'Cedar Falls', 'OR', '97018', 'en', '["en"]', 'Autism spectrum disorder', 'F84.0', '2025-09-05', '[]', 'Allergy to penicillin', '[]', 'Peanuts', 'Mother had reading difficulties', 'active', 'parent', 'Avoids eye contact', '2025-08-10', 'child-068', '2025-09-05T14:25:40.000Z', '2025-09-18T14:25:40.000Z', NULL),
('patient-032', 'f6576c35-cfc5-43dc-a5ad-e1f5ce5122d1', 'C-2024-0032', 'Ivo', NULL, 'Wetherby', '2018-03-25', 'male', '', NULL, NULL, NULL, NULL, 'en', '["en"]', 'Global developmental delay', 'F88', '2025-09-17', '[]', 'Born at 34 weeks, two weeks in neonatal care', '[]', NULL, 'Nothing of note', 'active', 'other clinician', 'Difficulty with transitions at preschool', '2025-09-09', 'child-046', '2025-09-17T13:05:47.000Z', '2025-12-25T13:05:47.000Z', NULL),
('patient-033', 'a4b6488f-98d8-48aa-adfe-ebb3ab4bbc53', 'C-2024-0033', 'Tilda', 'Alan', 'Corrigan', '2021-05-18', 'female', '92 Station Road', 'Unit B', 'Elmsworth', 'WA', '98055', 'en', '["en","es"]', 'ADHD, combined type', 'F90.2', '2023-06-03', '[]', 'Ear infections, tubes placed at age two', '[]', 'Penicillin', 'An older brother with a language delay', 'active', 'parent', 'Sleeps badly', '2023-05-12', 'child-028', '2023-06-03T17:44:00.000Z', '2023-07-12T17:44:00.000Z', NULL),
('patient-034', '73c6795d-6d4d-48d7-96e9-e512e6ce4d41', 'C-2024-0034', 'Caspar', NULL, 'Zimmerling', '2019-07-11', 'male', '3 Foxglove Way', 'Unit B', 'Cedar Falls', 'OR', '97018', 'en', '["en"]', 'Developmental language disorder', 'F80.2', '2023-07-01', '[]', 'Seizure with fever at 18 months, none since', '[]', 'Peanuts', 'Mother had reading difficulties', 'active', 'parent', 'Picky with textures of food', '2023-06-25', 'child-097', '2023-07-01T13:26:18.000Z', '2023-07-18T13:26:18.000Z', NULL),
('patient-035', '5aea7203-e19f-415c-8b91-b22a191f229e', 'C-2024-0035', 'Uwe', NULL, 'Castellane', '2021-06-09', 'male', '156 Foxglove Way', NULL, 'Birchhaven', 'WA', '98003', NULL, '["en"]', 'ADHD, combined type', 'F90.2', '2024-12-28', '["Sleep difficulties"]', 'Born at 34 weeks, two weeks in neonatal care', '[{"name":"methylphenidate","dose":"5 mg","times":"in the morning"}]', 'Peanuts', 'An older brother with a language delay', 'discharged', 'pediatrician', 'Difficulty with transitions at preschool', '2024-12-05', 'child-064', '2024-12-28T08:52:47.000Z', '2025-03-02T08:52:47.000Z', '2025-03-02T08:52:47.000Z'),
('patient-036', '143f4d49-fb08-41d1-b4b5-c02a8bfed623', 'C-2024-0036', 'Felix', 'Louise', 'Lindqvale', '2019-11-03', 'male', NULL, NULL, NULL, NULL, NULL, 'tl', '["en","es"]', 'Developmental coordination disorder', 'F82', '2025-09-09', '[]', NULL, '[]', 'Penicillin', NULL, 'active', 'other clinician', 'Does not respond to the name', '2025-08-28', 'child-012', '2025-09-09T15:46:49.000Z', '2025-11-23T15:46:49.000Z', NULL),
('patient-037', '31e93e37-5de1-4e94-8dd9-0f6babedd7f1', 'C-2024-0037', 'Tilda', NULL, 'Marlowe-Northcote', '2019-10-03', 'female', '113 Harbour View', NULL, 'Elmsworth', 'WA', '98055', 'es', '["en"]', 'Autism spectrum disorder', 'F84.0', '2023-04-07', '[]', 'Born at 34 weeks, two weeks in neonatal care', '[]', 'Bee stings', NULL, 'active', 'preschool', 'Trouble holding a pencil', '2023-03-25', 'child-051', '2023-04-07T08:49:40.000Z', '2023-06-22T08:49:40.000Z', NULL),
('patient-038', '5aea7203-e19f-415c-8b91-b22a191f229e', 'C-2024-0038', 'Yara', NULL, 'Hollister', '2017-07-13', 'female', '179 Orchard Street', 'Apt 3', 'Birchhaven', 'WA', '98003', 'es', '["en"]', 'Autism spectrum disorder', 'F84.0', '2024-08-20', '[]', 'Seizure with fever at 18 months, none since', '[]', NULL, 'Nothing of note', 'active', 'parent', 'Walks on tiptoes', '2024-07-24', 'child-069', '2024-08-20T15:40:10.000Z', '2024-09-16T15:40:10.000Z', NULL),
('patient-039', 'a4b6488f-98d8-48aa-adfe-ebb3ab4bbc53', 'C-2024-0039', 'Leon', 'Marie', 'Jernigan', '2022-04-03', 'male', '49 Harbour View', NULL, 'Cedar Falls', 'OR', '97018', 'en', '["en","uk"]', 'Developmental coordination disorder', 'F82', '2023-09-14', '[]', 'Ear infections, tubes placed at age two', '[]', NULL, NULL, 'discharged', 'pediatrician', 'Does not respond to the name', '2023-09-03', 'child-035', '2023-09-14T12:56:46.000Z', '2023-09-21T12:56:46.000Z', NULL),
('patient-040', 'e063b71e-04b9-4117-bf81-34d624a1a863', 'C-2024-0040', 'Milo', NULL, 'Hathersage', '2018-12-02', 'male', '', NULL, NULL, NULL, NULL, '', '["en"]', 'ADHD, combined type', 'F90.2', '2023-03-03', '[]', 'Ear infections, tubes placed at age two', '[]', NULL, 'An older brother with a language delay', 'discharged', 'parent', 'Avoids eye contact', '2023-02-13', 'child-087', '2023-03-03T18:49:33.000Z', '2023-03-17T18:49:33.000Z', NULL),
('patient-041', 'e063b71e-04b9-4117-bf81-34d624a1a863', 'C-2024-0041', 'Anton', NULL, 'Dunmere', '2019-04-05', 'male', '137 Harbour View', NULL, 'Elmsworth', 'WA', '98055', 'en', '["en"]', 'ADHD, combined type', 'F90.2', '2023-11-25', '[]', NULL, '[]', NULL, 'Mother had reading difficulties', 'active', 'other clinician', 'Sleeps badly', '2023-10-18', 'child-004', '2023-11-25T14:51:44.000Z', '2023-12-25T14:51:44.000Z', NULL),
('patient-042', '5aea7203-e19f-415c-8b91-b22a191f229e', 'C-2024-0042', 'Ida', 'Jane', 'Fennimore', '2020-04-16', NULL, '54 Mill Road', NULL, 'Cedar Falls', 'OR', '97018', 'en', '["en","es"]', 'Developmental coordination disorder', 'F82', '2023-04-07', '["Feeding difficulties"]', 'Born at 34 weeks, two weeks in neonatal care', '[{"name":"methylphenidate","dose":"5 mg","times":"in the morning"}]', 'Penicillin', NULL, 'active', 'other clinician', 'Does not respond to the name', '2023-03-22', 'child-031', '2023-04-07T11:10:25.000Z', '2023-04-20T11:10:25.000Z', NULL),
('patient-043', 'e063b71e-04b9-4117-bf81-34d624a1a863', 'C-2024-0043', 'Tilda', NULL, 'Oakenfold-Penhallow', '2022-10-07', 'female', '141 Riverside Drive', 'Unit B', 'Birchhaven', 'WA', '98003', 'vi', '["en"]', NULL, NULL, NULL, '[]', 'Allergy to penicillin', '[{"name":"methylphenidate","dose":"5 mg","times":"in the morning"}]', 'Bee stings', NULL, 'on_hold', 'preschool', 'Difficulty with transitions at preschool', '2023-03-22', 'child-060', '2023-04-08T13:06:13.000Z', '2023-07-12T13:06:13.000Z', NULL),
('patient-044', '143f4d49-fb08-41d1-b4b5-c02a8bfed623', 'C-2024-0044', 'Wanda', NULL, 'Ambrose', '2021-07-03', 'female', '21 Foxglove Way', 'Unit B', 'Cedar Falls', 'OR', '97018', 'en', '["en"]', 'Developmental language disorder', 'F80.2', '2023-09-24', '[]', 'No hospital stays', '[]', 'Penicillin', 'Nothing of note', 'discharged', 'parent', 'Sleeps badly', '2023-09-11', NULL, '2023-09-24T08:13:45.000Z', '2023-10-22T08:13:45.000Z', '2023-10-22T08:13:45.000Z'),
('patient-045', 'a4b6488f-98d8-48aa-adfe-ebb3ab4bbc53', 'C-2024-0045', 'Wim', 'Marie', 'Fennimore-Galloway', '2020-04-25', 'male', '71 Riverside Drive', 'Apt 3', 'Alderbrook', 'OR', '97001', NULL, '["en","uk"]', NULL, NULL, NULL, '[]', 'No hospital stays', '[]', 'Peanuts', NULL, 'on_hold', 'preschool', 'Avoids eye contact', '2025-01-05', 'child-077', '2025-02-13T11:18:38.000Z', '2025-04-09T11:18:38.000Z', NULL),
('patient-046', '73c6795d-6d4d-48d7-96e9-e512e6ce4d41', 'C-2024-0046', 'Caspar', NULL, 'Pellerin-Quillfeather', '2020-03-16', 'male', '193 Willow Lane', 'Unit B', 'Dovecote', 'CA', '94017', 'en', '["en"]', 'Developmental language disorder', 'F80.2', '2024-01-09', '[]', 'Born at 34 weeks, two weeks in neonatal care', '[{"name":"melatonin","dose":"1 mg","times":"at night"}]', NULL, 'Nothing of note', 'waiting', 'other clinician', 'Sleeps badly', '2023-12-24', 'child-052', '2024-01-09T08:58:53.000Z', '2024-01-27T08:58:53.000Z', NULL),
('patient-047', 'a4b6488f-98d8-48aa-adfe-ebb3ab4bbc53', 'C-2024-0047', 'Clara', NULL, 'Rookwood', '2020-10-10', 'female', '42 Harbour View', 'Apt 3', 'Alderbrook', 'OR', '97001', 'uk', '["en"]', 'Developmental coordination disorder', 'F82', '2025-04-03', '[]', 'Allergy to penicillin', '[]', 'Bee stings', 'Nothing of note', 'active', 'pediatrician', 'Does not respond to the name', '2025-03-21', 'child-042', '2025-04-03T08:19:47.000Z', '2025-06-21T08:19:47.000Z', NULL),
('patient-048', 'a4b6488f-98d8-48aa-adfe-ebb3ab4bbc53', 'C-2024-0048', 'Theo', 'Jane', 'Corrigan-Delacroix', '2022-01-04', 'male', '', NULL, NULL, NULL, NULL, 'en', '["en","uk"]', 'Autism spectrum disorder', 'F84.0', '2023-03-26', '[]', 'No hospital stays', '[]', 'Peanuts', 'Nothing of note', 'discharged', 'preschool', 'Second opinion', '2023-02-17', 'child-056', '2023-03-26T10:41:20.000Z', '2023-06-24T10:41:20.000Z', NULL),
('patient-049', 'c1d4fce6-da85-4dc8-b875-83edc2f626e4', 'C-2024-0049', 'Carla', NULL, 'Silverton-Thackery', '2021-01-21', 'female', '159 Foxglove Way', 'Apt 3', 'Alderbrook', 'OR', '97001', 'en', '["en"]', NULL, NULL, NULL, '["Feeding difficulties"]', 'No hospital stays', '[{"name":"methylphenidate","dose":"5 mg","times":"in the morning"}]', 'Bee stings', NULL, 'active', 'other clinician', 'Picky with textures of food', '2023-07-05', 'child-053', '2023-08-06T11:57:16.000Z', '2023-09-06T11:57:16.000Z', NULL),
('patient-050', '31e93e37-5de1-4e94-8dd9-0f6babedd7f1', 'C-2024-0050', 'Yara', NULL, 'Castellane', '2021-03-24', 'female', '26 Orchard Street', NULL, 'Birchhaven', 'WA', '98003', '', '["en"]', 'Sensory processing difficulties', 'R20.8', '2024-06-27', '[]', 'Seizure with fever at 18 months, none since', '[]', NULL, NULL, 'waiting', 'parent', 'Trouble holding a pencil', '2024-06-20', 'child-099', '2024-06-27T17:44:23.000Z', '2024-08-19T17:44:23.000Z', NULL),
('patient-051', 'f6576c35-cfc5-43dc-a5ad-e1f5ce5122d1', 'C-2024-0051', 'Gabor', 'Ann', 'Nightingall', '2021-06-07', 'male', '54 Mill Road', NULL, 'Alderbrook', 'OR', '97001', 'en', '["en","es"]', 'Sensory processing difficulties', 'R20.8', '2025-06-02', '[]', 'No hospital stays', '[]', 'Penicillin', NULL, 'active', 'other clinician', 'Trouble holding a pencil', '2025-04-25', 'child-082', '2025-06-02T11:58:05.000Z', '2025-08-24T11:58:05.000Z', NULL),
('patient-052', '31e93e37-5de1-4e94-8dd9-0f6babedd7f1', 'C-2024-0052', 'Alma', NULL, 'Penhallow', '2019-11-16', 'female', NULL, NULL, NULL, NULL, NULL, 'en', '["en"]', NULL, NULL, NULL, '[]', NULL, '[]', 'Bee stings', 'Nothing of note', 'active', 'pediatrician', 'Does not respond to the name', '2024-03-26', 'child-041', '2024-05-05T12:46:07.000Z', '2024-08-11T12:46:07.000Z', NULL),
('patient-053', 'e063b71e-04b9-4117-bf81-34d624a1a863', 'C-2024-0053', 'Basil', NULL, 'Rookwood', '2022-10-08', 'male', '42 Harbour View', NULL, 'Alderbrook', 'OR', '97001', 'es', '["en"]', NULL, NULL, NULL, '[]', 'Seizure with fever at 18 months, none since', '[{"name":"melatonin","dose":"1 mg","times":"at night"}]', NULL, 'Nothing of note', 'waiting', 'pediatrician', 'Avoids eye contact', '2024-03-21', 'child-096', '2024-04-20T14:10:02.000Z', '2024-05-02T14:10:02.000Z', NULL),
('patient-054', '73c6795d-6d4d-48d7-96e9-e512e6ce4d41', 'C-2024-0054', 'Quinn', 'Lee', 'Dunmere-Eskildsen', '2022-09-10', 'male', '3 Foxglove Way', 'Apt 3', 'Elmsworth', 'WA', '98055', 'en', '["en","tl"]', 'Developmental language disorder', 'F80.2', '2025-06-04', '[]', 'Ear infections, tubes placed at age two', '[{"name":"methylphenidate","dose":"5 mg","times":"in the morning"}]', NULL, 'Nothing of note', 'active', 'other clinician', 'Picky with textures of food', '2025-05-11', 'child-086', '2025-06-04T15:14:16.000Z', '2025-06-22T15:14:16.000Z', NULL),
('patient-055', '5aea7203-e19f-415c-8b91-b22a191f229e', 'C-2024-0055', 'Bruno', 'Marie', 'Drummore', '2020-12-08', 'male', '154 Chapel Hill', 'Apt 3', 'Alderbrook', 'OR', '97001', NULL, '["en"]', 'Developmental language disorder', 'F80.2', '2023-11-01', '[]', NULL, '[]', 'Peanuts', 'An older brother with a language delay', 'active', 'pediatrician', 'Difficulty with transitions at preschool', '2023-10-24', NULL, '2023-11-01T10:35:53.000Z', '2023-11-09T10:35:53.000Z', NULL),
('patient-056', '5aea7203-e19f-415c-8b91-b22a191f229e', 'C-2024-0056', 'Viktor', NULL, 'Farrowby', '2022-05-20', 'male', '', NULL, NULL, NULL, NULL, 'en', '["en"]', 'Autism spectrum disorder', 'F84.0', '2023-12-22', '["Sleep difficulties"]', 'Ear infections, tubes placed at age two', '[{"name":"melatonin","dose":"1 mg","times":"at night"}]', 'Peanuts', NULL, 'discharged', 'parent', 'Second opinion', '2023-11-18', 'child-067', '2023-12-22T08:18:02.000Z', '2024-01-27T08:18:02.000Z', NULL),
('patient-057', '31e93e37-5de1-4e94-8dd9-0f6babedd7f1', 'C-2024-0057', 'Jonas', 'Rose', 'Thackery', '2022-11-16', 'male', '148 Orchard Street', NULL, 'Alderbrook', 'OR', '97001', 'en', '["en","es"]', 'ADHD, combined type', 'F90.2', '2024-05-10', '[]', 'Seizure with fever at 18 months, none since', '[]', 'Bee stings', 'Mother had reading difficulties', 'active', 'pediatrician', 'Picky with textures of food', '2024-04-24', 'child-020', '2024-05-10T17:08:39.000Z', '2024-06-21T17:08:39.000Z', NULL),
('patient-058', 'c1d4fce6-da85-4dc8-b875-83edc2f626e4', 'C-2024-0058', 'Hana', NULL, 'Pellerin', '2020-04-30', 'female', '131 Mill Road', NULL, 'Dovecote', 'CA', '94017', 'en', '["en"]', 'Sensory processing difficulties', 'R20.8', '2025-08-13', '[]', 'Ear infections, tubes placed at age two', '[{"name":"melatonin","dose":"1 mg","times":"at night"}]', 'Peanuts', 'An older brother with a language delay', 'active', 'pediatrician', 'Difficulty with transitions at preschool', '2025-07-14', 'child-016', '2025-08-13T13:20:07.000Z', '2025-11-17T13:20:07.000Z', NULL),
('patient-059', 'a4b6488f-98d8-48aa-adfe-ebb3ab4bbc53', 'C-2024-0059', 'Otis', NULL, 'Kowalke', '2020-04-09', '', '57 Station Road', NULL, 'Elmsworth', 'WA', '98055', 'vi', '["en"]', 'Global developmental delay', 'F88', '2023-04-19', '[]', 'Allergy to penicillin', '[]', 'Bee stings', NULL, 'active', 'parent', 'Sleeps badly', '2023-04-06', 'child-036', '2023-04-19T08:59:18.000Z', '2023-06-22T08:59:18.000Z', NULL),
('patient-060', '5aea7203-e19f-415c-8b91-b22a191f229e', 'C-2025-0060', 'Aron', 'Alan', 'Yarrowell', '2023-01-29', 'male', NULL, NULL, NULL, NULL, NULL, '', '["en","es"]', 'ADHD, combined type', 'F90.2', '2024-05-02', '[]', NULL, '[{"name":"melatonin","dose":"1 mg","times":"at night"}]', NULL, NULL, 'active', 'other clinician', 'Does not respond to the name', '2024-04-05', 'child-024', '2024-05-02T14:31:01.000Z', '2024-07-17T14:31:01.000Z', NULL),
('patient-061', '143f4d49-fb08-41d1-b4b5-c02a8bfed623', 'C-2025-0061', 'Zeno', 'Jane', 'Jolliffe', '2020-05-04', 'male', '173 Foxglove Way', NULL, 'Dovecote', 'CA', '94017', 'en', '["en"]', 'Autism spectrum disorder', 'F84.0', '2024-10-25', '[]', 'No hospital stays', '[]', 'Peanuts', 'An older brother with a language delay', 'active', 'other clinician', 'Avoids eye contact', '2024-09-15', NULL, '2024-10-25T14:55:02.000Z', '2024-12-27T14:55:02.000Z', NULL),
('patient-062', 'e063b71e-04b9-4117-bf81-34d624a1a863', 'C-2025-0062', 'Quinn', NULL, 'Abernow', '2018-06-14', 'male', '34 Harbour View', NULL, 'Elmsworth', 'WA', '98055', 'en', '["en"]', 'Global developmental delay', 'F88', '2025-01-23', '[]', 'Born at 34 weeks, two weeks in neonatal care', '[{"name":"melatonin","dose":"1 mg","times":"at night"}]', 'Bee stings', 'Mother had reading difficulties', 'active', 'preschool', 'Difficulty with transitions at preschool', '2024-12-22', 'child-062', '2025-01-23T16:43:09.000Z', '2025-01-27T16:43:09.000Z', NULL),
('patient-063', '143f4d49-fb08-41d1-b4b5-c02a8bfed623', 'C-2025-0063', 'Rosa', 'Ray', 'Ravensworth', '2021-04-15', 'female', '134 Station Road', NULL, 'Dovecote', 'CA', '94017', 'uk', '["en","tl"]', NULL, NULL, NULL, '["Sleep difficulties"]', 'Mild asthma', '[]', NULL, 'An older brother with a language delay', 'discharged', 'pediatrician', 'Walks on tiptoes', '2023-02-08', 'child-018', '2023-02-18T08:17:12.000Z', '2023-04-22T08:17:12.000Z', NULL),
('patient-064', '73c6795d-6d4d-48d7-96e9-e512e6ce4d41', 'C-2025-0064', 'Nora', NULL, 'Ilford', '2021-03-26', '', '149 Station Road', NULL, 'Birchhaven', 'WA', '98003', 'en', '["en"]', 'Global developmental delay', 'F88', '2024-09-18', '[]', NULL, '[{"name":"melatonin","dose":"1 mg","times":"at night"}]', NULL, NULL, 'active', 'preschool', 'Picky with textures of food', '2024-08-11', NULL, '2024-09-18T18:40:55.000Z', '2024-12-14T18:40:55.000Z', NULL),
('patient-065', '73c6795d-6d4d-48d7-96e9-e512e6ce4d41', 'C-2025-0065', 'Lasse', NULL, 'Abernow-Brindle', '2018-07-21', 'male', '140 Mill Road', NULL, 'Alderbrook', 'OR', '97001', NULL, '["en"]', 'Autism spectrum disorder', 'F84.0', '2024-01-26', '[]', 'Allergy to penicillin', '[{"name":"methylphenidate","dose":"5 mg","times":"in the morning"}]', NULL, 'Mother had reading difficulties', 'active', 'parent', 'Avoids eye contact', '2024-01-20', 'child-047', '2024-01-26T11:25:07.000Z', '2024-02-05T11:25:07.000Z', NULL),
('patient-066', '73c6795d-6d4d-48d7-96e9-e512e6ce4d41', 'C-2025-0066', 'Jonas', 'Marie', 'Lathbury', '2022-08-01', 'male', '26 Foxglove Way', NULL, 'Elmsworth', 'WA', '98055', 'en', '["en","uk"]', 'ADHD, combined type', 'F90.2', '2023-06-06', '[]', 'Seizure with fever at 18 months, none since', '[{"name":"methylphenidate","dose":"5 mg","times":"in the morning"}]', NULL, NULL, 'on_hold', 'parent', 'Picky with textures of food', '2023-04-29', 'child-037', '2023-06-06T12:05:37.000Z', '2023-08-31T12:05:37.000Z', NULL),
('patient-067', 'e063b71e-04b9-4117-bf81-34d624a1a863', 'C-2025-0067', 'Emil', NULL, 'Quillfeather', '2020-12-09', 'male', '151 Mill Road', NULL, 'Cedar Falls', 'OR', '97018', 'vi', '["en"]', 'Autism spectrum disorder', 'F84.0', '2025-05-15', '[]', 'Born at 34 weeks, two weeks in neonatal care', '[]', NULL, 'Nothing of note', 'active', 'pediatrician', 'Sleeps badly', '2025-04-15', 'child-075', '2025-05-15T15:56:20.000Z', '2025-05-31T15:56:20.000Z', NULL),
('patient-068', 'e063b71e-04b9-4117-bf81-34d624a1a863', 'C-2025-0068', 'Quinn', NULL, 'Farrowby', '2020-10-27', 'male', NULL, NULL, NULL, NULL, NULL, 'en', '["en"]', 'Global developmental delay', 'F88', '2024-06-16', '[]', 'Ear infections, tubes placed at age two', '[]', 'Peanuts', 'An older brother with a language delay', 'active', 'preschool', 'Sleeps badly', '2024-05-27', 'child-074', '2024-06-16T16:32:13.000Z', '2024-07-31T16:32:13.000Z', NULL),
('patient-069', 'e063b71e-04b9-4117-bf81-34d624a1a863', 'C-2025-0069', 'Hedy', 'Ann', 'Okonjo', '2020-10-31', 'female', '117 Orchard Street', 'Unit B', 'Dovecote', 'CA', '94017', 'es', '["en","tl"]', 'Autism spectrum disorder', 'F84.0', '2023-07-14', '[]', NULL, '[]', NULL, NULL, 'active', 'parent', 'Does not respond to the name', '2023-06-08', 'child-015', '2023-07-14T14:31:18.000Z', '2023-08-09T14:31:18.000Z', NULL),
('patient-070', 'a4b6488f-98d8-48aa-adfe-ebb3ab4bbc53', 'C-2025-0070', 'Niko', NULL, 'Sandoval-Tremaine', '2020-08-21', 'male', '36 Orchard Street', NULL, 'Birchhaven', 'WA', '98003', '', '["en"]', 'Global developmental delay', 'F88', '2023-11-19', '["Feeding difficulties"]', 'Ear infections, tubes placed at age two', '[]', NULL, NULL, 'discharged', 'parent', 'Picky with textures of food', '2023-11-11', 'child-061', '2023-11-19T11:26:00.000Z', '2023-12-18T11:26:00.000Z', '2023-12-18T11:26:00.000Z'),
('patient-071', '31e93e37-5de1-4e94-8dd9-0f6babedd7f1', 'C-2025-0071', 'Zoe', NULL, 'Everhart', '2021-05-29', 'female', '22 Chapel Hill', 'Apt 3', 'Birchhaven', 'WA', '98003', 'es', '["en"]', 'Developmental coordination disorder', 'F82', '2024-03-26', '[]', 'Seizure with fever at 18 months, none since', '[{"name":"methylphenidate","dose":"5 mg","times":"in the morning"}]', 'Bee stings', 'Mother had reading difficulties', 'active', 'other clinician', 'Picky with textures of food', '2024-02-17', 'child-030', '2024-03-26T13:23:20.000Z', '2024-05-29T13:23:20.000Z', NULL),
('patient-072', 'f6576c35-cfc5-43dc-a5ad-e1f5ce5122d1', 'C-2025-0072', 'Paula', 'Jane', 'Eskildsen', '2019-07-11', 'female', '', NULL, NULL, NULL, NULL, 'tl', '["en","vi"]', 'Global developmental delay', 'F88', '2024-02-01', '[]', 'No hospital stays', '[]', 'Penicillin', 'An older brother with a language delay', 'active', 'other clinician', 'Few words for the age', '2024-01-03', 'child-081', '2024-02-01T09:03:59.000Z', '2024-02-01T09:03:59.000Z', NULL),
('patient-073', '31e93e37-5de1-4e94-8dd9-0f6babedd7f1', 'C-2025-0073', 'Edda', NULL, 'Vantongeren', '2020-02-07', 'female', '170 Willow Lane', NULL, 'Cedar Falls', 'OR', '97018', 'en', '["en"]', 'Autism spectrum disorder', 'F84.0', '2024-01-27', '[]', 'Seizure with fever at 18 months, none since', '[]', NULL, NULL, 'active', 'other clinician', 'Few words for the age', '2023-12-21', 'child-022', '2024-01-27T12:51:43.000Z', '2024-03-18T12:51:43.000Z', NULL),
('patient-074', '73c6795d-6d4d-48d7-96e9-e512e6ce4d41', 'C-2025-0074', 'Bruno', NULL, 'Jessamy', '2017-09-24', 'male', '22 Foxglove Way', 'Unit B', 'Birchhaven', 'WA', '98003', 'en', '["en"]', 'Sensory processing difficulties', 'R20.8', '2025-04-29', '[]', NULL, '[{"name":"methylphenidate","dose":"5 mg","times":"in the morning"}]', 'Penicillin', 'An older brother with a language delay', 'active', 'parent', 'Difficulty with transitions at preschool', '2025-03-30', 'child-010', '2025-04-29T10:37:25.000Z', '2025-05-05T10:37:25.000Z', NULL),
('patient-075', '31e93e37-5de1-4e94-8dd9-0f6babedd7f1', 'C-2025-0075', 'Edgar', 'Louise', 'Callander', '2022-08-24', 'male', '145 Orchard Street', 'Unit B', 'Dovecote', 'CA', '94017', NULL, '["en","vi"]', 'Developmental coordination disorder', 'F82', '2024-03-30', '[]', 'Ear infections, tubes placed at age two', '[{"name":"melatonin","dose":"1 mg","times":"at night"}]', NULL, 'An older brother with a language delay', 'active', 'other clinician', 'Sleeps badly', '2024-02-23', NULL, '2024-03-30T16:42:26.000Z', '2024-05-12T16:42:26.000Z', NULL),
('patient-076', '73c6795d-6d4d-48d7-96e9-e512e6ce4d41', 'C-2025-0076', 'Elin', NULL, 'Inglewood-Jernigan', '2022-11-05', 'female', NULL, NULL, NULL, NULL, NULL, 'en', '["en"]', 'ADHD, combined type', 'F90.2', '2024-08-12', '[]', NULL, '[{"name":"methylphenidate","dose":"5 mg","times":"in the morning"}]', 'Penicillin', 'Mother had reading difficulties', 'on_hold', 'parent', 'Avoids eye contact', '2024-07-17', 'child-084', '2024-08-12T08:43:07.000Z', '2024-11-17T08:43:07.000Z', NULL),
('patient-077', 'a4b6488f-98d8-48aa-adfe-ebb3ab4bbc53', 'C-2025-0077', 'Greta', NULL, 'Hollister', '2021-07-17', 'female', '105 Station Road', NULL, 'Elmsworth', 'WA', '98055', NULL, '["en"]', 'Global developmental delay', 'F88', '2024-10-29', '["Feeding difficulties"]', 'Born at 34 weeks, two weeks in neonatal care', '[]', NULL, 'Nothing of note', 'discharged', 'parent', 'Walks on tiptoes', '2024-10-03', 'child-008', '2024-10-29T09:03:19.000Z', '2025-01-03T09:03:19.000Z', NULL),
('patient-078', 'f6576c35-cfc5-43dc-a5ad-e1f5ce5122d1', 'C-2025-0078', 'Otis', NULL, 'Hartigan', '2023-04-22', 'male', '14 Riverside Drive', NULL, 'Dovecote', 'CA', '94017', 'en', '["en","vi"]', NULL, NULL, NULL, '[]', 'Born at 34 weeks, two weeks in neonatal care', '[{"name":"methylphenidate","dose":"5 mg","times":"in the morning"}]', 'Penicillin', 'Nothing of note', 'waiting', 'other clinician', 'Walks on tiptoes', '2025-02-17', NULL, '2025-03-12T08:06:44.000Z', '2025-06-02T08:06:44.000Z', NULL),
('patient-079', 'e063b71e-04b9-4117-bf81-34d624a1a863', 'C-2025-0079', 'Otis', NULL, 'Nightingall', '2022-07-29', 'male', '154 Mill Road', 'Apt 3', 'Cedar Falls', 'OR', '97018', 'es', '["en"]', 'Autism spectrum disorder', 'F84.0', '2023-03-17', '[]', 'Born at 34 weeks, two weeks in neonatal care', '[]', 'Peanuts', 'Mother had reading difficulties', 'active', 'preschool', 'Difficulty with transitions at preschool', '2023-02-16', 'child-039', '2023-03-17T11:47:53.000Z', '2023-06-10T11:47:53.000Z', NULL),
('patient-080', '73c6795d-6d4d-48d7-96e9-e512e6ce4d41', 'C-2025-0080', 'Viktor', NULL, 'Delacroix', '2022-06-01', 'male', '', NULL, NULL, NULL, NULL, '', '["en"]', 'Developmental language disorder', 'F80.2', '2023-10-19', '[]', 'Ear infections, tubes placed at age two', '[{"name":"melatonin","dose":"1 mg","times":"at night"}]', 'Bee stings', NULL, 'active', 'preschool', 'Avoids eye contact', '2023-09-22', 'child-029', '2023-10-19T15:28:24.000Z', '2023-10-29T15:28:24.000Z', NULL);

INSERT INTO parent_children (id, parent_id, child_id, relationship, is_primary, added_at) VALUES
('c725b182-3cdf-44da-b5fe-68a9c5387ddc', '30cc401f-ff33-4e5a-a2a9-22683ba6ad80', 'child-001', 'father', 1, '2023-09-12T18:36:57.000Z'),
('8a9aa8f4-c18e-4553-ba09-dbdadc888565', '8eb57a79-6f84-447c-91cb-3d5428b50caf', 'child-002', 'father', 1, '2024-01-27T12:03:12.000Z'),
('8b908861-e4d1-408f-aa04-904a87f11962', '33a08c90-cffa-4129-8a6e-9be4e396df05', 'child-003', 'grandparent', 1, '2023-11-12T18:08:27.000Z'),
('b10503dc-6e2f-4c72-bb9d-059889f5db3b', '90ceaa60-2556-4ab1-9bd9-262be85861a8', 'child-004', 'father', 1, '2023-06-23T15:27:00.000Z'),
('ed7fbbd1-d7dd-45ff-823e-2fc61d724ccf', '623a0949-d7ea-433a-9a84-b5dd588cc53a', 'child-005', 'guardian', 1, '2024-10-30T12:36:48.000Z'),
('5ca10817-94b8-4da3-8a9b-95678c91d79b', '698a0285-eeac-4779-8520-b1747f1ce1c9', 'child-006', 'father', 1, '2023-06-18T08:50:45.000Z'),
('dd83d094-8331-439a-9ca6-cd86b0d98d79', 'e08cc36f-760a-4551-afa1-93e065115ce3', 'child-007', 'father', 1, '2023-11-26T14:18:24.000Z'),
('c7664274-fae5-412d-b1bd-b63aaa7e114e', 'afa29768-a036-492f-86f1-f49fab9936d8', 'child-008', 'father', 1, '2023-03-25T13:49:12.000Z'),
('99f5305e-e61d-4118-98b7-dd6a2877dd0d', '851e02b1-a26d-4d07-b054-edd56453f01c', 'child-009', 'mother', 1, '2024-07-06T15:18:07.000Z'),
('7af4082c-dd15-4a3b-9df7-55876b640de5', 'bd12bee1-3ce3-4399-97d8-07879c5dc20e', 'child-010', 'father', 1, '2023-04-03T15:37:51.000Z'),
('008fe395-41f2-4a0a-82f8-a419bb4a40ec', '04de2510-4c4f-42c8-86aa-ca5ba57755a3', 'child-011', 'mother', 1, '2023-03-02T13:01:09.000Z'),
('5209f72a-db94-4b99-a582-792e6ca641db', '3a070dcc-b727-46e8-a7fe-1458bfc9e4e0', 'child-012', 'mother', 1, '2024-04-03T17:28:05.000Z'),
('eee88bba-ff70-403f-a5e1-641865af169b', '64b5ab43-4077-4b7c-96b6-96f9fcb52e17', 'child-013', 'guardian', 1, '2023-04-26T17:35:54.000Z'),
('4b530136-b2b4-4499-ba5f-8a03e09ce871', '9ded7abc-e0fa-40f7-bb78-01d9957b131d', 'child-014', 'father', 1, '2024-11-25T13:46:09.000Z'),
('895ecef3-aad7-4934-a252-e0ed02f37d4b', 'a247fec7-06a8-4a93-8b6b-8d829986851a', 'child-015', 'grandparent', 1, '2024-01-05T13:09:24.000Z'),
('730a7211-ec98-4d05-a913-bd62971be485', '44820992-8617-4ab3-afc4-40be750d27a0', 'child-016', 'mother', 1, '2024-04-27T11:20:34.000Z'),
('99c8dc52-9223-4ceb-8fcc-39811bd28d8e', '3198b57f-c718-43de-8d9e-70539c9f9d24', 'child-017', 'father', 1, '2024-05-11T15:28:53.000Z'),
('67ad57f7-3bf0-4db4-a7ef-98c4d33aeb45', 'd211c228-06e0-4899-912f-dd531ae6211c', 'child-018', 'father', 1, '2024-06-01T14:15:05.000Z'),
('fc95fd24-1060-43b6-b9aa-91e77108b386', 'bf231846-ec96-476d-8183-8477688599de', 'child-019', 'father', 1, '2024-11-27T12:23:57.000Z'),
('0e99d55f-f5d6-4a21-935d-28ab142b5124', '1c630292-4d55-4ac4-8448-af68c971c795', 'child-020', 'father', 1, '2024-06-29T12:33:07.000Z'),
('3fd5be21-8d3e-466b-99e5-ba26b4976a7e', 'ddacd535-4449-427e-a345-b76b95e19bb5', 'child-021', 'mother', 1, '2023-07-09T15:35:47.000Z'),
('c66687e6-07f3-488e-8ca8-42e044f18b4e', '9becc3c4-ea4a-40c8-990a-7b521b411571', 'child-022', 'father', 1, '2024-03-18T12:38:21.000Z'),
('42c025ad-d304-40ef-bb70-a04137653e59', 'f6558825-8118-47cd-ac50-49d8c567872c', 'child-023', 'mother', 1, '2024-05-12T09:29:03.000Z'),
('7b2eace0-dbdb-4f37-a6bf-510d3f6d07d2', 'a35111b5-e7c6-4d8e-a70d-745da743322e', 'child-024', 'mother', 1, '2023-04-13T13:06:03.000Z'),
('8f2ece3f-7bf7-48e0-b48c-3eaa19e7236f', '164b0732-e07a-4e97-935e-13cfdcac0469', 'child-025', 'father', 1, '2023-08-10T13:54:27.000Z'),
('e163e669-716f-4440-98a5-0918ae25faeb', '31998437-f441-4b28-8162-0214cc484268', 'child-026', 'mother', 1, '2023-05-11T18:43:02.000Z'),
('2819c573-ec90-4640-b45e-67365ace75f3', 'baa94ade-4b55-4ab3-a977-dbd787a57614', 'child-027', 'mother', 1, '2024-06-25T09:21:10.000Z'),
('8e091364-6c8f-40ba-a57b-f2395fb6fbe1', '82aea72b-7263-4663-9508-1b702bac4407', 'child-028', 'mother', 1, '2023-06-02T16:11:39.000Z'),
('41faa033-59ec-4ab4-9676-d0027d0ba6c1', 'e3c4de68-bd5e-4ec3-b920-0dfdc161aee1', 'child-029', 'father', 1, '2024-01-22T17:07:02.000Z'),
('1940d44c-00ca-4520-8104-e9a004a869ab', '4a327733-6d1c-4278-86a4-90084181a0c0', 'child-030', 'father', 1, '2023-10-18T09:33:42.000Z'),
('77945e3b-572a-4225-9440-1809ca0ba66a', 'c3538a3d-eaf8-49f5-b7de-cce5abf01978', 'child-031', 'father', 1, '2024-03-07T17:14:31.000Z'),
('af04932a-a63f-46ed-a97d-b9ffb59bff9b', '082e4a91-83d9-4c69-a9c8-f39cfac3f009', 'child-032', 'mother', 1, '2023-02-13T17:51:20.000Z'),
('d15a6419-fec5-462c-a4e3-60802367d008', '2812b2d0-fd78-44be-8f52-a9555a7ec922', 'child-033', 'father', 1, '2023-12-08T09:17:36.000Z'),
('6f5219ec-9184-436b-b153-34141c9dd0e0', 'c8b285fd-e724-4a92-86bc-c129f482e481', 'child-034', 'father', 1, '2023-12-30T10:18:05.000Z'),
('4075eacc-c35f-4b78-b39b-2a60513f6732', 'de6a313b-e7cc-44f4-a5b6-ac7031e70519', 'child-035', 'mother', 1, '2024-09-14T13:27:29.000Z'),
('aa458878-3a55-4e7e-9613-2d87ebe86215', '2f804128-9d03-4158-a536-81e413bda637', 'child-036', 'mother', 1, '2024-08-31T15:56:09.000Z'),
('a161b8a7-e37a-4b5f-8b5a-e3e4be1c2f74', 'ac47f6f5-bb59-43a8-ac0a-445fac64a620', 'child-037', 'father', 1, '2024-06-02T09:25:49.000Z'),
('f96f8ca7-945d-4236-ad47-358d0ce526ca', '85dae236-8bbd-44d9-8eb7-aaae6754c199', 'child-038', 'mother', 1, '2023-02-15T09:59:40.000Z'),
('655647c4-af72-418a-97e9-41c8010aa992', 'd0c10f82-b7b5-424b-9ad4-0e070d10d650', 'child-039', 'guardian', 1, '2024-04-16T11:54:21.000Z'),
('9b7eac1b-746b-4f46-9164-5baa23e54c24', '047fb344-b9a5-4611-be6e-eea39a1bc6fb', 'child-040', 'mother', 1, '2023-04-26T11:26:10.000Z'),
('c1fb0465-dfe1-4b3e-b664-fc0377292533', '474ee84b-eccb-4856-9f09-6f26f25a4227', 'child-041', 'mother', 1, '2024-04-17T11:29:13.000Z'),
('cfcc463d-1bf7-4fe6-bee8-8d7a80c8fad5', '55088965-1e2c-4827-b73f-f56352ccde8d', 'child-042', 'mother', 1, '2023-03-09T13:36:29.000Z'),
('f2189fcc-b534-4723-9db9-6c1200b7fe1e', 'a34955e4-0edc-4d46-be8a-59045d7cb3f5', 'child-043', 'father', 1, '2024-03-15T10:15:36.000Z'),
('50d0e6f1-9050-4160-a3ff-e9f1f86ded5f', '4f67217d-0b4d-4937-b23a-9de27bea234d', 'child-044', 'mother', 1, '2023-08-18T09:28:16.000Z'),
('37c43859-1dad-48e9-a99e-dea940718d4a', 'ca69836a-a42d-47c6-a733-eaf8e7d346b8', 'child-045', 'mother', 1, '2024-10-15T11:54:42.000Z'),
('c293bfaf-aa71-4ede-9190-811ea0de017b', '69dc23bb-d2ca-422c-8cf6-3ed5e58333d0', 'child-046', 'grandparent', 1, '2023-01-08T18:37:18.000Z'),
('257c0338-95fc-4d32-937f-a76050d3dad7', '25db31fb-5fa5-42bc-b6b3-b0b402687455', 'child-047', 'father', 1, '2024-04-24T11:06:38.000Z'),
('27831cb9-7517-4f0f-b002-49f57fcf5022', 'c175a937-beae-472e-a5a5-84819550eb49', 'child-048', 'mother', 1, '2023-11-09T17:38:45.000Z'),
('fd0e6184-d365-4039-b0e7-b6b81514b280', '39fc7a11-7c93-4890-a576-fa9936f8702a', 'child-049', 'mother', 1, '2023-06-13T09:10:19.000Z'),
('451a3983-1132-485f-83e8-f070adab4427', 'b3bd1c64-2590-4707-8b0e-a1a42472874e', 'child-050', 'mother', 1, '2023-09-23T08:08:17.000Z'),
('ecbf0db3-a95d-4e87-994f-b6906ea3062c', '1c07a069-ff37-4620-841e-3cc5bf1a5c6e', 'child-051', 'father', 1, '2023-05-31T11:50:37.000Z'),
('0fc0f318-5de2-41ca-9ce2-ca19c5f9fbbc', 'abfbf7a4-4d59-465a-a4e1-72938199bf33', 'child-052', 'mother', 1, '2023-05-10T10:00:46.000Z'),
('ff08d4de-337c-415c-ba31-44ba5d6213a5', '5993ee47-f279-47b7-9347-8b98d8b836ba', 'child-053', 'mother', 1, '2024-08-15T13:04:31.000Z'),
('7dbb1e5d-ad5a-4256-aa7c-9e33b7de08ba', '28be28bf-12b7-48fd-9946-e5282e8c3a0b', 'child-054', 'mother', 1, '2024-06-12T09:44:24.000Z'),
('9f464e8c-a3c2-4589-9e7a-54886068f994', '2b1a868f-1eb3-4a47-97af-334fc79b6b7e', 'child-055', 'father', 1, '2023-08-07T10:10:34.000Z'),
('0f5690f0-cef9-41a2-bfd3-f5745aa41e52', 'af130c83-ef83-40b7-9299-9482a70ab17b', 'child-056', 'father', 1, '2023-11-07T13:30:59.000Z'),
('41934edc-1e2b-4d14-9af6-c0d249e501cd', '5d6e1296-79d0-4dc4-a75f-2676c1e69855', 'child-057', 'father', 1, '2024-09-21T08:22:56.000Z'),
('3f0d16e8-16f7-4ce1-89d1-2c9ab647e092', '91bac768-21d4-4e40-85ba-2c281e3e38eb', 'child-058', 'mother', 1, '2023-05-10T11:58:10.000Z'),
('16f5afc2-4869-43c1-819b-666bbcdf768e', '485d86cb-5a68-4f6e-8882-a818c2ef1d7b', 'child-059', 'father', 1, '2023-07-30T15:12:41.000Z'),
('82cf9574-25b5-45c5-9be5-4d8423acd940', '4c75e5b0-298a-42ff-8720-ba1b41f9c667', 'child-060', 'father', 1, '2023-05-08T13:30:58.000Z'),
('15edec0c-6cd6-4b4f-a7f5-4b76826f5d4a', '92880901-d5fa-4ad8-aeb5-f87e23ad177d', 'child-061', 'father', 1, '2024-07-29T16:09:20.000Z'),
('5eeeef63-d9f1-47f4-bdfc-21fa5112950b', '7a62a720-1f06-46ff-88e9-384f6402d67f', 'child-062', 'mother', 1, '2023-09-26T12:34:45.000Z'),
('84716f76-9015-4cfe-b2fa-9ffb7fc95059', '7a51e808-2380-4cfa-a297-651d52cb823b', 'child-063', 'father', 1, '2023-06-29T13:21:30.000Z'),
('e8923165-88bb-4e35-9c22-c8668d2b87ee', '51dcf183-0c9e-4ff6-acf0-5c58d10e1575', 'child-064', 'mother', 1, '2023-05-30T08:36:23.000Z'),
('1e9b7c8e-a0e5-4b90-a403-35e2d57fcf93', 'e336678e-5cd8-4468-a128-3b4d11d44314', 'child-065', 'grandparent', 1, '2023-06-11T09:30:16.000Z'),
('4468a1bd-b4ad-4137-ab47-5697308959bc', 'a64ec966-bd4b-4102-a7bc-110c6879ec65', 'child-066', 'mother', 1, '2023-06-07T12:29:08.000Z'),
('f9cab567-b033-4887-9692-216150155675', '9758f8ef-fab1-4802-b7ec-952f847be760', 'child-067', 'mother', 1, '2024-04-05T17:30:13.000Z'),
('7d8b503a-9fcb-4ccc-bd92-bc210473eb39', 'e46d3a48-f3bb-4cb4-a052-06693ac78786', 'child-068', 'father', 1, '2024-06-04T10:53:43.000Z'),
('2fb34ac9-4ccb-4887-920a-ca4ac0902c88', '723a110f-7111-488f-b58d-3208f61f5d75', 'child-069', 'grandparent', 1, '2023-11-05T14:29:03.000Z'),
('f69235a5-c733-43f3-9060-7fe189877e46', '530a85ea-cf2f-4000-b1b3-4649fb779757', 'child-070', 'guardian', 1, '2024-05-23T10:08:38.000Z'),
('f6099704-41ce-4d45-810e-1fbe767ce98a', '28be28bf-12b7-48fd-9946-e5282e8c3a0b', 'child-071', 'father', 1, '2023-07-02T12:36:09.000Z'),
('9084ece3-229a-477f-a9bc-73ef9b84af0f', 'de6a313b-e7cc-44f4-a5b6-ac7031e70519', 'child-072', 'mother', 1, '2024-05-30T16:54:41.000Z'),
('337e9a7c-4272-4b90-8120-162a13647608', 'a35111b5-e7c6-4d8e-a70d-745da743322e', 'child-073', 'guardian', 1, '2023-03-22T13:43:16.000Z'),
('0fb4bb36-facb-41b7-98eb-c8bc12c5d171', '9758f8ef-fab1-4802-b7ec-952f847be760', 'child-074', 'father', 1, '2024-09-23T13:00:17.000Z'),
('23e6cf56-59d2-4d81-8263-d38402915d81', '3198b57f-c718-43de-8d9e-70539c9f9d24', 'child-075', 'father', 1, '2024-10-11T08:27:34.000Z'),
('81a42b15-86e9-42e7-9a22-0e5d586d783e', '5993ee47-f279-47b7-9347-8b98d8b836ba', 'child-076', 'grandparent', 1, '2023-07-28T15:08:08.000Z'),
('b87f76b7-8782-4c10-9d0d-193465b5d094', '5d6e1296-79d0-4dc4-a75f-2676c1e69855', 'child-077', 'mother', 1, '2023-07-19T16:21:51.000Z'),
('40980c25-ba88-4563-806b-35d1bb46c1fc', 'c8b285fd-e724-4a92-86bc-c129f482e481', 'child-078', 'mother', 1, '2023-07-24T18:14:03.000Z'),
('bef1f75c-0b78-4719-bcd1-26a181ce87bd', '90ceaa60-2556-4ab1-9bd9-262be85861a8', 'child-079', 'mother', 1, '2023-03-27T10:34:57.000Z'),
('9c8f0efd-14e8-43bc-9325-644264f1b40a', '92880901-d5fa-4ad8-aeb5-f87e23ad177d', 'child-080', 'mother', 1, '2023-11-28T12:46:37.000Z'),
('d34df079-e5e2-40f2-9352-b019f9ec1cdf', '623a0949-d7ea-433a-9a84-b5dd588cc53a', 'child-081', 'mother', 1, '2023-06-07T08:01:54.000Z'),
('517727d8-6f91-4642-ba89-1245d5ad5795', 'd0c10f82-b7b5-424b-9ad4-0e070d10d650', 'child-082', 'father', 1, '2024-10-11T11:40:06.000Z'),
('78085d45-d0bf-4965-a829-9bb29cb59f00', 'bf231846-ec96-476d-8183-8477688599de', 'child-083', 'mother', 1, '2024-07-08T08:44:31.000Z'),
('0429f9ba-32e2-4c1b-a9d1-6859665b8811', '91bac768-21d4-4e40-85ba-2c281e3e38eb', 'child-084', 'father', 1, '2024-04-19T11:12:37.000Z'),
('a84a2e06-31ca-4581-a123-990aabe9d83a', 'baa94ade-4b55-4ab3-a977-dbd787a57614', 'child-085', 'mother', 1, '2023-10-01T13:29:45.000Z'),
('cb8df8b7-ae13-4520-9752-47a8f239b454', 'c175a937-beae-472e-a5a5-84819550eb49', 'child-086', 'mother', 1, '2024-08-07T18:38:25.000Z'),
('4fef9473-454f-4934-9171-9a9a380e23e4', '2812b2d0-fd78-44be-8f52-a9555a7ec922', 'child-087', 'mother', 1, '2023-09-05T08:12:29.000Z'),
('9cfa1603-3d59-4adc-8af6-51d526c33479', '082e4a91-83d9-4c69-a9c8-f39cfac3f009', 'child-088', 'mother', 1, '2024-08-05T15:48:32.000Z'),
('83ed9ce3-64e2-4b65-a39c-7f61e991ae82', 'e3c4de68-bd5e-4ec3-b920-0dfdc161aee1', 'child-089', 'guardian', 1, '2023-09-05T17:12:00.000Z'),
('747c3aad-e22c-4be9-8734-98b6fbde9722', '30cc401f-ff33-4e5a-a2a9-22683ba6ad80', 'child-090', 'father', 1, '2023-10-20T14:14:55.000Z'),
('0bd4b59c-5bd7-43a9-aa50-e8b6612151ab', 'ac47f6f5-bb59-43a8-ac0a-445fac64a620', 'child-091', 'mother', 1, '2023-03-10T08:59:14.000Z'),
('05b16850-7a3b-46d8-97d6-adb4f220671c', '3a070dcc-b727-46e8-a7fe-1458bfc9e4e0', 'child-092', 'father', 1, '2024-07-18T17:24:36.000Z'),
('64154fc9-212f-4d99-a219-a2b5c3902a6d', '047fb344-b9a5-4611-be6e-eea39a1bc6fb', 'child-093', 'guardian', 1, '2023-11-03T14:09:57.000Z'),
('efb3245e-c70e-4d09-afe9-db51dc8eefdc', '485d86cb-5a68-4f6e-8882-a818c2ef1d7b', 'child-094', 'mother', 1, '2024-04-06T16:19:46.000Z'),
('2981612e-f6e6-442d-ad80-64e32a9fbe33', '85dae236-8bbd-44d9-8eb7-aaae6754c199', 'child-095', 'father', 1, '2023-02-09T11:31:39.000Z'),
('212fe890-1f5c-4e10-b6ab-94cfef5b4184', '55088965-1e2c-4827-b73f-f56352ccde8d', 'child-096', 'mother', 1, '2024-06-21T18:54:15.000Z'),
('3451c469-eabb-457b-95ac-6ab88fe34cf0', '164b0732-e07a-4e97-935e-13cfdcac0469', 'child-097', 'mother', 1, '2023-01-14T13:45:11.000Z'),
('d704c3db-1d58-4b5a-87bb-2e39a9444f6f', 'c3538a3d-eaf8-49f5-b7de-cce5abf01978', 'child-098', 'father', 1, '2024-02-20T14:49:58.000Z'),
('cf2bbc17-ca60-47f3-84bb-d418653d23b7', '33a08c90-cffa-4129-8a6e-9be4e396df05', 'child-099', 'father', 1, '2023-09-23T10:53:04.000Z'),
('b3266fbc-f51a-4308-a4c1-b6419c5c3d03', '530a85ea-cf2f-4000-b1b3-4649fb779757', 'child-024', 'father', 0, '2025-06-19T13:51:41.000Z');

INSERT INTO consent_grants (id, token, parent_id, patient_id, child_id, clinician_id, clinician_email, permissions, access_level, status, granted_at, activated_at, expires_at, revoked_at, granted_by_name, granted_by_email, audit_log) VALUES
('249b69ab-1cae-4574-8988-0c3b111c079b', 'cg_db9dd2a99136ef5338d86249', 'de6a313b-e7cc-44f4-a5b6-ac7031e70519', 'patient-016', 'child-072', 'e063b71e-04b9-4117-bf81-34d624a1a863', 'helena.vossberg@practice.example', '["profile","screenings"]', 'full', 'active', '2025-02-27T11:53:48.000Z', '2025-03-01T11:53:48.000Z', '2026-02-27T11:53:48.000Z', NULL, 'Olga Jernigan', 'olga.jernigan@mail.example', '[{"at":"2025-02-27T11:53:48.000Z","action":"granted"},{"at":"2025-03-01T11:53:48.000Z","action":"activated"}]'),
('892570a5-6c54-469f-8ebd-78f9e22b09b3', 'cg_c811964120e67aa96a4d6485', 'e08cc36f-760a-4551-afa1-93e065115ce3', 'patient-019', NULL, 'a4b6488f-98d8-48aa-adfe-ebb3ab4bbc53', 'oskar.lindenau@practice.example', '["profile","screenings","journal"]', 'read', 'active', '2025-11-03T14:00:09.000Z', '2025-11-05T14:00:09.000Z', '2026-11-03T14:00:09.000Z', NULL, 'Stefan Grimwade', 'stefan.grimwade@mail.example', '[{"at":"2025-11-03T14:00:09.000Z","action":"granted"},{"at":"2025-11-05T14:00:09.000Z","action":"activated"}]'),
('e7ad0e0a-d8a9-48f8-b0cc-bd3f09ac7b4e', 'cg_4915420588e576880028da14', '2812b2d0-fd78-44be-8f52-a9555a7ec922', 'patient-040', NULL, 'e063b71e-04b9-4117-bf81-34d624a1a863', 'helena.vossberg@practice.example', '["profile","screenings","journal"]', 'read', 'active', '2025-10-24T14:59:44.000Z', '2025-10-26T14:59:44.000Z', '2026-10-24T14:59:44.000Z', NULL, 'Agnes Hathersage', 'agnes.hathersage@mail.example', '[{"at":"2025-10-24T14:59:44.000Z","action":"granted"},{"at":"2025-10-26T14:59:44.000Z","action":"activated"}]'),
('d404c3fd-c60b-4eea-8f4b-7ef67bf1192d', 'cg_310a28f572d6084a52cc367a', 'c3538a3d-eaf8-49f5-b7de-cce5abf01978', 'patient-042', NULL, '5aea7203-e19f-415c-8b91-b22a191f229e', 'priya.ramanathan-hale@practice.example', '["profile","screenings","journal"]', 'full', 'active', '2025-08-13T11:24:30.000Z', '2025-08-15T11:24:30.000Z', '2026-08-13T11:24:30.000Z', NULL, 'Louis Fennimore', 'louis.fennimore@mail.example', '[{"at":"2025-08-13T11:24:30.000Z","action":"granted"},{"at":"2025-08-15T11:24:30.000Z","action":"activated"}]'),
('01257245-a32b-4c97-a1df-3400209033ce', 'cg_c9f8173a30f536484a1ef05c', '85dae236-8bbd-44d9-8eb7-aaae6754c199', NULL, 'child-038', '5aea7203-e19f-415c-8b91-b22a191f229e', 'priya.ramanathan-hale@practice.example', '["profile"]', 'read', 'active', '2025-01-11T12:03:54.000Z', '2025-01-13T12:03:54.000Z', '2026-01-11T12:03:54.000Z', NULL, 'Karin Merriweather', 'karin.merriweather@mail.example', '[{"at":"2025-01-11T12:03:54.000Z","action":"granted"},{"at":"2025-01-13T12:03:54.000Z","action":"activated"}]'),
('9b4d4fc0-f577-4d33-a468-a52ba79f51f5', 'cg_20ad989a4fe170e772aaf88c', '69dc23bb-d2ca-422c-8cf6-3ed5e58333d0', NULL, 'child-046', 'f6576c35-cfc5-43dc-a5ad-e1f5ce5122d1', 'noemi.fairbairn@practice.example', '["profile","screenings"]', 'read', 'active', '2024-09-17T15:10:53.000Z', '2024-09-19T15:10:53.000Z', '2025-09-17T15:10:53.000Z', NULL, 'Regina Wetherby', 'Regina.Wetherby@Mail.example', '[{"at":"2024-09-17T15:10:53.000Z","action":"granted"},{"at":"2024-09-19T15:10:53.000Z","action":"activated"}]'),
('1092cc41-6b3e-4f7a-8a0c-00a801fd1de3', 'cg_1756445bd4f9619627b3326f', '9becc3c4-ea4a-40c8-990a-7b521b411571', NULL, 'child-022', '31e93e37-5de1-4e94-8dd9-0f6babedd7f1', 'tomas.eriksholm@practice.example', '["profile"]', 'read', 'active', '2024-11-09T09:33:43.000Z', '2024-11-11T09:33:43.000Z', '2025-11-09T09:33:43.000Z', NULL, 'Xenia Vantongeren', 'xenia.vantongeren@mail.example', '[{"at":"2024-11-09T09:33:43.000Z","action":"granted"},{"at":"2024-11-11T09:33:43.000Z","action":"activated"}]'),
('3e029486-04f6-4a37-b534-40434ebba644', 'cg_8eebee111d0394ff000e6380', '530a85ea-cf2f-4000-b1b3-4649fb779757', 'patient-014', 'child-070', '5aea7203-e19f-415c-8b91-b22a191f229e', 'priya.ramanathan-hale@practice.example', '["profile"]', 'full', 'active', '2025-07-07T11:17:05.000Z', '2025-07-09T11:17:05.000Z', '2026-07-07T11:17:05.000Z', NULL, 'Karin Iverness', 'karin.iverness69@mail.example', '[{"at":"2025-07-07T11:17:05.000Z","action":"granted"},{"at":"2025-07-09T11:17:05.000Z","action":"activated"}]'),
('810dfc20-54fe-4e64-b6c9-c145879d2350', 'cg_6357fa8154e61af2aaffc67c', 'a35111b5-e7c6-4d8e-a70d-745da743322e', 'patient-060', 'child-024', '5aea7203-e19f-415c-8b91-b22a191f229e', 'priya.ramanathan-hale@practice.example', '["profile","screenings","journal"]', 'read', 'active', '2025-08-12T11:32:50.000Z', '2025-08-14T11:32:50.000Z', '2026-08-12T11:32:50.000Z', NULL, 'Louis Yarrowell', 'louis.yarrowell@mail.example', '[{"at":"2025-08-12T11:32:50.000Z","action":"granted"},{"at":"2025-08-14T11:32:50.000Z","action":"activated"}]'),
('6bee152f-8196-4c9d-9d64-26087e3a0a4a', 'cg_a6eee3e1450dd9ec19132d06', 'ac47f6f5-bb59-43a8-ac0a-445fac64a620', 'patient-066', 'child-037', '73c6795d-6d4d-48d7-96e9-e512e6ce4d41', 'ingrid.calloway@practice.example', '["profile","screenings"]', 'read', 'active', '2024-06-28T15:52:49.000Z', '2024-06-30T15:52:49.000Z', '2025-06-28T15:52:49.000Z', NULL, 'Daniel Lathbury', 'Daniel.Lathbury@Mail.example', '[{"at":"2024-06-28T15:52:49.000Z","action":"granted"},{"at":"2024-06-30T15:52:49.000Z","action":"activated"}]'),
('8a6ba46e-1779-42fb-aecd-8b44db1555f9', 'cg_285c7f1a3eff9433a9ab9b51', '28be28bf-12b7-48fd-9946-e5282e8c3a0b', 'patient-004', 'child-071', 'c1d4fce6-da85-4dc8-b875-83edc2f626e4', 'marcus.tindale@practice.example', '["profile"]', 'read', 'active', '2025-01-30T13:19:18.000Z', '2025-02-01T13:19:18.000Z', '2026-01-30T13:19:18.000Z', NULL, 'Yusuf Vantongeren-Whitlock', 'yusuf.vantongeren-whitlock@mail.example', '[{"at":"2025-01-30T13:19:18.000Z","action":"granted"},{"at":"2025-02-01T13:19:18.000Z","action":"activated"}]'),
('4f9ad783-af85-4e72-9a2c-727e770c4272', 'cg_dd4650b5cb63c812743fbf0d', '30cc401f-ff33-4e5a-a2a9-22683ba6ad80', 'patient-015', 'child-001', 'f6576c35-cfc5-43dc-a5ad-e1f5ce5122d1', 'noemi.fairbairn@practice.example', '["profile","screenings"]', 'read', 'active', '2024-05-26T12:45:32.000Z', '2024-05-28T12:45:32.000Z', '2025-05-26T12:45:32.000Z', NULL, 'Agnes Abernow', 'Agnes.Abernow@Mail.example', '[{"at":"2024-05-26T12:45:32.000Z","action":"granted"},{"at":"2024-05-28T12:45:32.000Z","action":"activated"}]'),
('02854407-4594-40ef-b568-dad27dcd99fe', 'cg_5dc01e7c02a22316ed215007', '44820992-8617-4ab3-afc4-40be750d27a0', 'patient-058', 'child-016', 'c1d4fce6-da85-4dc8-b875-83edc2f626e4', 'marcus.tindale@practice.example', '["profile","screenings"]', 'write', 'active', '2024-08-26T12:11:54.000Z', '2024-08-28T12:11:54.000Z', '2025-08-26T12:11:54.000Z', NULL, 'Frank Pellerin', 'frank.pellerin@mail.example', '[{"at":"2024-08-26T12:11:54.000Z","action":"granted"},{"at":"2024-08-28T12:11:54.000Z","action":"activated"}]'),
('0d774a45-e832-4722-b2a7-b4fa15388dcf', 'cg_2cbf6baad94106af771f390e', '92880901-d5fa-4ad8-aeb5-f87e23ad177d', 'patient-024', 'child-080', 'f6576c35-cfc5-43dc-a5ad-e1f5ce5122d1', 'noemi.fairbairn@practice.example', '["profile","screenings","journal"]', 'write', 'active', '2025-04-09T18:22:41.000Z', '2025-04-11T18:22:41.000Z', '2026-04-09T18:22:41.000Z', NULL, 'Xenia Sandoval-Tremaine', 'xenia.sandoval-tremaine60@mail.example', '[{"at":"2025-04-09T18:22:41.000Z","action":"granted"},{"at":"2025-04-11T18:22:41.000Z","action":"activated"}]'),
('6016b13c-ceaf-405e-89cb-bbed7e88fa48', 'cg_53a6c7d5596407bd2548648e', 'af130c83-ef83-40b7-9299-9482a70ab17b', 'patient-048', 'child-056', 'a4b6488f-98d8-48aa-adfe-ebb3ab4bbc53', 'oskar.lindenau@practice.example', '["profile","screenings","journal"]', 'write', 'active', '2025-04-20T09:50:16.000Z', '2025-04-22T09:50:16.000Z', '2026-04-20T09:50:16.000Z', NULL, 'Miriam Corrigan-Delacroix', 'miriam.corrigan-delacroix@mail.example', '[{"at":"2025-04-20T09:50:16.000Z","action":"granted"},{"at":"2025-04-22T09:50:16.000Z","action":"activated"}]'),
('55ab75fa-0e97-43a9-8de4-243f0a208768', 'cg_6ac0cbf4609a24db906d9ec1', '55088965-1e2c-4827-b73f-f56352ccde8d', 'patient-047', 'child-042', 'a4b6488f-98d8-48aa-adfe-ebb3ab4bbc53', 'oskar.lindenau@practice.example', '["profile"]', 'read', 'active', '2025-11-16T14:21:24.000Z', '2025-11-18T14:21:24.000Z', '2026-11-16T14:21:24.000Z', NULL, 'Nathan Rookwood', 'nathan.rookwood@mail.example', '[{"at":"2025-11-16T14:21:24.000Z","action":"granted"},{"at":"2025-11-18T14:21:24.000Z","action":"activated"}]'),
('3d42557c-24e8-4f24-bba2-af0ec2482ddb', 'cg_5850915770fd342f48354967', '55088965-1e2c-4827-b73f-f56352ccde8d', 'patient-053', 'child-096', NULL, 'helena.vossberg@practice.example', '["profile","screenings","journal"]', 'write', 'pending', '2024-07-19T16:17:57.000Z', NULL, '2025-07-19T16:17:57.000Z', NULL, 'Nathan Rookwood', 'nathan.rookwood@mail.example', '[{"at":"2024-07-19T16:17:57.000Z","action":"granted"}]'),
('9985a906-53c7-41e7-9adc-1f5623ddd721', 'cg_37cf193d7980f0b4202353a5', '33a08c90-cffa-4129-8a6e-9be4e396df05', 'patient-050', 'child-099', NULL, 'tomas.eriksholm@practice.example', '["profile","screenings","journal"]', 'full', 'pending', '2025-03-22T09:59:51.000Z', NULL, '2026-03-22T09:59:51.000Z', NULL, 'Olga Castellane', 'olga.castellane@mail.example', '[{"at":"2025-03-22T09:59:51.000Z","action":"granted"}]'),
('69f3e686-fe05-463e-9dfd-fc9f4178a93d', 'cg_d1cff1fde3edbdeec84a7534', '91bac768-21d4-4e40-85ba-2c281e3e38eb', 'patient-006', 'child-058', NULL, 'tomas.eriksholm@practice.example', '["profile","screenings"]', 'full', 'pending', '2024-11-11T08:06:15.000Z', NULL, '2025-11-11T08:06:15.000Z', NULL, 'Boris Inglewood-Jernigan', 'boris.inglewood-jernigan@mail.example', '[{"at":"2024-11-11T08:06:15.000Z","action":"granted"}]'),
('defb997e-0d4b-4257-972a-c004444913ce', 'cg_927027b70197c926ee4cdb7e', '5d6e1296-79d0-4dc4-a75f-2676c1e69855', NULL, 'child-057', NULL, 'New.Therapist@practice.example', '["profile","screenings","journal"]', 'full', 'pending', '2024-12-17T09:45:30.000Z', NULL, '2025-12-17T09:45:30.000Z', NULL, 'Ulrich Fennimore-Galloway', 'ulrich.fennimore-galloway@mail.example', '[{"at":"2024-12-17T09:45:30.000Z","action":"granted"}]'),
('a6106e91-88a8-482a-ac81-379f0ca67170', 'cg_fc8ff3c891070f6565e57619', '485d86cb-5a68-4f6e-8882-a818c2ef1d7b', NULL, 'child-059', NULL, 'intake@littlesteps.example ', '["profile"]', 'write', 'pending', '2025-09-04T10:25:51.000Z', NULL, '2026-09-04T10:25:51.000Z', NULL, 'Irene Lathbury-Merriweather', 'irene.lathbury-merriweather@mail.example', '[{"at":"2025-09-04T10:25:51.000Z","action":"granted"}]'),
('0038f8c1-0e44-4304-b298-23d87a9d6a8e', 'cg_1d45f387b85c989541d6fa54', '1c630292-4d55-4ac4-8448-af68c971c795', 'patient-057', 'child-020', '31e93e37-5de1-4e94-8dd9-0f6babedd7f1', 'tomas.eriksholm@practice.example', '["profile","screenings"]', 'read', 'revoked', '2024-05-02T16:09:24.000Z', '2024-05-04T16:09:24.000Z', '2025-05-02T16:09:24.000Z', '2024-07-31T16:09:24.000Z', 'Irene Thackery', 'irene.thackery@mail.example', '[{"at":"2024-05-02T16:09:24.000Z","action":"granted"},{"at":"2024-05-04T16:09:24.000Z","action":"activated"},{"at":"2024-07-31T16:09:24.000Z","action":"revoked"}]'),
('59f19bbf-5acd-49bf-a8d3-e98939b79571', 'cg_cc353a29190ac3509b970193', '9758f8ef-fab1-4802-b7ec-952f847be760', 'patient-056', 'child-067', '5aea7203-e19f-415c-8b91-b22a191f229e', 'priya.ramanathan-hale@practice.example', '["profile","screenings"]', 'full', 'revoked', '2024-12-23T18:01:42.000Z', '2024-12-25T18:01:42.000Z', '2025-12-23T18:01:42.000Z', '2025-03-23T18:01:42.000Z', 'Olga Farrowby', 'olga.farrowby66@mail.example', '[{"at":"2024-12-23T18:01:42.000Z","action":"granted"},{"at":"2024-12-25T18:01:42.000Z","action":"activated"},{"at":"2025-03-23T18:01:42.000Z","action":"revoked"}]'),
('ce1b6fa4-af0b-40d0-9bf1-cadfbd68d59b', 'cg_fc642ef957a0f302ce7a1b06', 'bd12bee1-3ce3-4399-97d8-07879c5dc20e', 'patient-074', 'child-010', '73c6795d-6d4d-48d7-96e9-e512e6ce4d41', 'ingrid.calloway@practice.example', '["profile"]', 'read', 'expired', '2025-06-24T18:47:28.000Z', '2025-06-26T18:47:28.000Z', '2025-08-23T18:47:28.000Z', NULL, 'Nathan Jessamy', 'Nathan.Jessamy@Mail.example', '[{"at":"2025-06-24T18:47:28.000Z","action":"granted"},{"at":"2025-06-26T18:47:28.000Z","action":"activated"}]'),
('60708ce7-531b-4117-baf6-d5b8a3654a18', 'cg_39577a8525a8cf5ddc9a4b18', '90ceaa60-2556-4ab1-9bd9-262be85861a8', 'patient-041', 'child-004', 'e063b71e-04b9-4117-bf81-34d624a1a863', 'helena.vossberg@practice.example', '["profile","screenings"]', 'read', 'expired', '2025-02-22T15:03:46.000Z', '2025-02-24T15:03:46.000Z', '2025-04-23T15:03:46.000Z', NULL, 'Walter Dunmere', 'walter.dunmere@mail.example', '[{"at":"2025-02-22T15:03:46.000Z","action":"granted"},{"at":"2025-02-24T15:03:46.000Z","action":"activated"}]');

INSERT INTO patient_contacts (id, patient_id, name, relationship, phone, email, is_primary, is_emergency, can_pick_up, notes, created_at) VALUES
('ba0d4331-8dc8-4aa5-ba89-58aa5cb9761d', 'patient-036', 'Julian Lindqvale', 'grandmother', '+1-555-0188', 'lindqvale.family@mail.example', 1, 0, 1, 'Please call after 4 pm', '2025-07-24T15:57:19.000Z'),
('94d56bb5-ff41-4f75-ae5d-d8590e460fd1', 'patient-026', 'Walter Lindqvale', 'grandmother', '+1-555-0135', NULL, 1, 1, 1, NULL, '2024-04-26T16:57:27.000Z'),
('fb6c4718-2473-4244-82e7-d48c85ec0f9b', 'patient-043', 'Celia Oakenfold-Penhallow', 'aunt', '+1-555-0188', NULL, 1, 0, 1, NULL, '2023-03-28T18:53:21.000Z'),
('b107fc10-0340-47aa-bc52-687a0971fe00', 'patient-015', 'Miriam Abernow', 'grandmother', '+1-555-0179', 'abernow.family@mail.example', 1, 1, 0, NULL, '2025-07-26T15:49:37.000Z'),
('5fc4d1f4-37b1-4f18-b65e-441b865ed9e6', 'patient-028', 'Peter Castellane', 'father', '+1-555-0127', NULL, 1, 0, 1, NULL, '2024-08-11T09:45:56.000Z'),
('f51367f7-8eca-42c7-89c6-de49b9b48b27', 'patient-067', 'Xenia Quillfeather', 'grandmother', '+1-555-0118', NULL, 1, 1, 0, 'Please call after 4 pm', '2024-02-18T17:52:35.000Z'),
('1c4214cc-9b13-47e0-86b6-f3862c86d740', 'patient-077', 'Miriam Hollister', 'aunt', '+1-555-0127', 'hollister.family@mail.example', 1, 0, 0, NULL, '2024-03-10T11:39:34.000Z'),
('f9248cc0-d0a7-4228-918a-49d3ba5a8f76', 'patient-059', 'Irene Kowalke', 'father', '+1-555-0106', NULL, 1, 1, 0, NULL, '2025-05-26T12:55:59.000Z'),
('3177c2cc-1555-4504-bb97-1ee5f9cc0d6d', 'patient-024', 'Viola Sandoval-Tremaine', 'father', '+1-555-0188', NULL, 1, 0, 1, NULL, '2023-07-04T11:13:28.000Z'),
('f551d599-d5ed-4668-9916-928f916e78a2', 'patient-064', 'Teresa Ilford', 'mother', '+1-555-0153', 'ilford.family@mail.example', 1, 1, 1, NULL, '2024-04-05T12:33:54.000Z'),
('aa2c439f-b92d-4e33-af86-333fedde23ed', 'patient-034', 'Olga Zimmerling', 'aunt', '+1-555-0112', NULL, 1, 0, 1, 'Please call after 4 pm', '2024-08-20T08:07:49.000Z'),
('ce415275-1a3f-47e0-b1dc-11f57ec00630', 'patient-068', 'Teresa Farrowby', 'grandmother', '+1-555-0180', NULL, 1, 1, 0, NULL, '2025-11-27T13:31:04.000Z');

INSERT INTO patient_documents (id, patient_id, uploaded_by, document_type, title, file_key, mime_type, file_size, description, uploaded_at) VALUES
('134c29c3-d191-4914-9034-9838ddef8d11', 'patient-036', '2ce64658-b2fa-4d5b-b817-efaf1c2b7fe5', 'referral', 'Referral from the pediatrician', 'documents/ff61bdb741d1.pdf', 'application/pdf', 483935, 'Scanned on the day of the first visit', '2025-03-18T15:01:32.000Z'),
('31f837ab-0958-4769-b9e1-2a184276c928', 'patient-026', 'a90e9066-0b6e-4249-a49f-0899adfb3277', 'lab_result', 'Hearing test', 'documents/9d950ba8d207.pdf', 'application/pdf', 180290, NULL, '2023-08-21T12:13:14.000Z'),
('9447a8e6-6c87-4e07-88d3-ae514a89a4f5', 'patient-043', 'a90e9066-0b6e-4249-a49f-0899adfb3277', 'school_letter', 'Letter from the preschool', 'documents/fc0b5f59516b.pdf', 'application/pdf', 712157, 'Scanned on the day of the first visit', '2024-06-18T18:51:43.000Z'),
('01a77518-0b07-4d9e-9558-6127d47c1830', 'patient-015', '89701a41-2d25-4984-b1f8-f923731f659b', 'referral', 'Referral from the pediatrician', 'documents/4295abfc06a2.pdf', 'application/pdf', 107930, NULL, '2024-11-01T15:10:53.000Z'),
('ef4e515b-4ea5-4c18-9b70-69b242b5ba4e', 'patient-028', '89701a41-2d25-4984-b1f8-f923731f659b', 'lab_result', 'Hearing test', 'documents/0b8a9fb92ff3.pdf', 'application/pdf', 537624, 'Scanned on the day of the first visit', '2025-04-05T17:07:47.000Z'),
('df5d5fd1-1bbb-4e1e-8de4-c72a1d882a4e', 'patient-067', 'a90e9066-0b6e-4249-a49f-0899adfb3277', 'school_letter', 'Letter from the preschool', 'documents/8ce20f09cf74.pdf', 'application/pdf', 599607, NULL, '2024-03-10T18:46:43.000Z'),
('66ff4f25-50e9-428a-b415-1cc94c910681', 'patient-077', 'd3e6d803-e11e-40f6-9f47-dce4f629f5de', 'referral', 'Referral from the pediatrician', 'documents/66032a0c486e.pdf', 'application/pdf', 102732, 'Scanned on the day of the first visit', '2023-12-04T10:19:49.000Z'),
('f301c647-29cd-4506-a40a-6816524039ee', 'patient-059', 'd3e6d803-e11e-40f6-9f47-dce4f629f5de', 'lab_result', 'Hearing test', 'documents/0c958c72d2fa.pdf', 'application/pdf', 253648, NULL, '2023-03-15T14:57:19.000Z'),
('727407ed-8f83-4851-8d22-5094a7c8c99e', 'patient-024', '89701a41-2d25-4984-b1f8-f923731f659b', 'school_letter', 'Letter from the preschool', 'documents/09e99274c936.pdf', 'application/pdf', 439017, 'Scanned on the day of the first visit', '2024-05-13T11:42:47.000Z');

INSERT INTO patient_tags (patient_id, tag, color, created_at) VALUES
('patient-036', 'early-intervention', '#2a9d8f', '2024-10-20T12:58:42.000Z'),
('patient-036', 'sibling-in-care', NULL, '2024-11-05T14:40:25.000Z'),
('patient-036', 'bilingual', NULL, '2025-08-12T16:00:49.000Z'),
('patient-026', 'early-intervention', '#e76f51', '2024-10-06T16:47:54.000Z'),
('patient-026', 'needs-interpreter', '#2a9d8f', '2025-08-13T15:31:04.000Z'),
('patient-043', 'priority', '#2a9d8f', '2025-01-24T11:35:19.000Z'),
('patient-015', 'sibling-in-care', '#e76f51', '2023-09-04T12:55:44.000Z'),
('patient-015', 'early-intervention', NULL, '2025-05-25T17:45:30.000Z'),
('patient-028', 'early-intervention', NULL, '2025-02-03T18:00:25.000Z'),
('patient-028', 'bilingual', '#2a9d8f', '2025-05-17T08:07:26.000Z'),
('patient-028', 'telehealth', '#e76f51', '2025-06-15T11:43:23.000Z'),
('patient-067', 'early-intervention', '#2a9d8f', '2024-10-26T16:41:47.000Z'),
('patient-067', 'priority', '#2a9d8f', '2023-11-18T12:15:16.000Z'),
('patient-077', 'telehealth', '#2a9d8f', '2025-03-20T15:31:34.000Z'),
('patient-077', 'priority', '#e76f51', '2025-03-02T17:00:16.000Z'),
('patient-077', 'sibling-in-care', '#e76f51', '2025-11-11T18:55:17.000Z'),
('patient-024', 'early-intervention', '#e76f51', '2025-11-03T14:41:11.000Z'),
('patient-034', 'priority', '#e76f51', '2025-09-06T10:48:25.000Z'),
('patient-034', 'early-intervention', '#e76f51', '2024-04-27T09:06:22.000Z'),
('patient-068', 'needs-interpreter', NULL, '2024-11-25T08:18:01.000Z');

INSERT INTO patient_activity_log (id, patient_id, user_id, activity_type, description, metadata, created_at) VALUES
(1, 'patient-036', NULL, 'status_changed', 'Status set to active', '{"from":"waiting","to":"active"}', 1722764846000),
(2, 'patient-026', 'a90e9066-0b6e-4249-a49f-0899adfb3277', 'note_added', 'Note added', NULL, 1705751153000),
(3, 'patient-043', 'a90e9066-0b6e-4249-a49f-0899adfb3277', 'document_uploaded', 'Document uploaded', NULL, 1753097493000),
(4, 'patient-015', '89701a41-2d25-4984-b1f8-f923731f659b', 'viewed', 'File opened', NULL, 1763289033000),
(5, 'patient-028', '89701a41-2d25-4984-b1f8-f923731f659b', 'status_changed', 'Status set to active', '{"from":"waiting","to":"active"}', 1729759541000),
(6, 'patient-067', 'a90e9066-0b6e-4249-a49f-0899adfb3277', 'note_added', 'Note added', NULL, 1732721771000),
(7, 'patient-077', NULL, 'document_uploaded', 'Document uploaded', NULL, 1715256235000),
(8, 'patient-059', 'd3e6d803-e11e-40f6-9f47-dce4f629f5de', 'viewed', 'File opened', NULL, 1728905901000),
(9, 'patient-024', '89701a41-2d25-4984-b1f8-f923731f659b', 'status_changed', 'Status set to active', '{"from":"waiting","to":"active"}', 1718988012000),
(10, 'patient-064', '00e94df9-1698-448d-a9fd-e9d464a3c8b0', 'note_added', 'Note added', NULL, 1762416765000),
(11, 'patient-034', '00e94df9-1698-448d-a9fd-e9d464a3c8b0', 'document_uploaded', 'Document uploaded', NULL, 1712765797000),
(12, 'patient-068', 'a90e9066-0b6e-4249-a49f-0899adfb3277', 'viewed', 'File opened', NULL, 1710695338000),
(13, 'patient-045', NULL, 'status_changed', 'Status set to active', '{"from":"waiting","to":"active"}', 1762337216000),
(14, 'patient-013', '8d3ce897-a096-4550-8dd4-2114bce1d8ca', 'note_added', 'Note added', NULL, 1726044929000);

INSERT INTO practice_locations (id, clinician_id, name, address, city, state, postal_code, phone, is_primary, is_virtual) VALUES
('b09c0075-0a8d-485e-9293-cba378bb92de', 'e063b71e-04b9-4117-bf81-34d624a1a863', 'Main office', '105 Mill Road', 'Elmsworth', 'WA', '98055', '+1-555-0157', 1, 0),
('f546e813-d2e9-43a5-895d-9665328180fc', 'c1d4fce6-da85-4dc8-b875-83edc2f626e4', 'Downtown rooms', '111 Foxglove Way', 'Dovecote', 'CA', '94017', '+1-555-0132', 1, 0),
('25984d05-4a4c-4245-b084-d4cc81e78b6d', '5aea7203-e19f-415c-8b91-b22a191f229e', 'Playroom', '19 Willow Lane', 'Cedar Falls', 'OR', '97018', '+1-555-0162', 1, 0),
('5305d425-cca2-4093-bd95-d2ebe49d2d55', '31e93e37-5de1-4e94-8dd9-0f6babedd7f1', 'Main office', '36 Willow Lane', 'Birchhaven', 'WA', '98003', '+1-555-0199', 1, 0),
('a34aacab-3ac1-428f-a107-cc005c19f9f9', '73c6795d-6d4d-48d7-96e9-e512e6ce4d41', 'Downtown rooms', '138 Riverside Drive', 'Elmsworth', 'WA', '98055', '+1-555-0109', 1, 0),
('78aa78de-86cc-4f16-adea-3476f1c31fc2', '143f4d49-fb08-41d1-b4b5-c02a8bfed623', 'Playroom', '55 Station Road', 'Dovecote', 'CA', '94017', '+1-555-0124', 1, 0);

INSERT INTO clinician_availability (id, clinician_id, location_id, day_of_week, start_time, end_time, slot_minutes, is_active) VALUES
('ff00975d-2003-4712-ac3c-e1fdb21d08e0', 'e063b71e-04b9-4117-bf81-34d624a1a863', 'b09c0075-0a8d-485e-9293-cba378bb92de', 'THU', '09:00', '16:00', 60, 1),
('c96c9fb7-911e-41a5-99f9-4d0701d9bfce', 'e063b71e-04b9-4117-bf81-34d624a1a863', 'b09c0075-0a8d-485e-9293-cba378bb92de', 'TUE', '09:00', '16:00', 60, 1),
('05487dc6-b509-4870-bce5-0baee66e9bc5', 'c1d4fce6-da85-4dc8-b875-83edc2f626e4', 'f546e813-d2e9-43a5-895d-9665328180fc', 'FRI', '09:00', '16:00', 60, 1),
('3985e38a-fbb4-438b-9acf-6cf278e120a0', 'c1d4fce6-da85-4dc8-b875-83edc2f626e4', 'f546e813-d2e9-43a5-895d-9665328180fc', 'TUE', '09:00', '12:30', 45, 1),
('afb67741-a552-466f-9b26-97e0f3db4a13', '5aea7203-e19f-415c-8b91-b22a191f229e', '25984d05-4a4c-4245-b084-d4cc81e78b6d', 'MON', '09:00', '12:30', 60, 1),
('46cc03df-113e-4a2d-b438-a134c6f147c3', '5aea7203-e19f-415c-8b91-b22a191f229e', '25984d05-4a4c-4245-b084-d4cc81e78b6d', 'FRI', '09:00', '12:30', 30, 1),
('bfda433e-d416-40a1-9139-9654671b20c9', '31e93e37-5de1-4e94-8dd9-0f6babedd7f1', '5305d425-cca2-4093-bd95-d2ebe49d2d55', 'FRI', '09:00', '16:00', 60, 1),
('3ddfa8bd-ddb9-4bc8-9340-8d5b2f85454c', '31e93e37-5de1-4e94-8dd9-0f6babedd7f1', '5305d425-cca2-4093-bd95-d2ebe49d2d55', 'WED', '09:00', '12:30', 60, 1),
('7fc85d09-2b8e-4436-b813-77d113664abb', '73c6795d-6d4d-48d7-96e9-e512e6ce4d41', 'a34aacab-3ac1-428f-a107-cc005c19f9f9', 'THU', '09:00', '16:00', 60, 1),
('bb15cc49-fd71-4772-b589-f88e44f727cf', '73c6795d-6d4d-48d7-96e9-e512e6ce4d41', 'a34aacab-3ac1-428f-a107-cc005c19f9f9', 'TUE', '09:00', '12:30', 45, 1),
('5896b7ce-1813-4dd6-9c48-33996e5f6b7c', '143f4d49-fb08-41d1-b4b5-c02a8bfed623', '78aa78de-86cc-4f16-adea-3476f1c31fc2', 'WED', '09:00', '12:30', 45, 1),
('f95aa810-96ac-4352-80f1-63793fdaf2ba', '143f4d49-fb08-41d1-b4b5-c02a8bfed623', '78aa78de-86cc-4f16-adea-3476f1c31fc2', 'THU', '09:00', '16:00', 60, 1),
('b4bbaf0c-a421-470f-a287-15e0f5ac2521', 'a4b6488f-98d8-48aa-adfe-ebb3ab4bbc53', NULL, 'SAT', '10:00', '13:00', 45, 0);

INSERT INTO clinician_time_off (id, clinician_id, starts_on, ends_on, reason, created_at) VALUES
('b44ad556-bf27-412a-a06c-9def5fc66f8e', 'c1d4fce6-da85-4dc8-b875-83edc2f626e4', '2025-09-15', '2025-09-22', 'Conference', '2025-08-06T17:06:03.000Z'),
('253806e5-24f6-4c27-ac2a-c3a756c1b594', '5aea7203-e19f-415c-8b91-b22a191f229e', '2025-03-24', '2025-03-30', 'Vacation', '2025-02-12T17:52:28.000Z'),
('a820d0d3-056c-4f15-a3bf-93194ef56696', '31e93e37-5de1-4e94-8dd9-0f6babedd7f1', '2025-08-09', '2025-08-18', NULL, '2025-06-30T11:38:14.000Z'),
('b06d6a85-9c8f-4a53-8493-c886e85c74b4', '73c6795d-6d4d-48d7-96e9-e512e6ce4d41', '2025-08-08', '2025-08-10', 'Vacation', '2025-06-29T17:52:24.000Z');

INSERT INTO appointments (id, patient_id, clinician_id, location_id, appointment_type, format, starts_at, ends_at, timezone, status, meeting_link, notes, cancelled_at, cancellation_reason, rescheduled_from_id, created_at, updated_at) VALUES
('c1cada06-0115-4e29-98c5-1a7274c0206a', 'patient-036', '143f4d49-fb08-41d1-b4b5-c02a8bfed623', NULL, 'assessment', 'video', '2025-09-21T10:15:00.000Z', '2025-09-21T11:00:00.000Z', 'America/Los_Angeles', 'completed', 'https://meet.example/d2aa9ebc9', 'Bring the hearing test', NULL, NULL, NULL, '2025-09-01T10:15:00.000Z', '2025-09-20T10:15:00.000Z'),
('76607a67-4808-4411-9e52-85060df0b8df', 'patient-026', 'e063b71e-04b9-4117-bf81-34d624a1a863', 'b09c0075-0a8d-485e-9293-cba378bb92de', 'assessment', 'in_person', '2025-02-19T16:15:00.000Z', '2025-02-19T17:00:00.000Z', 'America/Los_Angeles', 'completed', NULL, NULL, NULL, NULL, NULL, '2025-01-30T16:15:00.000Z', '2025-02-18T16:15:00.000Z'),
('99d01672-3fae-447a-8a40-f0ba1a461a41', 'patient-043', 'e063b71e-04b9-4117-bf81-34d624a1a863', 'b09c0075-0a8d-485e-9293-cba378bb92de', 'follow_up', 'in_person', '2025-05-07T10:15:00.000Z', '2025-05-07T11:00:00.000Z', 'America/Los_Angeles', 'completed', NULL, NULL, NULL, NULL, NULL, '2025-04-17T10:15:00.000Z', '2025-05-06T10:15:00.000Z'),
('6bc09bdb-5721-4ace-afa0-606bf22bee0e', 'patient-015', 'f6576c35-cfc5-43dc-a5ad-e1f5ce5122d1', NULL, 'initial', 'in_person', '2025-07-25T10:15:00.000Z', '2025-07-25T11:00:00.000Z', 'America/Los_Angeles', 'completed', NULL, NULL, NULL, NULL, NULL, '2025-07-05T10:15:00.000Z', '2025-07-24T10:15:00.000Z'),
('aea64168-7422-46da-9e02-dbb25e23a669', 'patient-028', 'f6576c35-cfc5-43dc-a5ad-e1f5ce5122d1', NULL, 'initial', 'in_person', '2025-11-18T08:15:00.000Z', '2025-11-18T09:00:00.000Z', 'America/Los_Angeles', 'completed', NULL, NULL, NULL, NULL, NULL, '2025-10-29T08:15:00.000Z', '2025-11-17T08:15:00.000Z'),
('cac9048a-7d53-4538-9b16-43bb7056c620', 'patient-067', 'e063b71e-04b9-4117-bf81-34d624a1a863', NULL, 'follow_up', 'video', '2025-05-08T18:30:00.000Z', '2025-05-08T19:15:00.000Z', 'America/Los_Angeles', 'completed', 'https://meet.example/de6456ff7', NULL, NULL, NULL, NULL, '2025-04-18T18:30:00.000Z', '2025-05-07T18:30:00.000Z'),
('31e5d2bc-7716-41c8-baac-e8865b17316f', 'patient-077', 'a4b6488f-98d8-48aa-adfe-ebb3ab4bbc53', NULL, 'follow_up', 'in_person', '2025-10-10T13:00:00.000Z', '2025-10-10T13:45:00.000Z', 'America/Los_Angeles', 'completed', NULL, NULL, NULL, NULL, NULL, '2025-09-20T13:00:00.000Z', '2025-10-09T13:00:00.000Z'),
('11f5b216-054b-4f63-94da-8cd60dd51aba', 'patient-059', 'a4b6488f-98d8-48aa-adfe-ebb3ab4bbc53', NULL, 'assessment', 'in_person', '2025-07-04T16:30:00.000Z', '2025-07-04T17:15:00.000Z', 'America/Los_Angeles', 'completed', NULL, 'Bring the hearing test', NULL, NULL, NULL, '2025-06-14T16:30:00.000Z', '2025-07-03T16:30:00.000Z'),
('c55cb387-4a64-49c2-8fdf-cd10540e28b2', 'patient-024', 'f6576c35-cfc5-43dc-a5ad-e1f5ce5122d1', NULL, 'follow_up', 'in_person', '2025-05-28T15:15:00.000Z', '2025-05-28T16:00:00.000Z', 'America/Los_Angeles', 'completed', NULL, NULL, NULL, NULL, NULL, '2025-05-08T15:15:00.000Z', '2025-05-27T15:15:00.000Z'),
('913d1531-f309-4a53-8ccd-d750d8432c1f', 'patient-064', '73c6795d-6d4d-48d7-96e9-e512e6ce4d41', 'a34aacab-3ac1-428f-a107-cc005c19f9f9', 'assessment', 'in_person', '2025-03-12T15:15:00.000Z', '2025-03-12T16:00:00.000Z', 'America/Los_Angeles', 'completed', NULL, NULL, NULL, NULL, NULL, '2025-02-20T15:15:00.000Z', '2025-03-11T15:15:00.000Z'),
('6e081564-bf32-48d2-ada4-16aa6512a83e', 'patient-034', '73c6795d-6d4d-48d7-96e9-e512e6ce4d41', NULL, 'initial', 'video', '2025-05-30T13:00:00.000Z', '2025-05-30T13:45:00.000Z', 'America/Los_Angeles', 'completed', 'https://meet.example/992d2cfdd', NULL, NULL, NULL, NULL, '2025-05-10T13:00:00.000Z', '2025-05-29T13:00:00.000Z'),
('c2765dee-b62e-4bd9-860a-f08f9b3cb750', 'patient-068', 'e063b71e-04b9-4117-bf81-34d624a1a863', 'b09c0075-0a8d-485e-9293-cba378bb92de', 'assessment', 'in_person', '2025-07-10T18:30:00.000Z', '2025-07-10T19:15:00.000Z', 'America/Los_Angeles', 'completed', NULL, NULL, NULL, NULL, NULL, '2025-06-20T18:30:00.000Z', '2025-07-09T18:30:00.000Z'),
('79816f6a-fe8b-43f9-a486-50afedb5a447', 'patient-045', 'a4b6488f-98d8-48aa-adfe-ebb3ab4bbc53', NULL, 'assessment', 'in_person', '2025-04-06T11:00:00.000Z', '2025-04-06T11:45:00.000Z', 'America/Los_Angeles', 'cancelled', NULL, NULL, '2025-04-05T11:00:00.000Z', 'Child is ill', NULL, '2025-03-17T11:00:00.000Z', '2025-04-05T11:00:00.000Z'),
('e7d30322-fbcc-401d-ad58-0794ac449bb0', 'patient-013', 'c1d4fce6-da85-4dc8-b875-83edc2f626e4', 'f546e813-d2e9-43a5-895d-9665328180fc', 'assessment', 'in_person', '2025-11-04T12:30:00.000Z', '2025-11-04T13:15:00.000Z', 'America/Los_Angeles', 'no_show', NULL, NULL, NULL, NULL, NULL, '2025-10-15T12:30:00.000Z', '2025-11-03T12:30:00.000Z'),
('2bd03605-b6b4-4ea4-a26a-3f88d97c6318', 'patient-004', 'c1d4fce6-da85-4dc8-b875-83edc2f626e4', 'f546e813-d2e9-43a5-895d-9665328180fc', 'follow_up', 'in_person', '2025-04-06T10:00:00.000Z', '2025-04-06T10:45:00.000Z', 'America/Los_Angeles', 'scheduled', NULL, 'Bring the hearing test', NULL, NULL, NULL, '2025-03-17T10:00:00.000Z', '2025-04-05T10:00:00.000Z'),
('776a9c2d-4b86-4f4d-bfcc-c450246186de', 'patient-050', '31e93e37-5de1-4e94-8dd9-0f6babedd7f1', NULL, 'assessment', 'video', '2025-02-19T12:00:00.000Z', '2025-02-19T12:45:00.000Z', 'America/Los_Angeles', 'no_show', 'https://meet.example/0b9b01ac8', NULL, NULL, NULL, NULL, '2025-01-30T12:00:00.000Z', '2025-02-18T12:00:00.000Z'),
('02ca56a4-fe7a-42a1-9a43-b097f0d07e03', 'patient-003', 'a4b6488f-98d8-48aa-adfe-ebb3ab4bbc53', NULL, 'assessment', 'in_person', '2025-11-15T08:15:00.000Z', '2025-11-15T09:00:00.000Z', 'America/Los_Angeles', 'scheduled', NULL, NULL, NULL, NULL, NULL, '2025-10-26T08:15:00.000Z', '2025-11-14T08:15:00.000Z'),
('7632c8ff-7165-4c03-8bc7-f0a928c0dabe', 'patient-027', '5aea7203-e19f-415c-8b91-b22a191f229e', '25984d05-4a4c-4245-b084-d4cc81e78b6d', 'follow_up', 'in_person', '2025-08-10T18:00:00.000Z', '2025-08-10T18:45:00.000Z', 'America/Los_Angeles', 'scheduled', NULL, NULL, NULL, NULL, NULL, '2025-07-21T18:00:00.000Z', '2025-08-09T18:00:00.000Z'),
('d82612ca-ab1b-4fe1-a7b7-69c184a814eb', 'patient-063', '143f4d49-fb08-41d1-b4b5-c02a8bfed623', '78aa78de-86cc-4f16-adea-3476f1c31fc2', 'follow_up', 'in_person', '2025-09-25T11:30:00.000Z', '2025-09-25T12:15:00.000Z', 'America/Los_Angeles', 'no_show', NULL, NULL, NULL, NULL, NULL, '2025-09-05T11:30:00.000Z', '2025-09-24T11:30:00.000Z'),
('32556da8-d981-4a04-bac5-4ad0a538823a', 'patient-071', '31e93e37-5de1-4e94-8dd9-0f6babedd7f1', '5305d425-cca2-4093-bd95-d2ebe49d2d55', 'assessment', 'in_person', '2025-08-16T17:30:00.000Z', '2025-08-16T18:15:00.000Z', 'America/Los_Angeles', 'scheduled', NULL, NULL, NULL, NULL, NULL, '2025-07-27T17:30:00.000Z', '2025-08-15T17:30:00.000Z'),
('d4061038-cf81-44a2-94b4-35dc7e95dc2d', 'patient-045', 'a4b6488f-98d8-48aa-adfe-ebb3ab4bbc53', NULL, 'assessment', 'in_person', '2025-04-20T11:00:00.000Z', '2025-04-20T11:45:00.000Z', 'America/Los_Angeles', 'scheduled', NULL, NULL, NULL, NULL, '79816f6a-fe8b-43f9-a486-50afedb5a447', '2025-04-05T11:00:00.000Z', '2025-04-05T11:00:00.000Z');

INSERT INTO appointment_participants (id, appointment_id, user_id, name, email, role, response) VALUES
('02cb2b40-44f1-4672-881d-83b714ae3972', 'c1cada06-0115-4e29-98c5-1a7274c0206a', '2ce64658-b2fa-4d5b-b817-efaf1c2b7fe5', 'Samir Bellamy', 'samir.bellamy@practice.example', 'clinician', 'accepted'),
('baa2fe4b-ac4f-434f-aeee-df4410a0889b', 'c1cada06-0115-4e29-98c5-1a7274c0206a', 'ef1081d2-3d03-43ab-9445-af5cb0a5e7f2', 'Celia Lindqvale', 'celia.lindqvale@mail.example', 'parent', 'accepted'),
('ddda5474-57ec-4d5b-8abe-dbb63f1650ef', '76607a67-4808-4411-9e52-85060df0b8df', 'a90e9066-0b6e-4249-a49f-0899adfb3277', 'Dr. Helena Vossberg', 'helena.vossberg@practice.example', 'clinician', 'accepted'),
('2b97b225-da2b-48db-8597-c3da36968e33', '76607a67-4808-4411-9e52-85060df0b8df', 'ef1081d2-3d03-43ab-9445-af5cb0a5e7f2', 'Celia Lindqvale', 'celia.lindqvale@mail.example', 'parent', 'pending'),
('34a0f105-41d2-48b4-882d-3623a7fab59e', '99d01672-3fae-447a-8a40-f0ba1a461a41', 'a90e9066-0b6e-4249-a49f-0899adfb3277', 'Dr. Helena Vossberg', 'helena.vossberg@practice.example', 'clinician', 'accepted'),
('4c42caba-f175-4f68-b48a-773b0085fd5d', '99d01672-3fae-447a-8a40-f0ba1a461a41', 'dcb69ba4-4116-46eb-8519-2a52df722ae6', 'Peter Oakenfold-Penhallow', 'peter.oakenfold-penhallow@mail.example', 'parent', 'pending'),
('f41f7a64-7a70-4558-9e7d-a9d70ccb7809', '6bc09bdb-5721-4ace-afa0-606bf22bee0e', '89701a41-2d25-4984-b1f8-f923731f659b', 'Noemi Fairbairn', 'noemi.fairbairn@practice.example', 'clinician', 'accepted'),
('0cf84337-765d-4f6b-9e8a-87d93fd40fac', '6bc09bdb-5721-4ace-afa0-606bf22bee0e', 'fb9e27bd-8919-4779-89ae-6b007034e80c', 'Agnes Abernow', 'Agnes.Abernow@Mail.example', 'parent', 'accepted'),
('ffbe8ab4-199d-4d85-ba7f-041a51a1eeed', 'aea64168-7422-46da-9e02-dbb25e23a669', '89701a41-2d25-4984-b1f8-f923731f659b', 'Noemi Fairbairn', 'noemi.fairbairn@practice.example', 'clinician', 'accepted'),
('bd3204da-2443-4f81-bae1-85d01d29becb', 'aea64168-7422-46da-9e02-dbb25e23a669', '975d46f7-356a-47ca-851b-2b8e70d21202', 'Olga Castellane', 'olga.castellane@mail.example', 'parent', 'pending'),
('023e7119-a5bc-41c4-a686-6522aba8bf98', 'cac9048a-7d53-4538-9b16-43bb7056c620', 'a90e9066-0b6e-4249-a49f-0899adfb3277', 'Dr. Helena Vossberg', 'helena.vossberg@practice.example', 'clinician', 'accepted'),
('7dd5f951-0ae5-47f1-adbe-4c4d142d655a', 'cac9048a-7d53-4538-9b16-43bb7056c620', 'cce522e8-2466-4420-8125-bbf9ddb9a038', 'Miriam Quillfeather', 'miriam.quillfeather@mail.example', 'parent', 'accepted'),
('bbbcbac3-1ea6-4826-8594-004a142e90bf', '31e5d2bc-7716-41c8-baac-e8865b17316f', 'd3e6d803-e11e-40f6-9f47-dce4f629f5de', 'Prof. Oskar Lindenau', 'oskar.lindenau@practice.example', 'clinician', 'accepted'),
('9dad44b9-25b6-483b-9c76-22a7ebc0e51f', '31e5d2bc-7716-41c8-baac-e8865b17316f', '9cfe7100-07db-4651-856f-dd8c6035b469', 'Zelda Hollister', 'zelda.hollister@mail.example', 'parent', 'accepted'),
('84403394-740e-4372-a0d8-38096ac80fb3', '11f5b216-054b-4f63-94da-8cd60dd51aba', 'd3e6d803-e11e-40f6-9f47-dce4f629f5de', 'Prof. Oskar Lindenau', 'oskar.lindenau@practice.example', 'clinician', 'accepted'),
('b483152d-609d-4eca-b7e2-9110f407938a', '11f5b216-054b-4f63-94da-8cd60dd51aba', 'dbba3b20-db47-4afb-a036-428f9825d1f3', 'Walter Kowalke', 'walter.kowalke@mail.example', 'parent', 'pending'),
('e61a1f55-93da-4a1d-ad02-8f86bf92b84c', 'c55cb387-4a64-49c2-8fdf-cd10540e28b2', '89701a41-2d25-4984-b1f8-f923731f659b', 'Noemi Fairbairn', 'noemi.fairbairn@practice.example', 'clinician', 'accepted'),
('7e7efccb-2e48-41d7-ba35-0ec4f97c0c5f', 'c55cb387-4a64-49c2-8fdf-cd10540e28b2', 'dcbc8cb5-0507-49d1-9cf2-89a8830e866c', 'Xenia Sandoval-Tremaine', 'xenia.sandoval-tremaine60@mail.example', 'parent', 'pending'),
('926b2354-e55f-47f0-9511-30715d3eb3e3', '913d1531-f309-4a53-8ccd-d750d8432c1f', '00e94df9-1698-448d-a9fd-e9d464a3c8b0', 'Dr. Ingrid Calloway', 'ingrid.calloway@practice.example', 'clinician', 'accepted');

INSERT INTO appointment_reminders (id, appointment_id, channel, remind_at, sent_at, status) VALUES
('c1087ec5-21fb-47b4-a903-1fcbeb75fc9d', 'c1cada06-0115-4e29-98c5-1a7274c0206a', 'email', '2025-09-20T10:15:00.000Z', '2025-09-20T10:15:00.000Z', 'sent'),
('15bb05ae-4b68-435a-b60e-2678d1b48adf', '99d01672-3fae-447a-8a40-f0ba1a461a41', 'sms', '2025-05-06T10:15:00.000Z', '2025-05-06T10:15:00.000Z', 'sent'),
('57c7ac09-b653-4b79-a590-93a304171288', 'aea64168-7422-46da-9e02-dbb25e23a669', 'email', '2025-11-17T08:15:00.000Z', '2025-11-17T08:15:00.000Z', 'sent'),
('c7ea506f-bac7-4995-a37b-4aacbb40248a', '31e5d2bc-7716-41c8-baac-e8865b17316f', 'sms', '2025-10-09T13:00:00.000Z', '2025-10-09T13:00:00.000Z', 'sent'),
('e8e640f7-12f5-4b93-8f76-1a7002f12751', 'c55cb387-4a64-49c2-8fdf-cd10540e28b2', 'email', '2025-05-27T15:15:00.000Z', NULL, 'queued');

INSERT INTO appointment_history (id, appointment_id, changed_by, action, old_values, new_values, changed_at) VALUES
(1, 'c1cada06-0115-4e29-98c5-1a7274c0206a', NULL, 'created', NULL, '{"status":"scheduled"}', '2025-09-01T10:15:00.000Z'),
(2, '76607a67-4808-4411-9e52-85060df0b8df', 'a90e9066-0b6e-4249-a49f-0899adfb3277', 'created', NULL, '{"status":"scheduled"}', '2025-01-30T16:15:00.000Z'),
(3, '99d01672-3fae-447a-8a40-f0ba1a461a41', 'a90e9066-0b6e-4249-a49f-0899adfb3277', 'created', NULL, '{"status":"scheduled"}', '2025-04-17T10:15:00.000Z'),
(4, '6bc09bdb-5721-4ace-afa0-606bf22bee0e', NULL, 'created', NULL, '{"status":"scheduled"}', '2025-07-05T10:15:00.000Z'),
(5, 'aea64168-7422-46da-9e02-dbb25e23a669', '89701a41-2d25-4984-b1f8-f923731f659b', 'created', NULL, '{"status":"scheduled"}', '2025-10-29T08:15:00.000Z'),
(6, 'cac9048a-7d53-4538-9b16-43bb7056c620', 'a90e9066-0b6e-4249-a49f-0899adfb3277', 'created', NULL, '{"status":"scheduled"}', '2025-04-18T18:30:00.000Z'),
(7, '31e5d2bc-7716-41c8-baac-e8865b17316f', NULL, 'created', NULL, '{"status":"scheduled"}', '2025-09-20T13:00:00.000Z'),
(8, '11f5b216-054b-4f63-94da-8cd60dd51aba', 'd3e6d803-e11e-40f6-9f47-dce4f629f5de', 'created', NULL, '{"status":"scheduled"}', '2025-06-14T16:30:00.000Z'),
(9, 'c55cb387-4a64-49c2-8fdf-cd10540e28b2', '89701a41-2d25-4984-b1f8-f923731f659b', 'created', NULL, '{"status":"scheduled"}', '2025-05-08T15:15:00.000Z'),
(10, '913d1531-f309-4a53-8ccd-d750d8432c1f', NULL, 'created', NULL, '{"status":"scheduled"}', '2025-02-20T15:15:00.000Z'),
(12, '79816f6a-fe8b-43f9-a486-50afedb5a447', 'd3e6d803-e11e-40f6-9f47-dce4f629f5de', 'cancelled', '{"status":"scheduled"}', '{"status":"cancelled"}', '2025-04-05T11:00:00.000Z');

INSERT INTO consultation_sessions (id, appointment_id, patient_id, clinician_id, session_type, started_at, ended_at, duration_minutes, subjective, objective, assessment, plan, status, signed_at, created_at, updated_at) VALUES
('5c6c863f-ad65-4441-9c76-e0a7713b6086', 'c1cada06-0115-4e29-98c5-1a7274c0206a', 'patient-036', '143f4d49-fb08-41d1-b4b5-c02a8bfed623', 'evaluation', '2025-09-21T10:15:00.000Z', '2025-09-21T11:00:00.000Z', 45, 'Parent reports tantrums in the evening', 'Used 14 different words', 'No change since the last visit', 'Add picture cards at home', 'signed', '2025-09-21T13:15:00.000Z', '2025-09-21T10:15:00.000Z', '2025-09-21T13:15:00.000Z'),
('2e0d07df-cc1a-4255-b5b0-36a1618eae1b', '76607a67-4808-4411-9e52-85060df0b8df', 'patient-026', 'e063b71e-04b9-4117-bf81-34d624a1a863', 'evaluation', '2025-02-19T16:15:00.000Z', '2025-02-19T17:00:00.000Z', 45, 'Parent reports tantrums in the evening', 'Follows two-step commands', 'Steady progress', 'Add picture cards at home', 'signed', '2025-02-19T19:15:00.000Z', '2025-02-19T16:15:00.000Z', '2025-02-19T19:15:00.000Z'),
('4db2ac96-ef6b-4281-85b5-b97a77289a82', '99d01672-3fae-447a-8a40-f0ba1a461a41', 'patient-043', 'e063b71e-04b9-4117-bf81-34d624a1a863', 'therapy', '2025-05-07T10:15:00.000Z', '2025-05-07T11:00:00.000Z', 45, 'Child says the stomach hurts', 'Follows two-step commands', 'No change since the last visit', 'Continue weekly', 'signed', '2025-05-07T13:15:00.000Z', '2025-05-07T10:15:00.000Z', '2025-05-07T13:15:00.000Z'),
('bcae1748-516a-4e72-9d59-d0724ea93756', NULL, 'patient-015', 'f6576c35-cfc5-43dc-a5ad-e1f5ce5122d1', 'parent_coaching', '2025-07-25T10:15:00.000Z', '2025-07-25T11:00:00.000Z', 45, 'Child says the stomach hurts', 'Copies a circle', 'Steady progress', 'Continue weekly', 'signed', '2025-07-25T13:15:00.000Z', '2025-07-25T10:15:00.000Z', '2025-07-25T13:15:00.000Z'),
('820f5471-303f-4cad-b246-24983c573b17', 'aea64168-7422-46da-9e02-dbb25e23a669', 'patient-028', 'f6576c35-cfc5-43dc-a5ad-e1f5ce5122d1', 'parent_coaching', '2025-11-18T08:15:00.000Z', '2025-11-18T09:00:00.000Z', 45, 'Child says the stomach hurts', 'Copies a circle', 'Steady progress', 'Continue weekly', 'signed', '2025-11-18T11:15:00.000Z', '2025-11-18T08:15:00.000Z', '2025-11-18T11:15:00.000Z'),
('c3bfdf42-da31-40e0-a486-405ada06c3c8', 'cac9048a-7d53-4538-9b16-43bb7056c620', 'patient-067', 'e063b71e-04b9-4117-bf81-34d624a1a863', 'parent_coaching', '2025-05-08T18:30:00.000Z', '2025-05-08T19:15:00.000Z', 45, 'Parent reports tantrums in the evening', 'Follows two-step commands', 'No change since the last visit', 'Add picture cards at home', 'signed', '2025-05-08T21:30:00.000Z', '2025-05-08T18:30:00.000Z', '2025-05-08T21:30:00.000Z'),
('576638f2-5d83-4f64-8da9-bceb6d67cfb6', '31e5d2bc-7716-41c8-baac-e8865b17316f', 'patient-077', 'a4b6488f-98d8-48aa-adfe-ebb3ab4bbc53', 'therapy', '2025-10-10T13:00:00.000Z', '2025-10-10T13:45:00.000Z', 45, 'Child says the stomach hurts', 'Used 14 different words', 'No change since the last visit', 'Add picture cards at home', 'signed', '2025-10-10T16:00:00.000Z', '2025-10-10T13:00:00.000Z', '2025-10-10T16:00:00.000Z'),
('10d986da-d755-4364-b55e-54ac76a1c071', NULL, 'patient-059', 'a4b6488f-98d8-48aa-adfe-ebb3ab4bbc53', 'evaluation', '2025-07-04T16:30:00.000Z', '2025-07-04T17:15:00.000Z', 45, 'Parent reports tantrums in the evening', 'Copies a circle', 'Steady progress', 'Continue weekly', 'signed', '2025-07-04T19:30:00.000Z', '2025-07-04T16:30:00.000Z', '2025-07-04T19:30:00.000Z'),
('1638494a-5fcc-454e-aba3-403d20760032', 'c55cb387-4a64-49c2-8fdf-cd10540e28b2', 'patient-024', 'f6576c35-cfc5-43dc-a5ad-e1f5ce5122d1', 'parent_coaching', '2025-05-28T15:15:00.000Z', '2025-05-28T16:00:00.000Z', 45, 'Child says the stomach hurts', 'Follows two-step commands', 'No change since the last visit', 'Add picture cards at home', 'signed', '2025-05-28T18:15:00.000Z', '2025-05-28T15:15:00.000Z', '2025-05-28T18:15:00.000Z'),
('5bf92dcb-7c8a-4fca-82f4-749835cb1bcb', '913d1531-f309-4a53-8ccd-d750d8432c1f', 'patient-064', '73c6795d-6d4d-48d7-96e9-e512e6ce4d41', 'evaluation', '2025-03-12T15:15:00.000Z', '2025-03-12T16:00:00.000Z', 45, 'Child says the stomach hurts', 'Copies a circle', 'No change since the last visit', 'Add picture cards at home', 'signed', '2025-03-12T18:15:00.000Z', '2025-03-12T15:15:00.000Z', '2025-03-12T18:15:00.000Z'),
('24d1ee32-7de3-46aa-91c8-e5db1a750ee6', '6e081564-bf32-48d2-ada4-16aa6512a83e', 'patient-034', '73c6795d-6d4d-48d7-96e9-e512e6ce4d41', 'parent_coaching', '2025-05-30T13:00:00.000Z', '2025-05-30T13:45:00.000Z', 45, 'Child says the stomach hurts', 'Used 14 different words', 'No change since the last visit', 'Continue weekly', 'signed', '2025-05-30T16:00:00.000Z', '2025-05-30T13:00:00.000Z', '2025-05-30T16:00:00.000Z'),
('ae5c159c-7a3d-4681-bba2-b6bf6bce5cba', NULL, 'patient-068', 'e063b71e-04b9-4117-bf81-34d624a1a863', 'evaluation', '2025-07-10T18:30:00.000Z', NULL, NULL, 'Child says the stomach hurts', 'Copies a circle', 'No change since the last visit', 'Add picture cards at home', 'draft', NULL, '2025-07-10T18:30:00.000Z', '2025-07-10T21:30:00.000Z');

INSERT INTO session_participants (id, session_id, name, role, joined_at, left_at) VALUES
('c10843a6-009a-48fa-8d93-bd46438814d0', '5c6c863f-ad65-4441-9c76-e0a7713b6086', 'Samir Bellamy', 'clinician', 1758449700000, 1758452400000),
('65135981-d876-4425-93b9-3dceef834f98', '2e0d07df-cc1a-4255-b5b0-36a1618eae1b', 'Dr. Helena Vossberg', 'clinician', 1739981700000, 1739984400000),
('9cc8d429-18f9-43ee-a018-0fe87e029a85', '2e0d07df-cc1a-4255-b5b0-36a1618eae1b', 'Elin Lindqvale', 'patient', 1739981820000, 1739984340000),
('7f8d0819-b4cb-49c8-9870-f10736f428b6', '4db2ac96-ef6b-4281-85b5-b97a77289a82', 'Dr. Helena Vossberg', 'clinician', 1746612900000, 1746615600000),
('17493ca9-aaa5-486a-89fb-cc6490b5ca0e', 'bcae1748-516a-4e72-9d59-d0724ea93756', 'Noemi Fairbairn', 'clinician', 1753438500000, 1753441200000),
('ce689af0-f07f-4d05-a7ef-96caf13a43f4', 'bcae1748-516a-4e72-9d59-d0724ea93756', 'Theo Abernow', 'patient', 1753438620000, 1753441140000),
('89777719-3409-4a0e-976d-640fd20072d4', '820f5471-303f-4cad-b246-24983c573b17', 'Noemi Fairbairn', 'clinician', 1763453700000, 1763456400000),
('95906319-9e30-44a9-bdb7-44b3d8b8ff02', 'c3bfdf42-da31-40e0-a486-405ada06c3c8', 'Dr. Helena Vossberg', 'clinician', 1746729000000, 1746731700000),
('246a681f-5acc-4534-8f27-9ec35e8ff056', 'c3bfdf42-da31-40e0-a486-405ada06c3c8', 'Emil Quillfeather', 'patient', 1746729120000, 1746731640000),
('a153999e-aa7b-4f4b-b8f0-150bd2ff8165', '576638f2-5d83-4f64-8da9-bceb6d67cfb6', 'Prof. Oskar Lindenau', 'clinician', 1760101200000, 1760103900000),
('0fbb9bd3-de55-4ccd-ac04-7ddbd87a70cc', '10d986da-d755-4364-b55e-54ac76a1c071', 'Prof. Oskar Lindenau', 'clinician', 1751646600000, 1751649300000),
('3503e487-ef15-4b6a-a45c-5bdd0503b8d7', '10d986da-d755-4364-b55e-54ac76a1c071', 'Otis Kowalke', 'patient', 1751646720000, 1751649240000),
('514d354d-2027-4cdf-bbb7-f26ea0665593', '1638494a-5fcc-454e-aba3-403d20760032', 'Noemi Fairbairn', 'clinician', 1748445300000, 1748448000000),
('14792046-ece1-4be3-b763-740147d88aaa', '5bf92dcb-7c8a-4fca-82f4-749835cb1bcb', 'Dr. Ingrid Calloway', 'clinician', 1741792500000, 1741795200000),
('78236467-1ed6-44ee-ba22-8995b6a89412', '5bf92dcb-7c8a-4fca-82f4-749835cb1bcb', 'Nora Ilford', 'patient', 1741792620000, 1741795140000),
('7d1d0771-be6f-47a9-acab-54d5f5e20f1e', '24d1ee32-7de3-46aa-91c8-e5db1a750ee6', 'Dr. Ingrid Calloway', 'clinician', 1748610000000, 1748612700000),
('fce34837-bcb5-4734-a33f-d063d8cd011b', 'ae5c159c-7a3d-4681-bba2-b6bf6bce5cba', 'Dr. Helena Vossberg', 'clinician', 1752172200000, NULL),
('dbb95f9e-6cb1-4e19-b319-659787c6f82b', 'ae5c159c-7a3d-4681-bba2-b6bf6bce5cba', 'Quinn Farrowby', 'patient', 1752172320000, NULL);

INSERT INTO session_attachments (id, session_id, file_name, file_key, mime_type, uploaded_by, created_at) VALUES
('c039f4af-1fa0-43c6-a94b-5bb242a8d77e', '5c6c863f-ad65-4441-9c76-e0a7713b6086', 'drawing-1.jpg', 'sessions/2a863fc788d2.jpg', 'image/jpeg', NULL, '2025-09-21T10:15:00.000Z'),
('9bf61b03-0063-451a-afda-4b6dd6e72e7e', 'bcae1748-516a-4e72-9d59-d0724ea93756', 'drawing-4.jpg', 'sessions/47944cb04889.jpg', 'image/jpeg', '89701a41-2d25-4984-b1f8-f923731f659b', '2025-07-25T10:15:00.000Z'),
('3d795cdf-71e5-4958-b02c-6fc3e6524766', '576638f2-5d83-4f64-8da9-bceb6d67cfb6', 'drawing-7.jpg', 'sessions/41ba2cf90b9d.jpg', 'image/jpeg', 'd3e6d803-e11e-40f6-9f47-dce4f629f5de', '2025-10-10T13:00:00.000Z'),
('dbd79ef2-78b1-4b07-ad45-3119cdcf7d2a', '5bf92dcb-7c8a-4fca-82f4-749835cb1bcb', 'drawing-10.jpg', 'sessions/14070aebde74.jpg', 'image/jpeg', '00e94df9-1698-448d-a9fd-e9d464a3c8b0', '2025-03-12T15:15:00.000Z');

INSERT INTO session_templates (id, clinician_id, name, session_type, body, created_at) VALUES
('75c322e6-b35e-413b-8611-6aec0c5c357e', NULL, 'SOAP note', 'therapy', 'Subjective: / Objective:', '2023-09-23T11:07:01.000Z'),
('c1f98be0-2e75-4455-829b-e5b4c46d13d5', 'c1d4fce6-da85-4dc8-b875-83edc2f626e4', 'First visit', 'evaluation', 'History / Concerns / Plan', '2023-07-23T14:38:27.000Z'),
('c5ee7514-0912-45ff-a627-8a99d4e2d309', '5aea7203-e19f-415c-8b91-b22a191f229e', 'Speech follow-up', 'therapy', 'Words heard / Sounds / Home practice', '2022-03-27T16:04:41.000Z');

INSERT INTO mchat_questions (id, question_number, question_text, is_critical, risk_answer) VALUES
(1, 1, 'If you point at something across the room, does your child look at it?', 1, 'no'),
(2, 2, 'Have you ever wondered if your child might be deaf?', 0, 'yes'),
(3, 3, 'Does your child play pretend or make-believe?', 0, 'no'),
(4, 4, 'Does your child like climbing on things?', 0, 'no'),
(5, 5, 'Does your child make unusual finger movements near the eyes?', 0, 'yes'),
(6, 6, 'Does your child point with one finger to ask for something?', 1, 'no'),
(7, 7, 'Does your child point with one finger to show you something interesting?', 1, 'no'),
(8, 8, 'Is your child interested in other children?', 1, 'no');

INSERT INTO asq_questions (id, age_months, domain, question_number, question_text) VALUES
(1, 24, 'communication', 1, 'Does your child point to the right picture when you ask?'),
(2, 24, 'communication', 2, 'Does your child put two words together?'),
(3, 24, 'gross_motor', 1, 'Does your child kick a large ball?'),
(4, 24, 'fine_motor', 1, 'Does your child stack seven blocks?'),
(5, 36, 'communication', 1, 'Does your child name five pictures?'),
(6, 36, 'problem_solving', 1, 'Does your child copy a line of blocks?'),
(7, 36, 'personal_social', 1, 'Does your child put on a coat alone?');

INSERT INTO screenings (id, child_id, patient_id, screening_type, age_at_screening_months, status, total_score, risk_level, domain_scores, recommendations, administered_by, completed_at, created_at, updated_at) VALUES
('c5d2dd26-86c5-435a-8524-615cf798a1b1', 'child-999', NULL, 'MCHAT_RF', 29, 'completed', 1, 'low', NULL, NULL, NULL, '2025-01-14T09:45:43.000Z', '2025-01-14T09:45:43.000Z', '2025-01-14T10:06:43.000Z'),
('e36bfcf9-621d-4f12-a920-a037b152219b', 'child-028', NULL, 'SDQ', 48, 'in_progress', NULL, NULL, NULL, NULL, NULL, NULL, '2025-06-03T12:35:54.000Z', '2025-06-03T13:03:54.000Z'),
('4859b71f-dc25-4323-b139-501bdca2f147', 'child-001', NULL, 'ASQ_3', 49, 'completed', 270, 'low', '{"communication":55,"gross_motor":50,"fine_motor":50,"problem_solving":55,"personal_social":60}', NULL, 'fb9e27bd-8919-4779-89ae-6b007034e80c', '2025-06-02T14:03:05.000Z', '2025-06-02T14:03:05.000Z', '2025-06-02T14:13:05.000Z'),
('e3b561ca-b297-4daf-ae7e-18253319b731', NULL, 'patient-049', 'ASQ_3', 40, 'completed', 195, 'high', '{"communication":45,"gross_motor":55,"fine_motor":20,"problem_solving":30,"personal_social":45}', 'Refer for a full evaluation', '8d3ce897-a096-4550-8dd4-2114bce1d8ca', '2024-05-28T09:12:56.000Z', '2024-05-28T09:12:56.000Z', '2024-05-28T09:24:56.000Z'),
('330889da-eec7-4231-976a-5d2888acb74d', 'child-001', 'patient-015', 'SDQ', 52, 'completed', 10, 'low', NULL, NULL, '89701a41-2d25-4984-b1f8-f923731f659b', '2025-09-02T15:15:11.000Z', '2025-09-02T15:15:11.000Z', '2025-09-02T15:26:11.000Z'),
('2c71cf61-874a-49c7-b7e9-56103ba5cc71', 'child-090', NULL, 'MCHAT_RF', 25, 'completed', 7, 'medium', NULL, 'Repeat in three months', 'fb9e27bd-8919-4779-89ae-6b007034e80c', '2023-10-08T17:50:04.000Z', '2023-10-08T17:50:04.000Z', '2023-10-08T18:29:04.000Z'),
('c75233d7-9cd8-4a65-b98d-092806e89bd4', 'child-035', NULL, 'MCHAT_RF', 20, 'in_progress', NULL, NULL, NULL, NULL, '588646e1-355f-4489-b1a9-7b79d11d8fe2', NULL, '2023-12-20T14:34:07.000Z', '2023-12-20T14:47:07.000Z'),
('ffe46209-5a6a-4098-89c4-efe8a9e34d6d', 'child-026', NULL, 'SDQ', 53, 'completed', 10, 'low', NULL, NULL, 'bb49c5ee-e53c-4846-bafe-d1fbccc92d6a', '2024-02-01T08:02:33.000Z', '2024-02-01T08:02:33.000Z', '2024-02-01T08:07:33.000Z'),
('caa291ce-abb2-422a-ad5c-a0823c7eee4a', NULL, 'patient-023', 'ASQ_3', 18, 'completed', 135, 'high', '{"communication":25,"gross_motor":25,"fine_motor":20,"problem_solving":35,"personal_social":30}', 'Refer for a full evaluation', '8d3ce897-a096-4550-8dd4-2114bce1d8ca', '2024-08-11T14:21:42.000Z', '2024-08-11T14:21:42.000Z', '2024-08-11T14:38:42.000Z'),
('49288e6c-dd40-43cb-aa12-c8f0290499fe', NULL, 'patient-021', 'ASQ_3', 34, 'completed', 170, 'medium', '{"communication":30,"gross_motor":50,"fine_motor":30,"problem_solving":25,"personal_social":35}', 'Repeat in three months', 'a90e9066-0b6e-4249-a49f-0899adfb3277', '2025-09-12T09:34:30.000Z', '2025-09-12T09:34:30.000Z', '2025-09-12T09:49:30.000Z'),
('bfe0c59f-172d-4a3f-84c7-3ff0ad8cf5e7', 'child-004', NULL, 'SDQ', 56, 'completed', 17, 'high', NULL, 'Refer for a full evaluation', NULL, '2023-12-21T14:22:38.000Z', '2023-12-21T14:22:38.000Z', '2023-12-21T14:34:38.000Z'),
('b3039d39-1411-4cce-bdeb-121da89f4539', 'child-080', NULL, 'MCHAT_RF', 20, 'completed', 9, 'high', NULL, 'Refer for a full evaluation', NULL, '2022-12-19T14:20:53.000Z', '2022-12-19T14:20:53.000Z', '2022-12-19T14:52:53.000Z'),
('cd03f0a3-8c86-473d-85a5-c72050e19415', 'child-040', NULL, 'ASQ_3', 17, 'in_progress', NULL, NULL, NULL, NULL, NULL, NULL, '2024-04-03T14:51:30.000Z', '2024-04-03T15:14:30.000Z'),
('2d9c2c3b-b30e-44f0-90b3-848c8e9d696a', NULL, 'patient-067', 'SDQ', 49, 'completed', 20, 'high', NULL, 'Refer for a full evaluation', 'a90e9066-0b6e-4249-a49f-0899adfb3277', '2025-01-11T08:56:46.000Z', '2025-01-11T08:56:46.000Z', '2025-01-11T09:13:46.000Z'),
('2fbada46-1ccd-45e7-8c7c-94acf178507b', NULL, 'patient-027', 'ASQ_3', 40, 'completed', 165, 'medium', '{"communication":25,"gross_motor":35,"fine_motor":35,"problem_solving":40,"personal_social":30}', 'Repeat in three months', 'ecb1c56e-aa57-4bb8-bf0c-0c0f3f7e523f', '2024-01-05T08:40:23.000Z', '2024-01-05T08:40:23.000Z', '2024-01-05T09:09:23.000Z'),
('36237652-d389-43cf-9952-3f9296a851c8', 'child-010', NULL, 'SDQ', 62, 'in_progress', NULL, NULL, NULL, NULL, NULL, NULL, '2022-11-28T09:34:27.000Z', '2022-11-28T10:02:27.000Z'),
('91a055e3-712e-4e47-b4d2-7539b65f0a9a', 'child-019', NULL, 'MCHAT_RF', 27, 'completed', 3, 'medium', NULL, 'Repeat in three months', 'b52a64b7-1234-46a5-8370-12a025627bce', '2023-01-10T16:29:03.000Z', '2023-01-10T16:29:03.000Z', '2023-01-10T16:36:03.000Z'),
('a0433cbe-e9ac-4c1d-9280-d560a5c9a403', 'child-092', NULL, 'ASQ_3', 48, 'completed', 165, 'high', '{"communication":30,"gross_motor":20,"fine_motor":25,"problem_solving":60,"personal_social":30}', 'Refer for a full evaluation', NULL, '2024-07-30T17:55:40.000Z', '2024-07-30T17:55:40.000Z', '2024-07-30T18:20:40.000Z'),
('3778518b-5387-470f-a2c9-a576f8d2ec7f', NULL, 'patient-059', 'SDQ', 53, 'completed', 7, 'low', NULL, NULL, 'd3e6d803-e11e-40f6-9f47-dce4f629f5de', '2024-09-16T13:46:02.000Z', '2024-09-16T13:46:02.000Z', '2024-09-16T14:06:02.000Z'),
('1674930c-deaa-438f-96bb-89e745ec4b51', NULL, 'patient-067', 'MCHAT_RF', 30, 'in_progress', NULL, NULL, NULL, NULL, 'a90e9066-0b6e-4249-a49f-0899adfb3277', NULL, '2023-06-11T11:16:06.000Z', '2023-06-11T11:55:06.000Z'),
('9b5db2c2-26c6-4f4d-978e-11a240729db8', 'child-019', NULL, 'SDQ', 55, 'completed', 24, 'high', NULL, 'Refer for a full evaluation', 'b52a64b7-1234-46a5-8370-12a025627bce', '2025-05-18T10:29:32.000Z', '2025-05-18T10:29:32.000Z', '2025-05-18T10:37:32.000Z'),
('72d4d2f0-3f47-488c-806d-45e04cfeea86', 'child-073', NULL, 'MCHAT_RF', 19, 'completed', 2, 'low', NULL, NULL, '5f1c7082-045b-4cdf-92b3-d91c86205f99', '2024-05-28T18:16:37.000Z', '2024-05-28T18:16:37.000Z', '2024-05-28T18:30:37.000Z'),
('1af55a10-ff2a-4d71-8056-6c7149ea2798', 'child-008', NULL, 'MCHAT_RF', 17, 'completed', 6, 'medium', NULL, 'Repeat in three months', '9cfe7100-07db-4651-856f-dd8c6035b469', '2022-12-20T18:09:31.000Z', '2022-12-20T18:09:31.000Z', '2022-12-20T18:19:31.000Z'),
('0facd086-8a1e-408a-aae2-8c7fb1ad366d', NULL, 'patient-007', 'ASQ_3', 50, 'in_progress', NULL, NULL, NULL, NULL, '96568610-2bf8-4771-b748-c99cc5ccff14', NULL, '2024-11-20T09:02:08.000Z', '2024-11-20T09:34:08.000Z'),
('0dfd7faa-cc88-46d9-a311-e1d3794ce2e3', NULL, 'patient-005', 'SDQ', 72, 'completed', 4, 'low', NULL, NULL, '8d3ce897-a096-4550-8dd4-2114bce1d8ca', '2023-10-01T13:54:23.000Z', '2023-10-01T13:54:23.000Z', '2023-10-01T14:08:23.000Z'),
('83b778e2-cad4-4f04-b0ba-a67fee3100b0', 'child-013', NULL, 'MCHAT_RF', 25, 'completed', 5, 'medium', NULL, 'Repeat in three months', '9082f990-b23c-42a4-90f1-454feb17d74c', '2025-03-03T10:06:51.000Z', '2025-03-03T10:06:51.000Z', '2025-03-03T10:34:51.000Z'),
('b25f17d2-5dd5-4975-9c80-051ea7d322dd', 'child-053', NULL, 'SDQ', 52, 'completed', 19, 'high', NULL, 'Refer for a full evaluation', 'd576194a-1934-41a4-bcba-1fe0aa4c4264', '2025-05-30T13:47:57.000Z', '2025-05-30T13:47:57.000Z', '2025-05-30T14:24:57.000Z'),
('081a6203-86ba-49b6-a7d6-efe94f804d07', 'child-078', NULL, 'MCHAT_RF', 25, 'completed', 6, 'medium', NULL, 'Repeat in three months', 'f6e3c079-d3ee-49e6-a5e0-e42d1c60b80c', '2022-10-21T14:21:57.000Z', '2022-10-21T14:21:57.000Z', '2022-10-21T14:44:57.000Z'),
('1230a912-b833-4db0-9ad5-9392e6a9b0de', NULL, 'patient-033', 'ASQ_3', 34, 'completed', 230, 'medium', '{"communication":45,"gross_motor":60,"fine_motor":30,"problem_solving":40,"personal_social":55}', 'Repeat in three months', 'd3e6d803-e11e-40f6-9f47-dce4f629f5de', '2024-03-18T08:32:57.000Z', '2024-03-18T08:32:57.000Z', '2024-03-18T08:46:57.000Z'),
('b746e7a9-003e-49c8-a9a9-c5293457bdf8', 'child-008', 'patient-077', 'ASQ_3', 32, 'completed', 240, 'medium', '{"communication":40,"gross_motor":30,"fine_motor":50,"problem_solving":60,"personal_social":60}', 'Repeat in three months', 'd3e6d803-e11e-40f6-9f47-dce4f629f5de', '2024-03-26T18:35:55.000Z', '2024-03-26T18:35:55.000Z', '2024-03-26T18:45:55.000Z'),
('6fbaf206-e7a2-4608-b393-d2383add2bc5', 'child-026', NULL, 'ASQ_3', 52, 'completed', 200, 'medium', '{"communication":60,"gross_motor":50,"fine_motor":30,"problem_solving":25,"personal_social":35}', 'Repeat in three months', NULL, '2023-12-23T16:09:50.000Z', '2023-12-23T16:09:50.000Z', '2023-12-23T16:23:50.000Z'),
('86d3c8b2-10d7-4a4b-8859-357b04a90b7f', 'child-071', NULL, 'SDQ', 92, 'completed', 23, 'high', NULL, 'Refer for a full evaluation', NULL, '2025-08-07T09:02:10.000Z', '2025-08-07T09:02:10.000Z', '2025-08-07T09:34:10.000Z'),
('8016f08b-edce-465b-a81a-2b67ad39b528', 'child-001', NULL, 'MCHAT_RF', 26, 'completed', 12, 'high', NULL, 'Refer for a full evaluation', 'fb9e27bd-8919-4779-89ae-6b007034e80c', '2023-07-09T14:05:40.000Z', '2023-07-09T14:05:40.000Z', '2023-07-09T14:27:40.000Z'),
('a91134a0-0532-4682-88fe-fa9c510768b9', NULL, 'patient-061', 'SDQ', 53, 'completed', 12, 'low', NULL, NULL, '2ce64658-b2fa-4d5b-b817-efaf1c2b7fe5', '2024-10-09T13:05:26.000Z', '2024-10-09T13:05:26.000Z', '2024-10-09T13:11:26.000Z'),
('25d3eeac-b81f-489a-b7a6-6edab18b0a73', NULL, 'patient-035', 'SDQ', 49, 'completed', 23, 'high', NULL, 'Refer for a full evaluation', 'ecb1c56e-aa57-4bb8-bf0c-0c0f3f7e523f', '2025-07-26T14:33:13.000Z', '2025-07-26T14:33:13.000Z', '2025-07-26T15:13:13.000Z'),
('6a71c99d-e3e2-4b7b-85c3-cbe5625f95bc', 'child-014', NULL, 'ASQ_3', 49, 'completed', 200, 'medium', '{"communication":35,"gross_motor":30,"fine_motor":40,"problem_solving":60,"personal_social":35}', 'Repeat in three months', '5d03eb24-bee2-430f-ad12-e85f685a9ed7', '2025-01-08T08:08:36.000Z', '2025-01-08T08:08:36.000Z', '2025-01-08T08:38:36.000Z'),
('b48a4400-e053-4b8f-9e6e-a10abcaad733', 'child-077', NULL, 'ASQ_3', 46, 'completed', 200, 'medium', '{"communication":50,"gross_motor":35,"fine_motor":35,"problem_solving":25,"personal_social":55}', 'Repeat in three months', NULL, '2024-02-29T14:01:05.000Z', '2024-02-29T14:01:05.000Z', '2024-02-29T14:29:05.000Z'),
('ca4cf244-58e0-4145-aedd-9e8727520d94', 'child-082', NULL, 'ASQ_3', 29, 'completed', 165, 'high', '{"communication":20,"gross_motor":20,"fine_motor":20,"problem_solving":60,"personal_social":45}', 'Refer for a full evaluation', '77b37e58-bd67-426d-a000-2ff23ca951ee', '2023-11-11T13:34:30.000Z', '2023-11-11T13:34:30.000Z', '2023-11-11T13:48:30.000Z'),
('39ab31cb-362c-441d-8e80-a64c2fbf7dda', NULL, 'patient-022', 'ASQ_3', 48, 'completed', 155, 'high', '{"communication":40,"gross_motor":30,"fine_motor":45,"problem_solving":20,"personal_social":20}', 'Refer for a full evaluation', '89701a41-2d25-4984-b1f8-f923731f659b', '2022-10-16T09:36:14.000Z', '2022-10-16T09:36:14.000Z', '2022-10-16T09:52:14.000Z'),
('f051bfc6-19ca-4b33-b01d-d21da7ffa803', NULL, 'patient-003', 'ASQ_3', 22, 'completed', 185, 'medium', '{"communication":25,"gross_motor":35,"fine_motor":35,"problem_solving":55,"personal_social":35}', 'Repeat in three months', 'd3e6d803-e11e-40f6-9f47-dce4f629f5de', '2025-03-11T14:51:58.000Z', '2025-03-11T14:51:58.000Z', '2025-03-11T15:30:58.000Z'),
('78f7e465-6e01-4655-8acc-cdde25cb819a', 'child-061', NULL, 'MCHAT_RF', 28, 'completed', 3, 'medium', NULL, 'Repeat in three months', 'dcbc8cb5-0507-49d1-9cf2-89a8830e866c', '2022-12-21T14:18:53.000Z', '2022-12-21T14:18:53.000Z', '2022-12-21T14:45:53.000Z'),
('c647f6dc-24e7-4244-bbe9-3719c39c3250', 'child-017', NULL, 'SDQ', 50, 'in_progress', NULL, NULL, NULL, NULL, NULL, NULL, '2025-10-05T16:22:05.000Z', '2025-10-05T16:53:05.000Z'),
('1b681cdb-456a-45f1-9303-0702dc58a995', 'child-095', NULL, 'ASQ_3', 46, 'completed', 260, 'low', '{"communication":40,"gross_motor":50,"fine_motor":50,"problem_solving":60,"personal_social":60}', NULL, '30f4ad0d-b8a0-4382-bf64-5bda50fca194', '2025-08-15T12:39:16.000Z', '2025-08-15T12:39:16.000Z', '2025-08-15T13:05:16.000Z'),
('1435cf81-aada-464d-873b-959bc7fd9103', NULL, 'patient-066', 'ASQ_3', 9, 'completed', 180, 'high', '{"communication":50,"gross_motor":40,"fine_motor":30,"problem_solving":40,"personal_social":20}', 'Refer for a full evaluation', '00e94df9-1698-448d-a9fd-e9d464a3c8b0', '2023-05-08T18:10:26.000Z', '2023-05-08T18:10:26.000Z', '2023-05-08T18:15:26.000Z'),
('bf2394ce-3a56-47c9-8f5e-58a198a48c9a', NULL, 'patient-053', 'MCHAT_RF', 21, 'completed', 2, 'low', NULL, NULL, 'a90e9066-0b6e-4249-a49f-0899adfb3277', '2024-07-08T11:42:22.000Z', '2024-07-08T11:42:22.000Z', '2024-07-08T11:47:22.000Z'),
('f26d0f17-0c9e-4c4d-aaeb-f8e3d5e13290', 'child-091', NULL, 'ASQ_3', 51, 'completed', 215, 'medium', '{"communication":30,"gross_motor":45,"fine_motor":50,"problem_solving":60,"personal_social":30}', 'Repeat in three months', '2419da38-a19b-4f8b-b655-56ccf9eeb6bb', '2023-10-03T12:57:18.000Z', '2023-10-03T12:57:18.000Z', '2023-10-03T13:34:18.000Z'),
('669ffb26-d05a-44fa-9709-b19bdbb3ca3b', 'child-066', NULL, 'ASQ_3', 35, 'completed', 185, 'medium', '{"communication":35,"gross_motor":45,"fine_motor":25,"problem_solving":40,"personal_social":40}', 'Repeat in three months', NULL, '2024-05-23T08:29:47.000Z', '2024-05-23T08:29:47.000Z', '2024-05-23T08:43:47.000Z'),
('8a24813f-41e5-433d-8a5b-076e12941313', 'child-012', NULL, 'SDQ', 59, 'completed', 6, 'low', NULL, NULL, NULL, '2024-10-14T15:52:01.000Z', '2024-10-14T15:52:01.000Z', '2024-10-14T16:17:01.000Z'),
('cf40103a-62e6-437a-8169-31c0f25ea734', NULL, 'patient-014', 'MCHAT_RF', 30, 'in_progress', NULL, NULL, NULL, NULL, 'ecb1c56e-aa57-4bb8-bf0c-0c0f3f7e523f', NULL, '2022-10-09T18:35:35.000Z', '2022-10-09T19:06:35.000Z'),
('96072be6-78e4-481c-b010-a138d7fd5681', NULL, 'patient-055', 'ASQ_3', 45, 'completed', 155, 'high', '{"communication":35,"gross_motor":25,"fine_motor":25,"problem_solving":20,"personal_social":50}', 'Refer for a full evaluation', 'ecb1c56e-aa57-4bb8-bf0c-0c0f3f7e523f', '2024-09-14T11:34:03.000Z', '2024-09-14T11:34:03.000Z', '2024-09-14T12:07:03.000Z'),
('ed4bd8f7-6706-4b2a-be05-c08eab6abfcf', 'child-025', NULL, 'ASQ_3', 47, 'completed', 185, 'high', '{"communication":20,"gross_motor":35,"fine_motor":25,"problem_solving":50,"personal_social":55}', 'Refer for a full evaluation', NULL, '2022-09-08T08:23:11.000Z', '2022-09-08T08:23:11.000Z', '2022-09-08T09:00:11.000Z'),
('c4697fef-917c-473c-bc6a-0f80488fcc5e', 'child-013', NULL, 'MCHAT_RF', 23, 'completed', 8, 'high', NULL, 'Refer for a full evaluation', '9082f990-b23c-42a4-90f1-454feb17d74c', '2025-01-07T08:07:26.000Z', '2025-01-07T08:07:26.000Z', '2025-01-07T08:47:26.000Z'),
('f6711cf9-94ed-4467-83ec-9b1aedc0d3b9', 'child-063', NULL, 'ASQ_3', 59, 'completed', 220, 'low', '{"communication":40,"gross_motor":45,"fine_motor":40,"problem_solving":35,"personal_social":60}', NULL, NULL, '2024-09-28T18:45:03.000Z', '2024-09-28T18:45:03.000Z', '2024-09-28T19:06:03.000Z'),
('437d4d9e-7738-4885-8cc9-648e4bdb9bc3', NULL, 'patient-046', 'SDQ', 55, 'completed', 4, 'low', NULL, NULL, '00e94df9-1698-448d-a9fd-e9d464a3c8b0', '2024-10-27T10:13:35.000Z', '2024-10-27T10:13:35.000Z', '2024-10-27T10:28:35.000Z'),
('814d5754-9feb-408d-9c08-5b287c7a7b52', 'child-091', 'patient-008', 'SDQ', 58, 'completed', 9, 'low', NULL, NULL, '8d3ce897-a096-4550-8dd4-2114bce1d8ca', '2024-05-11T15:46:10.000Z', '2024-05-11T15:46:10.000Z', '2024-05-11T16:22:10.000Z'),
('1e81c6db-33b4-412a-8d27-ac914f2a91c0', 'child-011', NULL, 'ASQ_3', 60, 'completed', 170, 'high', '{"communication":40,"gross_motor":25,"fine_motor":35,"problem_solving":50,"personal_social":20}', 'Refer for a full evaluation', 'f9e56e41-3fba-481b-9920-238194779389', '2024-02-19T13:39:06.000Z', '2024-02-19T13:39:06.000Z', '2024-02-19T13:50:06.000Z'),
('24970843-bda3-45a8-9f39-b4d7f17d68b0', 'child-008', NULL, 'MCHAT_RF', 20, 'completed', 7, 'medium', NULL, 'Repeat in three months', NULL, '2023-03-29T17:38:35.000Z', '2023-03-29T17:38:35.000Z', '2023-03-29T18:18:35.000Z'),
('01f40878-3e31-459a-89be-8d2d08e3315f', 'child-024', NULL, 'MCHAT_RF', 29, 'completed', 1, 'low', NULL, NULL, '5f1c7082-045b-4cdf-92b3-d91c86205f99', '2025-07-19T08:48:20.000Z', '2025-07-19T08:48:20.000Z', '2025-07-19T09:20:20.000Z'),
('b1588ac9-d6fe-4da4-a7a0-0cf2f20f6519', NULL, 'patient-053', 'ASQ_3', 17, 'completed', 195, 'low', '{"communication":35,"gross_motor":40,"fine_motor":40,"problem_solving":40,"personal_social":40}', NULL, 'a90e9066-0b6e-4249-a49f-0899adfb3277', '2024-03-27T09:56:36.000Z', '2024-03-27T09:56:36.000Z', '2024-03-27T10:36:36.000Z'),
('a5ea38ea-c92a-4c71-b8c9-7254ab4ea1ee', NULL, 'patient-048', 'MCHAT_RF', 30, 'in_progress', NULL, NULL, NULL, NULL, 'd3e6d803-e11e-40f6-9f47-dce4f629f5de', NULL, '2024-07-21T14:29:17.000Z', '2024-07-21T14:53:17.000Z'),
('57e7f62d-2270-4b19-b435-3ea21944afa6', 'child-028', NULL, 'ASQ_3', 25, 'completed', 200, 'high', '{"communication":30,"gross_motor":50,"fine_motor":20,"problem_solving":50,"personal_social":50}', 'Refer for a full evaluation', NULL, '2023-07-03T10:15:50.000Z', '2023-07-03T10:15:50.000Z', '2023-07-03T10:25:50.000Z'),
('cc74c337-575e-4029-900c-2b1c3e7881c3', 'child-082', NULL, 'MCHAT_RF', 27, 'completed', 0, 'low', NULL, NULL, '77b37e58-bd67-426d-a000-2ff23ca951ee', '2023-09-20T13:08:45.000Z', '2023-09-20T13:08:45.000Z', '2023-09-20T13:33:45.000Z'),
('4aecd91f-476e-4a2f-9c3b-c83932fd498e', 'child-045', NULL, 'ASQ_3', 59, 'completed', 135, 'high', '{"communication":35,"gross_motor":20,"fine_motor":40,"problem_solving":20,"personal_social":20}', 'Refer for a full evaluation', NULL, '2022-10-08T17:59:01.000Z', '2022-10-08T17:59:01.000Z', '2022-10-08T18:28:01.000Z'),
('88ad00f5-0570-4d89-8f1f-4c371b5d19e3', NULL, 'patient-075', 'MCHAT_RF', 21, 'completed', 1, 'low', NULL, NULL, '96568610-2bf8-4771-b748-c99cc5ccff14', '2024-06-05T14:14:28.000Z', '2024-06-05T14:14:28.000Z', '2024-06-05T14:53:28.000Z'),
('f8f65fdd-61b1-455a-ac24-4c15b7a7c355', NULL, 'patient-067', 'MCHAT_RF', 21, 'completed', 8, 'high', NULL, 'Refer for a full evaluation', 'a90e9066-0b6e-4249-a49f-0899adfb3277', '2022-09-17T12:59:36.000Z', '2022-09-17T12:59:36.000Z', '2022-09-17T13:23:36.000Z'),
('94857ee5-af25-4245-95a0-cd8050607661', 'child-008', NULL, 'MCHAT_RF', 18, 'in_progress', NULL, NULL, NULL, NULL, '9cfe7100-07db-4651-856f-dd8c6035b469', NULL, '2023-01-28T15:33:34.000Z', '2023-01-28T15:53:34.000Z'),
('727f5c86-74a8-448f-9937-ba94d355c53d', 'child-042', NULL, 'SDQ', 53, 'completed', 12, 'low', NULL, NULL, '64730d76-497f-4439-815b-f4f196324739', '2025-03-23T15:47:32.000Z', '2025-03-23T15:47:32.000Z', '2025-03-23T16:21:32.000Z'),
('2f0587fe-a28c-4ff6-ae68-825ca83296be', 'child-068', NULL, 'ASQ_3', 39, 'completed', 235, 'medium', '{"communication":55,"gross_motor":55,"fine_motor":30,"problem_solving":45,"personal_social":50}', 'Repeat in three months', NULL, '2022-10-30T17:48:35.000Z', '2022-10-30T17:48:35.000Z', '2022-10-30T17:57:35.000Z'),
('60732e17-a3b4-4ea7-8578-831f4f15356b', NULL, 'patient-045', 'ASQ_3', 32, 'completed', 195, 'medium', '{"communication":45,"gross_motor":45,"fine_motor":45,"problem_solving":30,"personal_social":30}', 'Repeat in three months', 'd3e6d803-e11e-40f6-9f47-dce4f629f5de', '2022-12-31T15:24:47.000Z', '2022-12-31T15:24:47.000Z', '2022-12-31T15:56:47.000Z'),
('59a28e4e-9241-4978-853f-fe3941d84f1e', NULL, 'patient-078', 'MCHAT_RF', 25, 'completed', 0, 'low', NULL, NULL, '89701a41-2d25-4984-b1f8-f923731f659b', '2025-06-09T09:36:29.000Z', '2025-06-09T09:36:29.000Z', '2025-06-09T09:58:29.000Z'),
('06760155-c51a-4473-ba5f-bdf7f94b1a10', 'child-099', NULL, 'ASQ_3', 26, 'completed', 185, 'high', '{"communication":50,"gross_motor":45,"fine_motor":20,"problem_solving":20,"personal_social":50}', 'Refer for a full evaluation', NULL, '2023-06-01T09:35:06.000Z', '2023-06-01T09:35:06.000Z', '2023-06-01T10:05:06.000Z'),
('1e143fb0-1b53-4805-9723-46cb53dec1bf', 'child-060', NULL, 'ASQ_3', 22, 'completed', 160, 'high', '{"communication":40,"gross_motor":20,"fine_motor":45,"problem_solving":30,"personal_social":25}', 'Refer for a full evaluation', 'dcb69ba4-4116-46eb-8519-2a52df722ae6', '2024-08-17T15:16:51.000Z', '2024-08-17T15:16:51.000Z', '2024-08-17T15:47:51.000Z'),
('3432705a-b3f2-4b78-90c8-dea1ba30454d', 'child-086', NULL, 'MCHAT_RF', 25, 'completed', 1, 'low', NULL, NULL, '7bb86531-a694-4c10-a2df-6aaafda150ec', '2024-10-11T10:49:43.000Z', '2024-10-11T10:49:43.000Z', '2024-10-11T11:13:43.000Z'),
('47ee26e8-63b8-48e1-b150-3ca1fbb063b4', NULL, 'patient-033', 'MCHAT_RF', 28, 'completed', 0, 'low', NULL, NULL, 'd3e6d803-e11e-40f6-9f47-dce4f629f5de', '2023-09-30T09:59:39.000Z', '2023-09-30T09:59:39.000Z', '2023-09-30T10:17:39.000Z'),
('ae25cb2a-af3c-4671-9c96-ff71f47c1213', NULL, 'patient-031', 'ASQ_3', 44, 'completed', 190, 'high', '{"communication":20,"gross_motor":25,"fine_motor":40,"problem_solving":55,"personal_social":50}', 'Refer for a full evaluation', 'ecb1c56e-aa57-4bb8-bf0c-0c0f3f7e523f', '2023-04-04T08:27:19.000Z', '2023-04-04T08:27:19.000Z', '2023-04-04T08:40:19.000Z'),
('a6c839c2-bf54-4f89-8d5c-8e8fa96f46cd', 'child-050', NULL, 'ASQ_3', 22, 'completed', 245, 'medium', '{"communication":55,"gross_motor":50,"fine_motor":60,"problem_solving":55,"personal_social":25}', 'Repeat in three months', '9fe516fb-7153-4779-9d8a-e6e5f304f3a0', '2024-08-01T10:36:30.000Z', '2024-08-01T10:36:30.000Z', '2024-08-01T11:06:30.000Z'),
('c4898157-9f88-4572-8ec3-d98cd3ca1377', 'child-059', NULL, 'MCHAT_RF', 26, 'completed', 0, 'low', NULL, NULL, 'bccffc9e-4d48-48c6-995c-41a616bb7b46', '2024-01-09T17:26:33.000Z', '2024-01-09T17:26:33.000Z', '2024-01-09T17:49:33.000Z'),
('e8ab5120-57d6-4794-9dc3-0c02ba28799c', 'child-045', NULL, 'ASQ_3', 59, 'completed', 200, 'high', '{"communication":50,"gross_motor":20,"fine_motor":50,"problem_solving":40,"personal_social":40}', 'Refer for a full evaluation', NULL, '2022-10-18T10:00:45.000Z', '2022-10-18T10:00:45.000Z', '2022-10-18T10:15:45.000Z'),
('97752ecf-8222-47d3-bab4-e64ff74096b7', NULL, 'patient-059', 'ASQ_3', 47, 'completed', 200, 'high', '{"communication":50,"gross_motor":35,"fine_motor":35,"problem_solving":60,"personal_social":20}', 'Refer for a full evaluation', 'd3e6d803-e11e-40f6-9f47-dce4f629f5de', '2024-03-12T14:39:56.000Z', '2024-03-12T14:39:56.000Z', '2024-03-12T15:07:56.000Z'),
('6d387fb2-e9f7-4736-8268-714c141d5237', 'child-037', 'patient-066', 'ASQ_3', 18, 'completed', 185, 'high', '{"communication":40,"gross_motor":30,"fine_motor":35,"problem_solving":20,"personal_social":60}', 'Refer for a full evaluation', '00e94df9-1698-448d-a9fd-e9d464a3c8b0', '2024-02-11T15:30:33.000Z', '2024-02-11T15:30:33.000Z', '2024-02-11T15:49:33.000Z'),
('99b57296-6cbc-4715-8d5a-bfeb6f3556e0', 'child-024', NULL, 'MCHAT_RF', 16, 'completed', 5, 'medium', NULL, 'Repeat in three months', NULL, '2024-05-31T11:54:38.000Z', '2024-05-31T11:54:38.000Z', '2024-05-31T12:30:38.000Z'),
('1168dda6-a402-442e-9a49-2be017cd3eff', 'child-059', NULL, 'MCHAT_RF', 25, 'completed', 4, 'medium', NULL, 'Repeat in three months', NULL, '2023-12-03T11:01:21.000Z', '2023-12-03T11:01:21.000Z', '2023-12-03T11:40:21.000Z'),
('ceb62d14-d146-454b-802f-a21df25903a8', 'child-007', NULL, 'ASQ_3', 52, 'completed', 195, 'medium', '{"communication":55,"gross_motor":50,"fine_motor":30,"problem_solving":35,"personal_social":25}', 'Repeat in three months', 'cd8312f8-8aac-4525-a8eb-06aee155ad68', '2023-06-20T12:50:05.000Z', '2023-06-20T12:50:05.000Z', '2023-06-20T13:11:05.000Z'),
('469b5f76-054b-4451-95ad-b3ae259d43d5', NULL, 'patient-049', 'ASQ_3', 45, 'completed', 220, 'medium', '{"communication":50,"gross_motor":40,"fine_motor":45,"problem_solving":30,"personal_social":55}', 'Repeat in three months', '8d3ce897-a096-4550-8dd4-2114bce1d8ca', '2024-10-22T09:27:53.000Z', '2024-10-22T09:27:53.000Z', '2024-10-22T09:44:53.000Z'),
('aa9b1a77-c8f3-4d41-b8dc-f7f2641182d0', NULL, 'patient-015', 'SDQ', 52, 'completed', 10, 'low', NULL, NULL, '89701a41-2d25-4984-b1f8-f923731f659b', '2025-09-20T11:42:29.000Z', '2025-09-20T11:42:29.000Z', '2025-09-20T11:51:29.000Z'),
('91e4d71c-507e-4343-9860-ab90af03892a', 'child-067', NULL, 'ASQ_3', 38, 'completed', 235, 'medium', '{"communication":50,"gross_motor":40,"fine_motor":60,"problem_solving":25,"personal_social":60}', 'Repeat in three months', '01e0e469-aec9-428a-8ce3-aacd1c711c4b', '2025-07-23T14:27:05.000Z', '2025-07-23T14:27:05.000Z', '2025-07-23T14:33:05.000Z'),
('fb68c6e6-0478-4b51-aff9-08326e8eb6e0', 'child-042', NULL, 'ASQ_3', 28, 'completed', 180, 'high', '{"communication":50,"gross_motor":40,"fine_motor":40,"problem_solving":20,"personal_social":30}', 'Refer for a full evaluation', NULL, '2023-02-17T10:20:48.000Z', '2023-02-17T10:20:48.000Z', '2023-02-17T10:28:48.000Z'),
('f093e9a3-6466-42d8-a1cc-32b9e5174858', 'child-016', NULL, 'SDQ', 55, 'completed', 21, 'high', NULL, 'Refer for a full evaluation', '415db572-934a-4e7a-84d6-7c8d8c14190d', '2024-12-09T17:27:09.000Z', '2024-12-09T17:27:09.000Z', '2024-12-09T17:46:09.000Z'),
('fa4291e2-ce66-4f7e-afcc-21fa9860fc0b', NULL, 'patient-053', 'MCHAT_RF', 27, 'completed', 2, 'low', NULL, NULL, 'a90e9066-0b6e-4249-a49f-0899adfb3277', '2025-01-07T18:36:14.000Z', '2025-01-07T18:36:14.000Z', '2025-01-07T18:43:14.000Z'),
('a365d402-8146-466c-90e5-b245ef5bb378', NULL, 'patient-012', 'MCHAT_RF', 17, 'completed', 5, 'medium', NULL, 'Repeat in three months', 'a90e9066-0b6e-4249-a49f-0899adfb3277', '2023-01-26T10:32:23.000Z', '2023-01-26T10:32:23.000Z', '2023-01-26T11:04:23.000Z'),
('b767447d-a5ff-4fbe-b0cb-f79b53cb1c51', 'child-038', NULL, 'SDQ', 58, 'in_progress', NULL, NULL, NULL, NULL, '30f4ad0d-b8a0-4382-bf64-5bda50fca194', NULL, '2025-07-06T08:11:50.000Z', '2025-07-06T08:51:50.000Z'),
('82ff1428-70c6-4903-8c97-fd499ce50f23', 'child-027', NULL, 'ASQ_3', 54, 'completed', 225, 'medium', '{"communication":30,"gross_motor":55,"fine_motor":35,"problem_solving":50,"personal_social":55}', 'Repeat in three months', NULL, '2025-02-22T17:31:50.000Z', '2025-02-22T17:31:50.000Z', '2025-02-22T17:43:50.000Z'),
('4360e2d7-55c0-497e-8360-73e09c7bf462', 'child-084', NULL, 'MCHAT_RF', 17, 'completed', 1, 'low', NULL, NULL, '0f031c22-3123-4dc3-8885-487e86195991', '2024-04-16T15:34:47.000Z', '2024-04-16T15:34:47.000Z', '2024-04-16T15:50:47.000Z'),
('bd0f8cdd-e2a5-42cb-b2ab-92ff27299b8a', NULL, 'patient-006', 'ASQ_3', 50, 'completed', 215, 'high', '{"communication":60,"gross_motor":60,"fine_motor":50,"problem_solving":20,"personal_social":25}', 'Refer for a full evaluation', '96568610-2bf8-4771-b748-c99cc5ccff14', '2023-02-14T17:42:54.000Z', '2023-02-14T17:42:54.000Z', '2023-02-14T18:10:54.000Z'),
('6af95544-27de-4298-8e47-604d1700a70e', NULL, 'patient-036', 'ASQ_3', 50, 'completed', 210, 'medium', '{"communication":30,"gross_motor":60,"fine_motor":25,"problem_solving":50,"personal_social":45}', 'Repeat in three months', '2ce64658-b2fa-4d5b-b817-efaf1c2b7fe5', '2024-01-23T15:51:30.000Z', '2024-01-23T15:51:30.000Z', '2024-01-23T15:56:30.000Z'),
('fecd07a2-f028-42e6-8533-f4adc527c7e5', 'child-014', NULL, 'ASQ_3', 54, 'completed', 225, 'high', '{"communication":60,"gross_motor":20,"fine_motor":50,"problem_solving":40,"personal_social":55}', 'Refer for a full evaluation', '5d03eb24-bee2-430f-ad12-e85f685a9ed7', '2025-06-23T12:26:04.000Z', '2025-06-23T12:26:04.000Z', '2025-06-23T12:53:04.000Z'),
('dff6cc4b-83a1-4684-bef1-96a94f480c41', 'child-052', NULL, 'SDQ', 55, 'completed', 4, 'low', NULL, NULL, '16b3270e-14f4-42f8-ad75-ef087a335e97', '2024-11-02T08:43:21.000Z', '2024-11-02T08:43:21.000Z', '2024-11-02T09:20:21.000Z'),
('b38f100e-1661-4e67-9e52-a94e3871cbec', 'child-027', NULL, 'MCHAT_RF', 28, 'completed', 1, 'low', NULL, NULL, '7e0b2386-62b7-4f26-be20-ce7cf42f1fae', '2022-12-24T13:41:37.000Z', '2022-12-24T13:41:37.000Z', '2022-12-24T14:10:37.000Z'),
('11d92cfc-0caf-4bac-9230-ee2d1713454c', NULL, 'patient-043', 'ASQ_3', 23, 'completed', 150, 'high', '{"communication":45,"gross_motor":30,"fine_motor":20,"problem_solving":20,"personal_social":35}', 'Refer for a full evaluation', 'a90e9066-0b6e-4249-a49f-0899adfb3277', '2024-09-13T09:19:51.000Z', '2024-09-13T09:19:51.000Z', '2024-09-13T09:27:51.000Z'),
('2cc31f22-3f58-459a-a596-830f3215cc4e', NULL, 'patient-052', 'SDQ', 65, 'in_progress', NULL, NULL, NULL, NULL, '96568610-2bf8-4771-b748-c99cc5ccff14', NULL, '2025-04-23T15:28:52.000Z', '2025-04-23T15:35:52.000Z'),
('7caf2217-9947-4438-98ad-8cd95f4401ae', 'child-032', NULL, 'ASQ_3', 42, 'completed', 215, 'medium', '{"communication":45,"gross_motor":50,"fine_motor":25,"problem_solving":55,"personal_social":40}', 'Repeat in three months', '4dad6537-d29d-4980-abbb-df58eeb14db9', '2023-03-13T14:27:09.000Z', '2023-03-13T14:27:09.000Z', '2023-03-13T15:02:09.000Z'),
('b9415201-82ab-4b12-872c-1735289dfefe', 'child-074', NULL, 'MCHAT_RF', 29, 'completed', 6, 'medium', NULL, 'Repeat in three months', NULL, '2023-04-12T13:23:36.000Z', '2023-04-12T13:23:36.000Z', '2023-04-12T13:38:36.000Z'),
('6b28fee8-a9ed-4b3c-a795-595b59c5c5f9', 'child-095', NULL, 'ASQ_3', 23, 'completed', 265, 'low', '{"communication":45,"gross_motor":45,"fine_motor":60,"problem_solving":55,"personal_social":60}', NULL, '30f4ad0d-b8a0-4382-bf64-5bda50fca194', '2023-09-27T08:16:39.000Z', '2023-09-27T08:16:39.000Z', '2023-09-27T08:50:39.000Z'),
('f3386d9a-6758-47be-821c-ec6cff08bb5f', NULL, 'patient-015', 'SDQ', 50, 'completed', 5, 'low', NULL, NULL, '89701a41-2d25-4984-b1f8-f923731f659b', '2025-07-12T09:15:55.000Z', '2025-07-12T09:15:55.000Z', '2025-07-12T09:29:55.000Z'),
('d0524d9f-72dc-4b8e-a2a3-415490aa05a1', 'child-031', 'patient-042', 'ASQ_3', 42, 'completed', 195, 'medium', '{"communication":30,"gross_motor":60,"fine_motor":25,"problem_solving":35,"personal_social":45}', 'Repeat in three months', 'ecb1c56e-aa57-4bb8-bf0c-0c0f3f7e523f', '2023-10-20T17:51:35.000Z', '2023-10-20T17:51:35.000Z', '2023-10-20T18:08:35.000Z'),
('ed545e1c-ec7f-442d-8873-de6195ac492d', 'child-076', NULL, 'MCHAT_RF', 21, 'completed', 1, 'low', NULL, NULL, 'd576194a-1934-41a4-bcba-1fe0aa4c4264', '2024-03-10T12:40:45.000Z', '2024-03-10T12:40:45.000Z', '2024-03-10T13:03:45.000Z'),
('484a8101-5903-4a7d-9149-1e49f86823c8', 'child-090', NULL, 'SDQ', 48, 'completed', 19, 'high', NULL, 'Refer for a full evaluation', 'fb9e27bd-8919-4779-89ae-6b007034e80c', '2025-09-03T17:41:40.000Z', '2025-09-03T17:41:40.000Z', '2025-09-03T18:07:40.000Z'),
('fd495485-e4f7-4456-8504-5358c4a97495', 'child-012', NULL, 'ASQ_3', 54, 'completed', 230, 'medium', '{"communication":40,"gross_motor":55,"fine_motor":60,"problem_solving":30,"personal_social":45}', 'Repeat in three months', 'ef1081d2-3d03-43ab-9445-af5cb0a5e7f2', '2024-05-06T08:51:38.000Z', '2024-05-06T08:51:38.000Z', '2024-05-06T09:25:38.000Z'),
('0c0b62b8-27aa-4273-abfc-56c01ccd0ebc', NULL, 'patient-008', 'ASQ_3', 60, 'completed', 185, 'high', '{"communication":40,"gross_motor":20,"fine_motor":40,"problem_solving":55,"personal_social":30}', 'Refer for a full evaluation', '8d3ce897-a096-4550-8dd4-2114bce1d8ca', '2024-07-08T17:24:16.000Z', '2024-07-08T17:24:16.000Z', '2024-07-08T18:04:16.000Z'),
('d0343399-06d8-4834-bd56-56c9cebeac3d', NULL, 'patient-065', 'ASQ_3', 60, 'completed', 195, 'medium', '{"communication":50,"gross_motor":60,"fine_motor":30,"problem_solving":25,"personal_social":30}', 'Repeat in three months', '00e94df9-1698-448d-a9fd-e9d464a3c8b0', '2023-08-01T14:27:20.000Z', '2023-08-01T14:27:20.000Z', '2023-08-01T14:43:20.000Z'),
('9e51c3df-aa6a-4262-813c-af25742ea656', 'child-029', NULL, 'ASQ_3', 38, 'completed', 150, 'high', '{"communication":25,"gross_motor":50,"fine_motor":30,"problem_solving":20,"personal_social":25}', 'Refer for a full evaluation', '4f08599b-a3b5-4a77-929d-d67f41b3208f', '2025-08-05T11:49:03.000Z', '2025-08-05T11:49:03.000Z', '2025-08-05T11:59:03.000Z'),
('5590835b-047c-471a-89f3-408a21459a4d', 'child-023', NULL, 'ASQ_3', 34, 'completed', 160, 'medium', '{"communication":25,"gross_motor":50,"fine_motor":25,"problem_solving":25,"personal_social":35}', 'Repeat in three months', '719636fa-4ecb-467d-a0a4-1172118a2dd0', '2025-10-01T10:24:14.000Z', '2025-10-01T10:24:14.000Z', '2025-10-01T10:44:14.000Z'),
('4b622616-4803-407b-a628-2795164ffc6c', 'child-090', NULL, 'ASQ_3', 41, 'completed', 240, 'low', '{"communication":45,"gross_motor":55,"fine_motor":40,"problem_solving":55,"personal_social":45}', NULL, 'fb9e27bd-8919-4779-89ae-6b007034e80c', '2025-02-05T15:47:06.000Z', '2025-02-05T15:47:06.000Z', '2025-02-05T15:52:06.000Z'),
('2b5ac235-b8e4-4bdd-a53f-58f06d50b122', NULL, 'patient-040', 'SDQ', 72, 'completed', 15, 'medium', NULL, 'Repeat in three months', 'a90e9066-0b6e-4249-a49f-0899adfb3277', '2024-12-12T13:56:52.000Z', '2024-12-12T13:56:52.000Z', '2024-12-12T14:24:52.000Z'),
('1ccea61e-edf1-487f-a4aa-7fc2312b09f8', NULL, 'patient-034', 'ASQ_3', 44, 'completed', 215, 'medium', '{"communication":50,"gross_motor":60,"fine_motor":30,"problem_solving":45,"personal_social":30}', 'Repeat in three months', '00e94df9-1698-448d-a9fd-e9d464a3c8b0', '2023-03-21T12:23:11.000Z', '2023-03-21T12:23:11.000Z', '2023-03-21T12:44:11.000Z'),
('93f2579f-163c-46df-a756-3355d4280aff', 'child-076', NULL, 'ASQ_3', 30, 'in_progress', NULL, NULL, NULL, NULL, 'd576194a-1934-41a4-bcba-1fe0aa4c4264', NULL, '2024-11-29T16:17:47.000Z', '2024-11-29T16:42:47.000Z'),
('87741723-1755-4b7f-9c97-7745ea1d93ab', 'child-042', NULL, 'SDQ', 52, 'completed', 4, 'low', NULL, NULL, NULL, '2025-02-09T17:21:26.000Z', '2025-02-09T17:21:26.000Z', '2025-02-09T17:40:26.000Z'),
('63791f52-8013-4000-ab8a-76a59dc99db4', 'child-089', NULL, 'MCHAT_RF', 25, 'completed', 1, 'low', NULL, NULL, '4f08599b-a3b5-4a77-929d-d67f41b3208f', '2023-04-24T18:13:00.000Z', '2023-04-24T18:13:00.000Z', '2023-04-24T18:50:00.000Z'),
('2dfadbc4-db30-4cfb-8b09-bb5d09fa3f02', NULL, 'patient-075', 'ASQ_3', 15, 'completed', 225, 'medium', '{"communication":60,"gross_motor":25,"fine_motor":25,"problem_solving":60,"personal_social":55}', 'Repeat in three months', '96568610-2bf8-4771-b748-c99cc5ccff14', '2023-11-26T16:11:20.000Z', '2023-11-26T16:11:20.000Z', '2023-11-26T16:44:20.000Z'),
('839f5b0f-fb10-4707-b3dd-8d02cb249649', NULL, 'patient-055', 'SDQ', 51, 'in_progress', NULL, NULL, NULL, NULL, 'ecb1c56e-aa57-4bb8-bf0c-0c0f3f7e523f', NULL, '2025-03-21T11:43:49.000Z', '2025-03-21T12:07:49.000Z'),
('dbce7f56-cd3b-48ca-8614-24ce15464117', 'child-048', NULL, 'ASQ_3', 31, 'in_progress', NULL, NULL, NULL, NULL, '7bb86531-a694-4c10-a2df-6aaafda150ec', NULL, '2024-11-06T16:10:09.000Z', '2024-11-06T16:16:09.000Z'),
('d6143a72-5f5a-43bc-b037-9e60fe307374', 'child-040', NULL, 'MCHAT_RF', 29, 'completed', 6, 'medium', NULL, 'Repeat in three months', '00a53be4-12f4-47d9-b4be-26153314edc6', '2025-03-29T08:46:48.000Z', '2025-03-29T08:46:48.000Z', '2025-03-29T08:52:48.000Z'),
('c769954e-0039-4d2c-af2d-11e57fb9c77a', 'child-017', NULL, 'ASQ_3', 44, 'completed', 155, 'high', '{"communication":20,"gross_motor":35,"fine_motor":20,"problem_solving":30,"personal_social":50}', 'Refer for a full evaluation', 'cce522e8-2466-4420-8125-bbf9ddb9a038', '2025-04-11T16:09:37.000Z', '2025-04-11T16:09:37.000Z', '2025-04-11T16:19:37.000Z'),
('856fcf11-665f-4095-bc70-d336c7cbcaba', NULL, 'patient-008', 'ASQ_3', 57, 'completed', 230, 'medium', '{"communication":45,"gross_motor":60,"fine_motor":30,"problem_solving":50,"personal_social":45}', 'Repeat in three months', '8d3ce897-a096-4550-8dd4-2114bce1d8ca', '2024-04-02T11:02:25.000Z', '2024-04-02T11:02:25.000Z', '2024-04-02T11:17:25.000Z'),
('d73686d4-4082-42f2-afa0-33a9f2ce74cb', NULL, 'patient-039', 'MCHAT_RF', 25, 'completed', 3, 'medium', NULL, 'Repeat in three months', 'd3e6d803-e11e-40f6-9f47-dce4f629f5de', '2024-05-05T15:01:12.000Z', '2024-05-05T15:01:12.000Z', '2024-05-05T15:22:12.000Z'),
('c6831654-2f99-465b-b25d-bbc1c7e89d77', 'child-019', NULL, 'MCHAT_RF', 28, 'completed', 3, 'medium', NULL, 'Repeat in three months', NULL, '2023-02-27T12:32:30.000Z', '2023-02-27T12:32:30.000Z', '2023-02-27T13:03:30.000Z'),
('9cd4f3d7-13ad-4daa-8f7a-6db83abaef26', 'child-024', NULL, 'ASQ_3', 22, 'completed', 195, 'high', '{"communication":40,"gross_motor":50,"fine_motor":60,"problem_solving":25,"personal_social":20}', 'Refer for a full evaluation', NULL, '2024-12-03T10:45:11.000Z', '2024-12-03T10:45:11.000Z', '2024-12-03T11:00:11.000Z'),
('caf734fd-a512-4e40-88f7-a46f16de6b2a', 'child-086', NULL, 'ASQ_3', 14, 'completed', 165, 'high', '{"communication":35,"gross_motor":30,"fine_motor":30,"problem_solving":20,"personal_social":50}', 'Refer for a full evaluation', NULL, '2023-11-15T18:46:46.000Z', '2023-11-15T18:46:46.000Z', '2023-11-15T19:04:46.000Z'),
('5d61de16-2b94-4f80-a41e-4eeacb264df9', NULL, 'patient-020', 'SDQ', 56, 'completed', 12, 'low', NULL, NULL, '8d3ce897-a096-4550-8dd4-2114bce1d8ca', '2025-05-06T09:48:58.000Z', '2025-05-06T09:48:58.000Z', '2025-05-06T09:54:58.000Z'),
('769b616f-6020-4e94-8a7d-8dba0f004c09', 'child-029', 'patient-080', 'ASQ_3', 40, 'completed', 225, 'medium', '{"communication":45,"gross_motor":30,"fine_motor":55,"problem_solving":50,"personal_social":45}', 'Repeat in three months', '00e94df9-1698-448d-a9fd-e9d464a3c8b0', '2025-10-07T13:20:06.000Z', '2025-10-07T13:20:06.000Z', '2025-10-07T13:46:06.000Z'),
('949277ac-9f5d-449e-b7b6-ab5991a41519', 'child-019', NULL, 'ASQ_3', 24, 'in_progress', NULL, NULL, NULL, NULL, NULL, NULL, '2022-10-20T17:04:08.000Z', '2022-10-20T17:40:08.000Z'),
('f537b028-83a4-4869-8982-10c3722def3f', 'child-051', NULL, 'SDQ', 52, 'completed', 20, 'high', NULL, 'Refer for a full evaluation', '9d6f07bd-5e79-4458-9f68-feea26979534', '2024-02-01T13:21:18.000Z', '2024-02-01T13:21:18.000Z', '2024-02-01T13:58:18.000Z'),
('2011ab4d-b8b3-4a51-b7a8-15186bcf3e52', 'child-001', NULL, 'ASQ_3', 23, 'completed', 210, 'medium', '{"communication":30,"gross_motor":40,"fine_motor":45,"problem_solving":45,"personal_social":50}', 'Repeat in three months', 'fb9e27bd-8919-4779-89ae-6b007034e80c', '2023-04-09T17:29:21.000Z', '2023-04-09T17:29:21.000Z', '2023-04-09T18:01:21.000Z'),
('d0a5e962-4aaa-4649-9efe-b743c7ad1eb4', NULL, 'patient-039', 'MCHAT_RF', 24, 'completed', 8, 'high', NULL, 'Refer for a full evaluation', 'd3e6d803-e11e-40f6-9f47-dce4f629f5de', '2024-04-10T15:46:25.000Z', '2024-04-10T15:46:25.000Z', '2024-04-10T16:18:25.000Z'),
('f9f2be34-a6c0-4533-9b4f-199f81d05e32', NULL, 'patient-011', 'MCHAT_RF', 22, 'completed', 0, 'low', NULL, NULL, '00e94df9-1698-448d-a9fd-e9d464a3c8b0', '2023-05-10T09:18:29.000Z', '2023-05-10T09:18:29.000Z', '2023-05-10T09:46:29.000Z'),
('2c8b4a5b-31f4-4c48-a58b-00b44d8104d7', 'child-039', NULL, 'ASQ_3', 19, 'in_progress', NULL, NULL, NULL, NULL, NULL, NULL, '2024-03-03T12:22:37.000Z', '2024-03-03T12:32:37.000Z'),
('0031f84b-97aa-41ba-99f5-d22491a622bd', 'child-001', NULL, 'MCHAT_RF', 20, 'completed', 10, 'high', NULL, 'Refer for a full evaluation', NULL, '2023-01-16T11:54:04.000Z', '2023-01-16T11:54:04.000Z', '2023-01-16T12:15:04.000Z'),
('eaeeb0a8-db9a-4132-a5bf-174099d1aef7', 'child-053', NULL, 'SDQ', 56, 'completed', 24, 'high', NULL, 'Refer for a full evaluation', 'd576194a-1934-41a4-bcba-1fe0aa4c4264', '2025-10-03T11:06:50.000Z', '2025-10-03T11:06:50.000Z', '2025-10-03T11:40:50.000Z'),
('7b4c636f-5052-47ee-a585-a30a676af446', NULL, 'patient-054', 'ASQ_3', 20, 'completed', 200, 'medium', '{"communication":60,"gross_motor":50,"fine_motor":25,"problem_solving":35,"personal_social":30}', 'Repeat in three months', '00e94df9-1698-448d-a9fd-e9d464a3c8b0', '2024-05-10T15:25:38.000Z', '2024-05-10T15:25:38.000Z', '2024-05-10T15:58:38.000Z'),
('22500eac-293b-4422-a8f7-794d27174681', NULL, 'patient-040', 'ASQ_3', 46, 'completed', 225, 'high', '{"communication":50,"gross_motor":55,"fine_motor":20,"problem_solving":45,"personal_social":55}', 'Refer for a full evaluation', 'a90e9066-0b6e-4249-a49f-0899adfb3277', '2022-10-04T12:21:36.000Z', '2022-10-04T12:21:36.000Z', '2022-10-04T12:31:36.000Z'),
('b7cf8e77-a53f-44f7-a74c-ac3113606976', 'child-003', NULL, 'MCHAT_RF', 30, 'completed', 2, 'low', NULL, NULL, NULL, '2022-10-06T10:48:37.000Z', '2022-10-06T10:48:37.000Z', '2022-10-06T11:14:37.000Z'),
('abacd71c-87bc-48cc-87e5-9b3173a4d9ba', 'child-051', NULL, 'ASQ_3', 54, 'completed', 150, 'high', '{"communication":20,"gross_motor":45,"fine_motor":25,"problem_solving":30,"personal_social":30}', 'Refer for a full evaluation', '9d6f07bd-5e79-4458-9f68-feea26979534', '2024-04-13T11:25:12.000Z', '2024-04-13T11:25:12.000Z', '2024-04-13T11:39:12.000Z'),
('4e49f299-0af8-47bc-b200-ee6744f38092', 'child-035', NULL, 'ASQ_3', 39, 'completed', 230, 'medium', '{"communication":40,"gross_motor":50,"fine_motor":25,"problem_solving":60,"personal_social":55}', 'Repeat in three months', NULL, '2025-07-05T13:46:25.000Z', '2025-07-05T13:46:25.000Z', '2025-07-05T14:08:25.000Z'),
('e1008eda-966b-49ce-b0b7-004c3c93e43c', NULL, 'patient-076', 'ASQ_3', 32, 'completed', 240, 'medium', '{"communication":60,"gross_motor":30,"fine_motor":50,"problem_solving":40,"personal_social":60}', 'Repeat in three months', '00e94df9-1698-448d-a9fd-e9d464a3c8b0', '2025-07-06T08:41:45.000Z', '2025-07-06T08:41:45.000Z', '2025-07-06T09:19:45.000Z'),
('6ec397de-304e-4d41-a556-1b0f342da883', NULL, 'patient-005', 'ASQ_3', 60, 'completed', 210, 'medium', '{"communication":45,"gross_motor":50,"fine_motor":35,"problem_solving":55,"personal_social":25}', 'Repeat in three months', '8d3ce897-a096-4550-8dd4-2114bce1d8ca', '2022-10-12T16:20:43.000Z', '2022-10-12T16:20:43.000Z', '2022-10-12T16:46:43.000Z'),
('1b3f0c6c-4538-4f4c-8a80-5c893ba0fc2b', 'child-040', NULL, 'MCHAT_RF', 18, 'completed', 8, 'high', NULL, 'Refer for a full evaluation', '00a53be4-12f4-47d9-b4be-26153314edc6', '2024-04-13T14:28:56.000Z', '2024-04-13T14:28:56.000Z', '2024-04-13T14:42:56.000Z'),
('73feebfa-bf49-47c3-a087-d2e64b4e490d', 'child-045', NULL, 'ASQ_3', 59, 'completed', 215, 'low', '{"communication":35,"gross_motor":45,"fine_motor":55,"problem_solving":40,"personal_social":40}', NULL, 'fbb83079-7435-4989-832a-911b64fdf34a', '2022-10-08T17:20:40.000Z', '2022-10-08T17:20:40.000Z', '2022-10-08T17:30:40.000Z'),
('b490b107-e52a-44f2-a5e7-9baf87542491', 'child-002', NULL, 'ASQ_3', 55, 'completed', 225, 'medium', '{"communication":40,"gross_motor":50,"fine_motor":25,"problem_solving":60,"personal_social":50}', 'Repeat in three months', 'cd70825f-0dce-4e62-bdad-57b1cf0f4b63', '2023-08-23T09:35:49.000Z', '2023-08-23T09:35:49.000Z', '2023-08-23T10:09:49.000Z'),
('4265c4dd-ce62-4baa-9b26-f7d8860623ca', NULL, 'patient-036', 'SDQ', 67, 'completed', 24, 'high', NULL, 'Refer for a full evaluation', '2ce64658-b2fa-4d5b-b817-efaf1c2b7fe5', '2025-06-15T10:37:47.000Z', '2025-06-15T10:37:47.000Z', '2025-06-15T11:06:47.000Z'),
('8e324cec-73e6-4846-b670-686bf16d41f9', NULL, 'patient-064', 'ASQ_3', 39, 'completed', 200, 'medium', '{"communication":25,"gross_motor":35,"fine_motor":55,"problem_solving":30,"personal_social":55}', 'Repeat in three months', '00e94df9-1698-448d-a9fd-e9d464a3c8b0', '2024-07-15T08:45:23.000Z', '2024-07-15T08:45:23.000Z', '2024-07-15T08:55:23.000Z');

INSERT INTO screening_responses (id, screening_id, mchat_question_id, asq_question_id, answer, score, notes, answered_at) VALUES
('e09a1bd8-f72e-4db9-9645-6309527fc98a', 'c5d2dd26-86c5-435a-8524-615cf798a1b1', 6, NULL, 'yes', 0, NULL, '2025-01-14T09:45:43.000Z'),
('cfc64e3a-c274-4a16-bbf3-263e08f928e6', 'c5d2dd26-86c5-435a-8524-615cf798a1b1', 7, NULL, 'no', 1, NULL, '2025-01-14T09:45:43.000Z'),
('59594fa1-8071-4d7c-966a-b899b71b9e7f', 'c5d2dd26-86c5-435a-8524-615cf798a1b1', 2, NULL, 'yes', 1, NULL, '2025-01-14T09:45:43.000Z'),
('65751196-64a4-41a4-9b54-58e46841e19d', 'c5d2dd26-86c5-435a-8524-615cf798a1b1', 5, NULL, 'no', 0, NULL, '2025-01-14T09:45:43.000Z'),
('5012dc9e-2fd7-4d6c-a8c3-2ee8446af613', '2c71cf61-874a-49c7-b7e9-56103ba5cc71', 2, NULL, 'yes', 1, NULL, '2023-10-08T17:50:04.000Z'),
('d401b6c4-d024-4ab4-85a5-8cffc71693dc', '2c71cf61-874a-49c7-b7e9-56103ba5cc71', 8, NULL, 'no', 1, NULL, '2023-10-08T17:50:04.000Z'),
('73f460b7-a8d1-4e39-b171-818a113d85b4', '2c71cf61-874a-49c7-b7e9-56103ba5cc71', 7, NULL, 'no', 1, NULL, '2023-10-08T17:50:04.000Z'),
('d7abd86a-b6fb-4162-9eb5-020bd68b8ddc', '2c71cf61-874a-49c7-b7e9-56103ba5cc71', 5, NULL, 'no', 0, NULL, '2023-10-08T17:50:04.000Z'),
('0c74c7a7-cb02-4bf0-b16d-c9f5cda19006', 'b3039d39-1411-4cce-bdeb-121da89f4539', 6, NULL, 'yes', 0, NULL, '2022-12-19T14:20:53.000Z'),
('5e5817e7-5fe6-4dfe-aca8-365ec908c427', 'b3039d39-1411-4cce-bdeb-121da89f4539', 5, NULL, 'no', 0, NULL, '2022-12-19T14:20:53.000Z'),
('bc843162-085a-498c-9d5b-3ad14d572ed2', 'b3039d39-1411-4cce-bdeb-121da89f4539', 7, NULL, 'yes', 0, NULL, '2022-12-19T14:20:53.000Z'),
('78e84ba3-216b-4eec-b98f-834e6c3a3ed9', 'b3039d39-1411-4cce-bdeb-121da89f4539', 4, NULL, 'yes', 0, NULL, '2022-12-19T14:20:53.000Z'),
('8b0b8d0f-04a3-4cdc-848a-fe2bb76fb570', '4859b71f-dc25-4323-b139-501bdca2f147', NULL, 6, 'yes', 10, NULL, '2025-06-02T14:03:05.000Z'),
('b6adaf97-396b-4995-b331-4c8a6fe1525d', '4859b71f-dc25-4323-b139-501bdca2f147', NULL, 3, 'sometimes', 5, 'Only with help', '2025-06-02T14:03:05.000Z'),
('a2563a35-c939-4134-8bee-863cc61167a5', '4859b71f-dc25-4323-b139-501bdca2f147', NULL, 4, 'yes', 10, NULL, '2025-06-02T14:03:05.000Z'),
('f4167bb9-3137-4aa4-a239-031ef19dcf7c', 'e3b561ca-b297-4daf-ae7e-18253319b731', NULL, 6, 'not_yet', 0, NULL, '2024-05-28T09:12:56.000Z'),
('a8ac4ddc-2a9d-434f-88be-9478b4306c8d', 'e3b561ca-b297-4daf-ae7e-18253319b731', NULL, 5, 'sometimes', 5, 'Only with help', '2024-05-28T09:12:56.000Z'),
('325fb416-5239-479f-8f8a-227481d1f3e5', 'e3b561ca-b297-4daf-ae7e-18253319b731', NULL, 4, 'sometimes', 5, 'Only with help', '2024-05-28T09:12:56.000Z'),
('f61d394b-6d41-4972-a676-d21f0b91371e', 'caa291ce-abb2-422a-ad5c-a0823c7eee4a', NULL, 2, 'yes', 10, NULL, '2024-08-11T14:21:42.000Z'),
('105ad79b-d20a-4d1f-a016-58594937c240', 'caa291ce-abb2-422a-ad5c-a0823c7eee4a', NULL, 1, 'not_yet', 0, NULL, '2024-08-11T14:21:42.000Z'),
('3d7426fd-3376-41ea-aa4a-9065fb1b9951', 'caa291ce-abb2-422a-ad5c-a0823c7eee4a', NULL, 5, 'not_yet', 0, NULL, '2024-08-11T14:21:42.000Z');

INSERT INTO assessments (id, patient_id, clinician_id, assessment_type, baseline_assessment_id, status, scores, interpretation, recommendations, administered_on, created_at, updated_at) VALUES
('fd9a295d-a843-4eb7-bba4-5095c5c18028', 'patient-074', '73c6795d-6d4d-48d7-96e9-e512e6ce4d41', 'ADOS_2', NULL, 'final', '{"social_affect":10,"repetitive_behavior":1}', 'Within the expected range', 'Review in six months', '2025-03-02', '2025-03-02T13:19:06.000Z', '2025-03-03T13:19:06.000Z'),
('2927260f-af14-4740-b42e-366ebdd01c1b', 'patient-003', 'a4b6488f-98d8-48aa-adfe-ebb3ab4bbc53', 'BAYLEY_4', NULL, 'final', '{"cognitive":112,"language":71,"motor":83}', 'Below the expected range in one area', 'Review in six months', '2024-09-02', '2024-09-02T09:42:57.000Z', '2024-09-11T09:42:57.000Z'),
('3b013a2b-15ac-4932-a8bb-23bb8df1b61c', 'patient-080', '73c6795d-6d4d-48d7-96e9-e512e6ce4d41', 'BAYLEY_4', NULL, 'final', '{"cognitive":112,"language":69,"motor":106}', 'Within the expected range', 'Review in six months', '2024-03-02', '2024-03-02T16:32:27.000Z', '2024-03-11T16:32:27.000Z'),
('fb3cfedc-9b1c-4854-8778-e0d81084cce3', 'patient-056', '5aea7203-e19f-415c-8b91-b22a191f229e', 'ADOS_2', NULL, 'final', '{"social_affect":3,"repetitive_behavior":4}', 'Within the expected range', NULL, '2024-02-09', '2024-02-09T12:44:09.000Z', '2024-02-18T12:44:09.000Z'),
('c2c77ba9-22e2-4228-80f0-7a30d7cac932', 'patient-004', 'c1d4fce6-da85-4dc8-b875-83edc2f626e4', 'BAYLEY_4', NULL, 'final', '{"cognitive":89,"language":77,"motor":110}', 'Clearly below the expected range', 'Weekly speech therapy', '2025-01-05', '2025-01-05T17:55:29.000Z', '2025-01-15T17:55:29.000Z'),
('dc320a07-d026-4399-8092-11f7429f1448', 'patient-018', '143f4d49-fb08-41d1-b4b5-c02a8bfed623', 'ADOS_2', NULL, 'draft', '{"social_affect":6,"repetitive_behavior":6}', NULL, 'Review in six months', '2024-08-09', '2024-08-09T10:43:56.000Z', '2024-08-16T10:43:56.000Z'),
('4f69040d-ebf5-4abb-aae2-b2107887b42f', 'patient-012', 'e063b71e-04b9-4117-bf81-34d624a1a863', 'CARS_2', NULL, 'final', '{"total":34.5}', 'Within the expected range', NULL, '2025-01-17', '2025-01-17T16:10:27.000Z', '2025-01-17T16:10:27.000Z'),
('a845b5d3-2da6-41d7-b2b2-a41814a181f8', 'patient-019', 'a4b6488f-98d8-48aa-adfe-ebb3ab4bbc53', 'VINELAND_3', NULL, 'final', '{"communication":101,"daily_living":70,"socialization":85}', 'Within the expected range', 'Review in six months', '2024-04-03', '2024-04-03T16:20:24.000Z', '2024-04-11T16:20:24.000Z'),
('7abfb8fe-211d-416e-a838-6c8fc0ae13e8', 'patient-013', 'c1d4fce6-da85-4dc8-b875-83edc2f626e4', 'ADOS_2', NULL, 'final', '{"social_affect":3,"repetitive_behavior":0}', 'Clearly below the expected range', NULL, '2025-03-21', '2025-03-21T16:48:51.000Z', '2025-03-31T16:48:51.000Z'),
('bc5876ba-ca89-47e6-814c-1769ec5d7854', 'patient-047', 'a4b6488f-98d8-48aa-adfe-ebb3ab4bbc53', 'BAYLEY_4', NULL, 'final', '{"cognitive":105,"language":93,"motor":106}', 'Clearly below the expected range', NULL, '2024-04-01', '2024-04-01T08:57:44.000Z', '2024-04-03T08:57:44.000Z'),
('a57476aa-358d-4fcb-ade0-808adf1b74a2', 'patient-036', '143f4d49-fb08-41d1-b4b5-c02a8bfed623', 'VINELAND_3', NULL, 'final', '{"communication":102,"daily_living":87,"socialization":71}', 'Clearly below the expected range', 'Weekly speech therapy', '2024-02-17', '2024-02-17T18:48:00.000Z', '2024-03-02T18:48:00.000Z'),
('6af1c46b-919b-4c20-b4f7-94c504276f95', 'patient-045', 'a4b6488f-98d8-48aa-adfe-ebb3ab4bbc53', 'VINELAND_3', NULL, 'final', '{"communication":73,"daily_living":102,"socialization":96}', 'Below the expected range in one area', NULL, '2024-06-18', '2024-06-18T14:47:19.000Z', '2024-06-19T14:47:19.000Z'),
('d35429d7-09bd-4b31-ac38-b1b2ed248fb2', 'patient-035', '5aea7203-e19f-415c-8b91-b22a191f229e', 'VINELAND_3', NULL, 'final', '{"communication":79,"daily_living":71,"socialization":75}', 'Clearly below the expected range', 'Occupational therapy, preschool support', '2025-04-04', '2025-04-04T10:11:50.000Z', '2025-04-06T10:11:50.000Z'),
('02a56f53-68ca-43ae-97d6-b90061fda203', 'patient-027', '5aea7203-e19f-415c-8b91-b22a191f229e', 'BAYLEY_4', NULL, 'final', '{"cognitive":80,"language":98,"motor":113}', 'Clearly below the expected range', 'Review in six months', '2024-01-25', '2024-01-25T16:12:53.000Z', '2024-02-01T16:12:53.000Z'),
('33d9c042-a960-4fae-b88b-7617bb50ddab', 'patient-035', '5aea7203-e19f-415c-8b91-b22a191f229e', 'ADOS_2', NULL, 'final', '{"social_affect":12,"repetitive_behavior":7}', 'Clearly below the expected range', 'Review in six months', '2024-04-03', '2024-04-03T14:05:11.000Z', '2024-04-09T14:05:11.000Z'),
('baf19af5-4e44-4ce5-bb89-5aa510fe9ec9', 'patient-079', 'e063b71e-04b9-4117-bf81-34d624a1a863', 'ADOS_2', NULL, 'final', '{"social_affect":9,"repetitive_behavior":6}', 'Clearly below the expected range', 'Review in six months', '2025-04-04', '2025-04-04T10:35:16.000Z', '2025-04-14T10:35:16.000Z'),
('90797c4d-cdd7-4af1-919a-4b1d032a8cba', 'patient-026', 'e063b71e-04b9-4117-bf81-34d624a1a863', 'BAYLEY_4', NULL, 'final', '{"cognitive":80,"language":95,"motor":103}', 'Within the expected range', 'Review in six months', '2024-07-01', '2024-07-01T12:58:01.000Z', '2024-07-08T12:58:01.000Z'),
('bee16200-e7d2-4fcc-824a-20923b4b9abe', 'patient-038', '5aea7203-e19f-415c-8b91-b22a191f229e', 'ADOS_2', NULL, 'final', '{"social_affect":11,"repetitive_behavior":5}', 'Below the expected range in one area', 'Weekly speech therapy', '2024-03-18', '2024-03-18T09:09:39.000Z', '2024-03-24T09:09:39.000Z'),
('e6a0cd69-1ef6-432a-9505-5f625658ada4', 'patient-073', '31e93e37-5de1-4e94-8dd9-0f6babedd7f1', 'BAYLEY_4', NULL, 'draft', '{"cognitive":100,"language":83,"motor":74}', NULL, 'Review in six months', '2025-03-23', '2025-03-23T08:32:25.000Z', '2025-04-02T08:32:25.000Z'),
('f1629794-f29a-4490-9d72-3bf94441f58d', 'patient-002', '143f4d49-fb08-41d1-b4b5-c02a8bfed623', 'ADOS_2', NULL, 'final', '{"social_affect":7,"repetitive_behavior":5}', 'Within the expected range', 'Occupational therapy, preschool support', '2024-11-23', '2024-11-23T08:06:12.000Z', '2024-11-28T08:06:12.000Z'),
('263c07dd-4dd7-4eb8-82da-5ec63049434e', 'patient-063', '143f4d49-fb08-41d1-b4b5-c02a8bfed623', 'BAYLEY_4', NULL, 'final', '{"cognitive":82,"language":83,"motor":75}', 'Within the expected range', 'Occupational therapy, preschool support', '2024-01-18', '2024-01-18T09:55:40.000Z', '2024-01-30T09:55:40.000Z'),
('354987c5-45d6-455b-96b2-c863814cc64e', 'patient-065', '73c6795d-6d4d-48d7-96e9-e512e6ce4d41', 'ADOS_2', NULL, 'draft', '{"social_affect":4,"repetitive_behavior":1}', NULL, 'Review in six months', '2024-01-16', '2024-01-16T10:21:42.000Z', '2024-01-24T10:21:42.000Z'),
('537dfda9-2c4e-48a1-abe5-90afce313cac', 'patient-053', 'e063b71e-04b9-4117-bf81-34d624a1a863', 'VINELAND_3', NULL, 'final', '{"communication":77,"daily_living":64,"socialization":96}', 'Clearly below the expected range', 'Review in six months', '2024-09-23', '2024-09-23T09:36:45.000Z', '2024-10-04T09:36:45.000Z'),
('1c8fa8f4-5428-41bb-bb62-174158486375', 'patient-013', 'c1d4fce6-da85-4dc8-b875-83edc2f626e4', 'VINELAND_3', NULL, 'final', '{"communication":95,"daily_living":87,"socialization":81}', 'Clearly below the expected range', 'Occupational therapy, preschool support', '2024-03-07', '2024-03-07T18:15:26.000Z', '2024-03-11T18:15:26.000Z'),
('e05e6530-97ca-449d-88b8-3d38c6762f86', 'patient-024', 'f6576c35-cfc5-43dc-a5ad-e1f5ce5122d1', 'BAYLEY_4', NULL, 'final', '{"cognitive":109,"language":107,"motor":69}', 'Within the expected range', 'Weekly speech therapy', '2024-08-24', '2024-08-24T14:11:07.000Z', '2024-08-25T14:11:07.000Z'),
('7a23bc4d-6e6f-43dd-9a40-5405eb51fcaf', 'patient-044', '143f4d49-fb08-41d1-b4b5-c02a8bfed623', 'BAYLEY_4', NULL, 'final', '{"cognitive":88,"language":78,"motor":81}', 'Below the expected range in one area', 'Occupational therapy, preschool support', '2024-07-12', '2024-07-12T14:14:34.000Z', '2024-07-18T14:14:34.000Z'),
('5c13f910-89d5-4e2a-8f62-490180ea5939', 'patient-020', 'c1d4fce6-da85-4dc8-b875-83edc2f626e4', 'CARS_2', NULL, 'final', '{"total":33.5}', 'Clearly below the expected range', 'Weekly speech therapy', '2024-02-13', '2024-02-13T10:37:55.000Z', '2024-02-17T10:37:55.000Z'),
('3cd82b9f-c014-42ed-89fb-5c915b7f5419', 'patient-048', 'a4b6488f-98d8-48aa-adfe-ebb3ab4bbc53', 'BAYLEY_4', NULL, 'final', '{"cognitive":69,"language":101,"motor":103}', 'Below the expected range in one area', 'Weekly speech therapy', '2024-06-09', '2024-06-09T11:05:07.000Z', '2024-06-16T11:05:07.000Z'),
('dc580353-81e6-46df-ad57-521e456fc537', 'patient-070', 'a4b6488f-98d8-48aa-adfe-ebb3ab4bbc53', 'VINELAND_3', NULL, 'final', '{"communication":78,"daily_living":89,"socialization":66}', 'Clearly below the expected range', NULL, '2024-11-10', '2024-11-10T18:33:41.000Z', '2024-11-19T18:33:41.000Z'),
('4a3aea35-ccc1-4e93-80dd-ee8a1675094b', 'patient-024', 'f6576c35-cfc5-43dc-a5ad-e1f5ce5122d1', 'ADOS_2', NULL, 'draft', '{"social_affect":9,"repetitive_behavior":5}', NULL, 'Occupational therapy, preschool support', '2025-04-16', '2025-04-16T12:59:17.000Z', '2025-04-22T12:59:17.000Z'),
('9229cb26-14cf-4678-b922-473e3131eaa9', 'patient-060', '5aea7203-e19f-415c-8b91-b22a191f229e', 'BAYLEY_4', NULL, 'final', '{"cognitive":109,"language":112,"motor":75}', 'Within the expected range', NULL, '2024-10-16', '2024-10-16T14:51:48.000Z', '2024-10-21T14:51:48.000Z'),
('ba3ee080-da16-4ad2-9284-84c512ba8d80', 'patient-036', '143f4d49-fb08-41d1-b4b5-c02a8bfed623', 'VINELAND_3', NULL, 'draft', '{"communication":81,"daily_living":73,"socialization":71}', NULL, 'Occupational therapy, preschool support', '2025-02-17', '2025-02-17T16:00:54.000Z', '2025-02-28T16:00:54.000Z'),
('c193ca04-4727-40be-a910-619e6c61f839', 'patient-034', '73c6795d-6d4d-48d7-96e9-e512e6ce4d41', 'VINELAND_3', NULL, 'final', '{"communication":66,"daily_living":65,"socialization":80}', 'Within the expected range', 'Weekly speech therapy', '2024-01-14', '2024-01-14T11:29:41.000Z', '2024-01-14T11:29:41.000Z'),
('3c4890ed-1a31-4027-b2f5-8f1d18830d02', 'patient-060', '5aea7203-e19f-415c-8b91-b22a191f229e', 'BAYLEY_4', NULL, 'draft', '{"cognitive":109,"language":106,"motor":103}', NULL, 'Occupational therapy, preschool support', '2024-12-01', '2024-12-01T09:19:38.000Z', '2024-12-04T09:19:38.000Z'),
('be845812-177a-4e20-a628-7de5a28f87eb', 'patient-030', '143f4d49-fb08-41d1-b4b5-c02a8bfed623', 'CARS_2', NULL, 'draft', '{"total":18.5}', NULL, 'Review in six months', '2025-03-18', '2025-03-18T16:19:25.000Z', '2025-03-18T16:19:25.000Z'),
('b6180655-73fa-480d-aa61-b4e2d91f6967', 'patient-001', '5aea7203-e19f-415c-8b91-b22a191f229e', 'CARS_2', NULL, 'final', '{"total":36.0}', 'Below the expected range in one area', 'Occupational therapy, preschool support', '2024-06-05', '2024-06-05T09:57:45.000Z', '2024-06-18T09:57:45.000Z'),
('d065f3fe-5056-4785-b4ac-185d1fe016db', 'patient-062', 'e063b71e-04b9-4117-bf81-34d624a1a863', 'ADOS_2', NULL, 'final', '{"social_affect":15,"repetitive_behavior":6}', 'Clearly below the expected range', NULL, '2025-01-16', '2025-01-16T12:46:45.000Z', '2025-01-27T12:46:45.000Z'),
('019334dc-81fa-4db0-a739-fd537816b8e3', 'patient-036', '143f4d49-fb08-41d1-b4b5-c02a8bfed623', 'CARS_2', NULL, 'final', '{"total":15.0}', 'Clearly below the expected range', 'Weekly speech therapy', '2024-08-16', '2024-08-16T14:45:22.000Z', '2024-08-20T14:45:22.000Z'),
('15e09ca2-5e80-4043-9bd4-017407319497', 'patient-029', '73c6795d-6d4d-48d7-96e9-e512e6ce4d41', 'VINELAND_3', NULL, 'final', '{"communication":90,"daily_living":86,"socialization":94}', 'Clearly below the expected range', NULL, '2024-02-15', '2024-02-15T10:42:40.000Z', '2024-02-18T10:42:40.000Z'),
('00cbca1c-67b9-4ea9-8313-42569fbd3d1d', 'patient-006', '31e93e37-5de1-4e94-8dd9-0f6babedd7f1', 'CARS_2', NULL, 'final', '{"total":29.0}', 'Clearly below the expected range', 'Weekly speech therapy', '2025-03-04', '2025-03-04T18:23:35.000Z', '2025-03-07T18:23:35.000Z'),
('d5871aaa-9eee-4185-924b-3b0a43a6d2f7', 'patient-036', '143f4d49-fb08-41d1-b4b5-c02a8bfed623', 'VINELAND_3', NULL, 'final', '{"communication":76,"daily_living":76,"socialization":69}', 'Within the expected range', NULL, '2024-01-31', '2024-01-31T13:52:58.000Z', '2024-02-01T13:52:58.000Z'),
('890bbe40-be0a-4e28-a3f2-51cc0624bdd4', 'patient-015', 'f6576c35-cfc5-43dc-a5ad-e1f5ce5122d1', 'BAYLEY_4', NULL, 'final', '{"cognitive":73,"language":90,"motor":101}', 'Clearly below the expected range', 'Occupational therapy, preschool support', '2024-04-22', '2024-04-22T14:57:41.000Z', '2024-04-30T14:57:41.000Z'),
('a9912ba2-0467-445c-867a-559bde7fadbd', 'patient-024', 'f6576c35-cfc5-43dc-a5ad-e1f5ce5122d1', 'ADOS_2', NULL, 'final', '{"social_affect":4,"repetitive_behavior":4}', 'Below the expected range in one area', 'Review in six months', '2025-04-22', '2025-04-22T18:23:01.000Z', '2025-04-30T18:23:01.000Z'),
('4db75bea-5f8f-4741-8460-5c6d3b3378c0', 'patient-067', 'e063b71e-04b9-4117-bf81-34d624a1a863', 'VINELAND_3', NULL, 'final', '{"communication":91,"daily_living":85,"socialization":83}', 'Within the expected range', 'Review in six months', '2024-05-19', '2024-05-19T10:12:11.000Z', '2024-05-29T10:12:11.000Z'),
('730e6462-8172-44e4-a5e0-4c8a83a19f8f', 'patient-002', '143f4d49-fb08-41d1-b4b5-c02a8bfed623', 'CARS_2', NULL, 'final', '{"total":31.0}', 'Within the expected range', 'Review in six months', '2024-04-15', '2024-04-15T14:55:28.000Z', '2024-04-24T14:55:28.000Z'),
('88fe2355-cc67-4117-99f2-06ca00fa6cce', 'patient-033', 'a4b6488f-98d8-48aa-adfe-ebb3ab4bbc53', 'VINELAND_3', NULL, 'final', '{"communication":94,"daily_living":61,"socialization":100}', 'Below the expected range in one area', 'Occupational therapy, preschool support', '2024-08-05', '2024-08-05T13:33:04.000Z', '2024-08-12T13:33:04.000Z'),
('b955bbda-35ec-438f-97cf-f053de9f57b3', 'patient-075', '31e93e37-5de1-4e94-8dd9-0f6babedd7f1', 'BAYLEY_4', NULL, 'final', '{"cognitive":81,"language":91,"motor":66}', 'Within the expected range', 'Review in six months', '2024-08-28', '2024-08-28T18:13:14.000Z', '2024-08-28T18:13:14.000Z'),
('30a25bdb-94c1-4e00-8f7e-d563bb00571d', 'patient-044', '143f4d49-fb08-41d1-b4b5-c02a8bfed623', 'CARS_2', NULL, 'final', '{"total":29.5}', 'Clearly below the expected range', NULL, '2024-09-08', '2024-09-08T18:41:01.000Z', '2024-09-15T18:41:01.000Z'),
('9dbb6e5a-ce3b-41eb-81ea-0d6a6ccdf9be', 'patient-049', 'c1d4fce6-da85-4dc8-b875-83edc2f626e4', 'CARS_2', NULL, 'final', '{"total":31.5}', 'Clearly below the expected range', 'Weekly speech therapy', '2024-07-24', '2024-07-24T08:43:29.000Z', '2024-08-05T08:43:29.000Z'),
('f09f626c-3198-42e6-8ea5-655ec5920667', 'patient-040', 'e063b71e-04b9-4117-bf81-34d624a1a863', 'ADOS_2', NULL, 'draft', '{"social_affect":9,"repetitive_behavior":7}', NULL, 'Weekly speech therapy', '2025-02-01', '2025-02-01T17:00:38.000Z', '2025-02-12T17:00:38.000Z'),
('d08ffedb-9f44-4a01-8f1f-05a9afbb7a6e', 'patient-029', '73c6795d-6d4d-48d7-96e9-e512e6ce4d41', 'ADOS_2', NULL, 'final', '{"social_affect":8,"repetitive_behavior":1}', 'Clearly below the expected range', 'Review in six months', '2025-01-09', '2025-01-09T11:57:18.000Z', '2025-01-19T11:57:18.000Z'),
('70e41657-6d72-416d-8f6e-6011167d0526', 'patient-005', 'c1d4fce6-da85-4dc8-b875-83edc2f626e4', 'ADOS_2', NULL, 'final', '{"social_affect":10,"repetitive_behavior":7}', 'Below the expected range in one area', NULL, '2024-03-03', '2024-03-03T09:12:27.000Z', '2024-03-12T09:12:27.000Z'),
('355def46-5b28-44f3-ab07-d454d80dc82a', 'patient-076', '73c6795d-6d4d-48d7-96e9-e512e6ce4d41', 'VINELAND_3', NULL, 'draft', '{"communication":98,"daily_living":84,"socialization":81}', NULL, 'Weekly speech therapy', '2024-06-28', '2024-06-28T14:32:59.000Z', '2024-07-11T14:32:59.000Z'),
('e07895bd-a165-42cf-ba90-4d267aa38606', 'patient-066', '73c6795d-6d4d-48d7-96e9-e512e6ce4d41', 'BAYLEY_4', NULL, 'final', '{"cognitive":103,"language":114,"motor":93}', 'Below the expected range in one area', 'Review in six months', '2025-02-04', '2025-02-04T18:39:30.000Z', '2025-02-17T18:39:30.000Z'),
('5be60fbd-c8ae-4250-b970-f6a3facfbb7b', 'patient-054', '73c6795d-6d4d-48d7-96e9-e512e6ce4d41', 'ADOS_2', NULL, 'final', '{"social_affect":10,"repetitive_behavior":7}', 'Within the expected range', NULL, '2024-08-17', '2024-08-17T13:12:14.000Z', '2024-08-18T13:12:14.000Z'),
('acd6e865-550a-4ed2-813d-6f09756bee98', 'patient-026', 'e063b71e-04b9-4117-bf81-34d624a1a863', 'ADOS_2', NULL, 'final', '{"social_affect":2,"repetitive_behavior":0}', 'Within the expected range', NULL, '2024-06-09', '2024-06-09T08:57:33.000Z', '2024-06-13T08:57:33.000Z'),
('63c458e7-cf36-49d6-9eed-05dd835b1a2d', 'patient-049', 'c1d4fce6-da85-4dc8-b875-83edc2f626e4', 'VINELAND_3', NULL, 'final', '{"communication":104,"daily_living":77,"socialization":84}', 'Within the expected range', 'Weekly speech therapy', '2025-01-01', '2025-01-01T12:21:58.000Z', '2025-01-01T12:21:58.000Z'),
('6371b4a9-902f-4ac5-973e-fd61970d474f', 'patient-027', '5aea7203-e19f-415c-8b91-b22a191f229e', 'CARS_2', NULL, 'final', '{"total":35.0}', 'Clearly below the expected range', 'Occupational therapy, preschool support', '2025-03-04', '2025-03-04T13:34:18.000Z', '2025-03-10T13:34:18.000Z'),
('2e7c4193-f029-430a-952e-d534394c2f66', 'patient-013', 'c1d4fce6-da85-4dc8-b875-83edc2f626e4', 'VINELAND_3', NULL, 'final', '{"communication":68,"daily_living":60,"socialization":59}', 'Clearly below the expected range', 'Occupational therapy, preschool support', '2025-01-31', '2025-01-31T14:48:52.000Z', '2025-02-13T14:48:52.000Z'),
('e21b932d-4dc2-4cc8-aed7-4ad704f60c97', 'patient-061', '143f4d49-fb08-41d1-b4b5-c02a8bfed623', 'BAYLEY_4', NULL, 'final', '{"cognitive":69,"language":76,"motor":100}', 'Within the expected range', 'Review in six months', '2025-01-07', '2025-01-07T10:46:17.000Z', '2025-01-21T10:46:17.000Z'),
('9391bd57-98f6-4dd1-a58d-6053859a55e6', 'patient-075', '31e93e37-5de1-4e94-8dd9-0f6babedd7f1', 'BAYLEY_4', NULL, 'final', '{"cognitive":112,"language":105,"motor":83}', 'Within the expected range', 'Review in six months', '2024-02-26', '2024-02-26T09:01:36.000Z', '2024-02-28T09:01:36.000Z'),
('943adbda-886c-433e-a74c-f7991c6e4487', 'patient-046', '73c6795d-6d4d-48d7-96e9-e512e6ce4d41', 'VINELAND_3', NULL, 'final', '{"communication":63,"daily_living":65,"socialization":75}', 'Within the expected range', NULL, '2025-01-23', '2025-01-23T10:05:14.000Z', '2025-01-28T10:05:14.000Z'),
('1d95cb24-d412-422d-86af-f55ed299d373', 'patient-062', 'e063b71e-04b9-4117-bf81-34d624a1a863', 'VINELAND_3', NULL, 'final', '{"communication":99,"daily_living":85,"socialization":97}', 'Clearly below the expected range', 'Occupational therapy, preschool support', '2024-05-10', '2024-05-10T16:03:12.000Z', '2024-05-14T16:03:12.000Z'),
('29305556-6ab5-452b-aa17-eeea76b82289', 'patient-010', '143f4d49-fb08-41d1-b4b5-c02a8bfed623', 'ADOS_2', NULL, 'final', '{"social_affect":11,"repetitive_behavior":0}', 'Clearly below the expected range', 'Weekly speech therapy', '2024-12-19', '2024-12-19T08:50:17.000Z', '2024-12-25T08:50:17.000Z'),
('2ab36767-df5a-4ad1-a8f0-074226501875', 'patient-013', 'c1d4fce6-da85-4dc8-b875-83edc2f626e4', 'ADOS_2', '7abfb8fe-211d-416e-a838-6c8fc0ae13e8', 'draft', '{"social_affect":15,"repetitive_behavior":6}', NULL, 'Review in six months', '2025-10-02', '2025-10-02T09:57:29.000Z', '2025-10-02T09:57:29.000Z'),
('b1a1b4a2-ffa2-4701-a3b3-55de977ae7f5', 'patient-004', 'c1d4fce6-da85-4dc8-b875-83edc2f626e4', 'BAYLEY_4', 'c2c77ba9-22e2-4228-80f0-7a30d7cac932', 'final', '{"cognitive":72,"language":61,"motor":105}', 'Clearly below the expected range', NULL, '2025-07-22', '2025-07-22T13:45:00.000Z', '2025-07-22T13:45:00.000Z'),
('493c022c-2fae-403b-aedb-7c253137d32e', 'patient-024', 'f6576c35-cfc5-43dc-a5ad-e1f5ce5122d1', 'ADOS_2', 'a9912ba2-0467-445c-867a-559bde7fadbd', 'final', '{"social_affect":6,"repetitive_behavior":1}', 'Below the expected range in one area', 'Weekly speech therapy', '2025-10-26', '2025-10-26T17:34:48.000Z', '2025-10-26T17:34:48.000Z'),
('d21174b3-256a-4c2f-a702-d0b9510ffde7', 'patient-018', '143f4d49-fb08-41d1-b4b5-c02a8bfed623', 'ADOS_2', 'dc320a07-d026-4399-8092-11f7429f1448', 'final', '{"social_affect":10,"repetitive_behavior":4}', 'Below the expected range in one area', 'Review in six months', '2025-02-21', '2025-02-21T08:13:33.000Z', '2025-03-01T08:13:33.000Z'),
('baebef17-2b44-4a8e-9dce-e017207f00bc', 'patient-024', 'f6576c35-cfc5-43dc-a5ad-e1f5ce5122d1', 'BAYLEY_4', 'e05e6530-97ca-449d-88b8-3d38c6762f86', 'final', '{"cognitive":99,"language":97,"motor":91}', 'Clearly below the expected range', 'Weekly speech therapy', '2025-03-07', '2025-03-07T18:35:23.000Z', '2025-03-11T18:35:23.000Z'),
('dd1819ca-143d-4437-a144-83cb520a8c53', 'patient-062', 'e063b71e-04b9-4117-bf81-34d624a1a863', 'VINELAND_3', '1d95cb24-d412-422d-86af-f55ed299d373', 'final', '{"communication":83,"daily_living":104,"socialization":96}', 'Within the expected range', 'Review in six months', '2024-11-19', '2024-11-19T12:08:29.000Z', '2024-11-30T12:08:29.000Z'),
('facb921d-b30a-48cf-a5c7-c32a1e1d8d37', 'patient-040', 'e063b71e-04b9-4117-bf81-34d624a1a863', 'ADOS_2', 'f09f626c-3198-42e6-8ea5-655ec5920667', 'final', '{"social_affect":14,"repetitive_behavior":3}', 'Below the expected range in one area', NULL, '2025-07-21', '2025-07-21T11:17:57.000Z', '2025-07-29T11:17:57.000Z'),
('7d833209-062c-4a77-b899-dc89985f9ac0', 'patient-049', 'c1d4fce6-da85-4dc8-b875-83edc2f626e4', 'VINELAND_3', '63c458e7-cf36-49d6-9eed-05dd835b1a2d', 'final', '{"communication":60,"daily_living":61,"socialization":80}', 'Within the expected range', NULL, '2025-07-07', '2025-07-07T15:53:50.000Z', '2025-07-17T15:53:50.000Z'),
('04f61c95-31d2-4caa-ad71-dd598cef873b', 'patient-048', 'a4b6488f-98d8-48aa-adfe-ebb3ab4bbc53', 'BAYLEY_4', '3cd82b9f-c014-42ed-89fb-5c915b7f5419', 'final', '{"cognitive":93,"language":104,"motor":84}', 'Below the expected range in one area', 'Occupational therapy, preschool support', '2024-12-10', '2024-12-10T11:32:09.000Z', '2024-12-10T11:32:09.000Z'),
('36456805-aee3-43c8-8817-e42733f0b444', 'patient-029', '73c6795d-6d4d-48d7-96e9-e512e6ce4d41', 'ADOS_2', 'd08ffedb-9f44-4a01-8f1f-05a9afbb7a6e', 'final', '{"social_affect":9,"repetitive_behavior":4}', 'Below the expected range in one area', NULL, '2025-07-25', '2025-07-25T10:05:30.000Z', '2025-07-30T10:05:30.000Z'),
('7084c593-9afa-454a-b0c1-ba501f99d8a4', 'patient-073', '31e93e37-5de1-4e94-8dd9-0f6babedd7f1', 'BAYLEY_4', 'e6a0cd69-1ef6-432a-9505-5f625658ada4', 'final', '{"cognitive":84,"language":83,"motor":91}', 'Below the expected range in one area', 'Occupational therapy, preschool support', '2025-09-12', '2025-09-12T14:27:47.000Z', '2025-09-24T14:27:47.000Z'),
('74944d1d-5fc0-41aa-addd-021660e1959b', 'patient-002', '143f4d49-fb08-41d1-b4b5-c02a8bfed623', 'ADOS_2', 'f1629794-f29a-4490-9d72-3bf94441f58d', 'final', '{"social_affect":2,"repetitive_behavior":6}', 'Below the expected range in one area', 'Weekly speech therapy', '2025-06-01', '2025-06-01T08:10:29.000Z', '2025-06-15T08:10:29.000Z'),
('7a31e671-a1de-46bf-8909-5f94fd83750b', 'patient-060', '5aea7203-e19f-415c-8b91-b22a191f229e', 'BAYLEY_4', '9229cb26-14cf-4678-b922-473e3131eaa9', 'final', '{"cognitive":72,"language":107,"motor":82}', 'Clearly below the expected range', NULL, '2025-04-29', '2025-04-29T16:57:42.000Z', '2025-05-02T16:57:42.000Z'),
('892d2f90-906f-4bca-a2cb-34942bd3ed3a', 'patient-074', '73c6795d-6d4d-48d7-96e9-e512e6ce4d41', 'ADOS_2', 'fd9a295d-a843-4eb7-bba4-5095c5c18028', 'final', '{"social_affect":16,"repetitive_behavior":3}', 'Within the expected range', 'Occupational therapy, preschool support', '2025-08-28', '2025-08-28T14:04:57.000Z', '2025-08-31T14:04:57.000Z'),
('c6e8d3db-2274-4082-bf09-b5f6076bdadd', 'patient-029', '73c6795d-6d4d-48d7-96e9-e512e6ce4d41', 'VINELAND_3', '15e09ca2-5e80-4043-9bd4-017407319497', 'final', '{"communication":83,"daily_living":92,"socialization":57}', 'Within the expected range', 'Review in six months', '2024-08-23', '2024-08-23T12:40:29.000Z', '2024-09-01T12:40:29.000Z'),
('0754e085-2e95-438e-a11e-5c7a4817bf68', 'patient-035', '5aea7203-e19f-415c-8b91-b22a191f229e', 'ADOS_2', '33d9c042-a960-4fae-b88b-7617bb50ddab', 'final', '{"social_affect":8,"repetitive_behavior":7}', 'Within the expected range', 'Occupational therapy, preschool support', '2024-10-17', '2024-10-17T14:22:01.000Z', '2024-10-26T14:22:01.000Z');

INSERT INTO assessment_evidence (id, assessment_id, evidence_type, description, file_key, created_at) VALUES
('092aec96-afdd-47ed-a0ca-1c35b661479c', 'a845b5d3-2da6-41d7-b2b2-a41814a181f8', 'video', 'Play session on video', 'evidence/fafd447b82e6.mp4', '2024-04-11T16:20:24.000Z'),
('b11f1a4e-1bfa-4851-917c-8747eb0f4af1', '15e09ca2-5e80-4043-9bd4-017407319497', 'observation', 'Observed at preschool', NULL, '2024-02-18T10:42:40.000Z'),
('3c41ba9a-0862-456f-a521-c7169dbf42a8', 'ba3ee080-da16-4ad2-9284-84c512ba8d80', 'report', 'Report of the speech therapist', 'evidence/1758d80a7c25.pdf', '2025-02-28T16:00:54.000Z'),
('ffa7ecaf-fc58-4bef-9df4-24100bb3547b', '890bbe40-be0a-4e28-a3f2-51cc0624bdd4', 'video', 'Play session on video', 'evidence/9d04f4a371d5.mp4', '2024-04-30T14:57:41.000Z'),
('acd35819-f9a3-4633-8705-dd17eee0e127', 'dd1819ca-143d-4437-a144-83cb520a8c53', 'observation', 'Observed at preschool', NULL, '2024-11-30T12:08:29.000Z'),
('0212f8a3-adb5-42fa-b0ed-1a475542bd63', '6af1c46b-919b-4c20-b4f7-94c504276f95', 'report', 'Report of the speech therapist', 'evidence/00eb28e3d408.pdf', '2024-06-19T14:47:19.000Z'),
('e89d52eb-1601-4653-8409-e4ff055070f9', 'baf19af5-4e44-4ce5-bb89-5aa510fe9ec9', 'video', 'Play session on video', 'evidence/7b401601f830.mp4', '2025-04-14T10:35:16.000Z'),
('e7a6dec4-eae9-43aa-9b9a-2bf628d43bd2', 'baebef17-2b44-4a8e-9dce-e017207f00bc', 'observation', 'Observed at preschool', NULL, '2025-03-11T18:35:23.000Z'),
('67db2976-a164-4ec7-b9e7-307a85099cb0', 'a57476aa-358d-4fcb-ade0-808adf1b74a2', 'report', 'Report of the speech therapist', 'evidence/316264255026.pdf', '2024-03-02T18:48:00.000Z');

INSERT INTO ieps (id, patient_id, clinician_id, school_year, school_name, grade_level, start_date, end_date, review_date, status, strengths, needs, present_levels, parent_signature_name, parent_signed_at, clinician_signature_name, clinician_signed_at, school_signature_name, school_signature_title, school_signed_at, created_at, updated_at) VALUES
('67d023e2-f90e-4a56-901e-4d56489439ca', 'patient-031', '5aea7203-e19f-415c-8b91-b22a191f229e', '2024/25', 'Alderbrook Elementary', 'K', '2024-09-01', '2025-06-30', NULL, 'active', 'Curious and friendly', 'Movement breaks', '{"communication":"emerging","motor":"emerging"}', 'Walter Grimwade', '2024-08-13T08:05:48.000Z', 'Priya Ramanathan-Hale', '2024-08-11T08:05:48.000Z', 'Rufus Applegarth', 'Special education coordinator', '2024-08-16T08:05:48.000Z', '2024-08-04T08:05:48.000Z', '2024-08-16T08:05:48.000Z'),
('f325d163-eba5-44c4-ba1b-610d6de56c8b', 'patient-047', 'a4b6488f-98d8-48aa-adfe-ebb3ab4bbc53', '2024/25', 'Alderbrook Elementary', '1', '2024-09-01', '2025-06-30', '2025-02-15', 'active', 'Good memory for songs', 'Support with transitions', '{"communication":"emerging","motor":"age appropriate"}', 'Nathan Rookwood', '2024-08-21T18:30:29.000Z', 'Prof. Oskar Lindenau', '2024-08-19T18:30:29.000Z', 'Rufus Applegarth', 'Principal', '2024-08-24T18:30:29.000Z', '2024-08-12T18:30:29.000Z', '2024-08-24T18:30:29.000Z'),
('352fcfdc-b0d2-43b2-a19e-faa9bc133c66', 'patient-006', '31e93e37-5de1-4e94-8dd9-0f6babedd7f1', '2024/25', 'Mill Road School', 'K', '2024-09-01', '2025-06-30', '2025-02-15', 'active', 'Good memory for songs', 'Movement breaks', '{"communication":"below grade","motor":"age appropriate"}', 'Boris Inglewood-Jernigan', '2024-08-31T15:37:11.000Z', 'Tomas Eriksholm', '2024-08-29T15:37:11.000Z', NULL, NULL, NULL, '2024-08-22T15:37:11.000Z', '2024-09-03T15:37:11.000Z'),
('4c47d490-4863-458b-ae94-9f9af7e4fea3', 'patient-007', '31e93e37-5de1-4e94-8dd9-0f6babedd7f1', '2024/25', 'Alderbrook Elementary', 'K', '2024-09-01', '2025-06-30', NULL, 'under_review', 'Curious and friendly', 'Small group for language work', '{"communication":"below grade","motor":"age appropriate"}', 'Harold Inglewood', '2024-08-15T17:07:04.000Z', 'Tomas Eriksholm', '2024-08-13T17:07:04.000Z', NULL, NULL, NULL, '2024-08-06T17:07:04.000Z', '2024-08-18T17:07:04.000Z'),
('bdb4fb73-4063-4946-8398-ca90f3470199', 'patient-026', 'e063b71e-04b9-4117-bf81-34d624a1a863', '2024/25', 'Harbour Primary', '1', '2024-09-01', '2025-06-30', '2025-02-15', 'draft', 'Good memory for songs', 'Small group for language work', '{"communication":"emerging","motor":"emerging"}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2024-08-23T13:12:06.000Z', '2024-09-04T13:12:06.000Z'),
('eb601eae-7ebe-4930-bea2-c2d35f1381cc', 'patient-019', 'a4b6488f-98d8-48aa-adfe-ebb3ab4bbc53', '2024/25', 'Harbour Primary', '1', '2024-09-01', '2025-06-30', '2025-02-15', 'active', 'Curious and friendly', 'Small group for language work', '{"communication":"below grade","motor":"age appropriate"}', NULL, NULL, 'Prof. Oskar Lindenau', '2024-08-18T17:56:43.000Z', 'Dorothea Pennyfield', 'Principal', '2024-08-23T17:56:43.000Z', '2024-08-11T17:56:43.000Z', '2024-08-23T17:56:43.000Z'),
('68f6d58a-f1ca-47a2-abb6-8d546fa259b8', 'patient-013', 'c1d4fce6-da85-4dc8-b875-83edc2f626e4', '2023/24', 'Mill Road School', 'K', '2023-09-01', '2024-06-30', NULL, 'closed', 'Good memory for songs', 'Support with transitions', '{"communication":"below grade","motor":"age appropriate"}', 'Julian Vesterholm', '2023-08-31T09:46:22.000Z', 'Dr. Marcus Tindale', '2023-08-29T09:46:22.000Z', 'Dorothea Pennyfield', 'Special education coordinator', '2023-09-03T09:46:22.000Z', '2023-08-22T09:46:22.000Z', '2023-09-03T09:46:22.000Z'),
('3577132f-1484-44ab-8af2-cf2548c47d88', 'patient-017', '31e93e37-5de1-4e94-8dd9-0f6babedd7f1', '2024/25', 'Mill Road School', 'K', '2024-09-01', '2025-06-30', '2025-02-15', 'active', 'Curious and friendly', 'Movement breaks', '{"communication":"below grade","motor":"age appropriate"}', 'Peter Underhill', '2024-08-30T08:22:19.000Z', 'Tomas Eriksholm', '2024-08-28T08:22:19.000Z', 'Dorothea Pennyfield', 'Principal', '2024-09-02T08:22:19.000Z', '2024-08-21T08:22:19.000Z', '2024-09-02T08:22:19.000Z');

INSERT INTO iep_goals (id, iep_id, goal_number, domain, goal_statement, baseline, target_criteria, measurement_method, target_date, status, progress_percent, created_at, updated_at) VALUES
('fc1f328b-e257-4d5e-8077-c9152f36125b', '67d023e2-f90e-4a56-901e-4d56489439ca', 1, 'behavior', 'Asks for a break instead of leaving the room', 'Rarely, with prompts', '8 of 10 attempts, three weeks in a row', 'Teacher checklist', '2025-06-01', 'in_progress', 75, '2024-08-04T08:05:48.000Z', '2024-10-03T08:05:48.000Z'),
('1d3e1660-548c-4db9-a205-5d8cdd79e78a', '67d023e2-f90e-4a56-901e-4d56489439ca', 2, 'communication', 'Uses sentences of four words in 8 of 10 attempts', 'In 2 of 10 attempts', '8 of 10 attempts, three weeks in a row', 'Teacher checklist', '2025-06-01', 'in_progress', 30, '2024-08-04T08:05:48.000Z', '2024-10-03T08:05:48.000Z'),
('0c6bd203-2651-4173-b9d1-1ad870411e60', 'f325d163-eba5-44c4-ba1b-610d6de56c8b', 1, 'motor', 'Cuts along a line with scissors', 'Rarely, with prompts', '8 of 10 attempts, three weeks in a row', 'Therapist data sheet', '2025-06-01', 'in_progress', 20, '2024-08-12T18:30:29.000Z', '2024-10-11T18:30:29.000Z'),
('69cc3af9-7b51-44c1-88df-43f8cda2411e', 'f325d163-eba5-44c4-ba1b-610d6de56c8b', 2, 'social', 'Takes turns in a game for ten minutes', 'Rarely, with prompts', '8 of 10 attempts, three weeks in a row', 'Teacher checklist', '2025-06-01', 'achieved', 75, '2024-08-12T18:30:29.000Z', '2024-10-11T18:30:29.000Z'),
('36728bf4-8037-4b7b-94e4-4bfd7892a22b', '352fcfdc-b0d2-43b2-a19e-faa9bc133c66', 1, 'social', 'Takes turns in a game for ten minutes', 'In 2 of 10 attempts', '8 of 10 attempts, three weeks in a row', 'Teacher checklist', '2025-06-01', 'achieved', 25, '2024-08-22T15:37:11.000Z', '2024-10-21T15:37:11.000Z'),
('f1489973-1c6e-4512-a6cc-d056a3cee266', '352fcfdc-b0d2-43b2-a19e-faa9bc133c66', 2, 'communication', 'Uses sentences of four words in 8 of 10 attempts', 'Rarely, with prompts', '8 of 10 attempts, three weeks in a row', 'Teacher checklist', '2025-06-01', 'achieved', 60, '2024-08-22T15:37:11.000Z', '2024-10-21T15:37:11.000Z'),
('b0c89a45-ebb6-4832-8eb9-61b53ea4b532', '4c47d490-4863-458b-ae94-9f9af7e4fea3', 1, 'behavior', 'Asks for a break instead of leaving the room', 'Rarely, with prompts', '8 of 10 attempts, three weeks in a row', 'Teacher checklist', '2025-06-01', 'in_progress', 35, '2024-08-06T17:07:04.000Z', '2024-10-05T17:07:04.000Z'),
('9477d8ee-eda3-4514-b733-6ebfcb80598a', '4c47d490-4863-458b-ae94-9f9af7e4fea3', 2, 'motor', 'Cuts along a line with scissors', 'In 2 of 10 attempts', '8 of 10 attempts, three weeks in a row', 'Teacher checklist', '2025-06-01', 'in_progress', 70, '2024-08-06T17:07:04.000Z', '2024-10-05T17:07:04.000Z'),
('2f88a111-9a49-493d-bb4a-9a0156243f79', 'bdb4fb73-4063-4946-8398-ca90f3470199', 1, 'academic', 'Names all letters of the own name', 'Rarely, with prompts', '8 of 10 attempts, three weeks in a row', 'Therapist data sheet', '2025-06-01', 'not_started', 0, '2024-08-23T13:12:06.000Z', '2024-10-22T13:12:06.000Z'),
('d9053050-c5be-4094-b5ef-fa19668c41ef', 'bdb4fb73-4063-4946-8398-ca90f3470199', 2, 'motor', 'Cuts along a line with scissors', 'Rarely, with prompts', '8 of 10 attempts, three weeks in a row', 'Therapist data sheet', '2025-06-01', 'not_started', 0, '2024-08-23T13:12:06.000Z', '2024-10-22T13:12:06.000Z'),
('b0e9f13a-ce4e-4d4b-b637-d1d1f6e3c271', 'eb601eae-7ebe-4930-bea2-c2d35f1381cc', 1, 'motor', 'Cuts along a line with scissors', 'In 2 of 10 attempts', '8 of 10 attempts, three weeks in a row', 'Teacher checklist', '2025-06-01', 'achieved', 75, '2024-08-11T17:56:43.000Z', '2024-10-10T17:56:43.000Z'),
('79d8a119-093b-4ff6-8406-6d9ae40d8d48', 'eb601eae-7ebe-4930-bea2-c2d35f1381cc', 2, 'social', 'Takes turns in a game for ten minutes', 'In 2 of 10 attempts', '8 of 10 attempts, three weeks in a row', 'Therapist data sheet', '2025-06-01', 'not_started', 10, '2024-08-11T17:56:43.000Z', '2024-10-10T17:56:43.000Z'),
('aaec276f-055f-4e50-83fd-961c552692b9', '68f6d58a-f1ca-47a2-abb6-8d546fa259b8', 1, 'communication', 'Uses sentences of four words in 8 of 10 attempts', 'Rarely, with prompts', '8 of 10 attempts, three weeks in a row', 'Therapist data sheet', '2024-06-01', 'achieved', 45, '2023-08-22T09:46:22.000Z', '2023-10-21T09:46:22.000Z'),
('512a9f7e-9c45-4ca7-955c-234fd00db1f9', '68f6d58a-f1ca-47a2-abb6-8d546fa259b8', 2, 'motor', 'Cuts along a line with scissors', 'In 2 of 10 attempts', '8 of 10 attempts, three weeks in a row', 'Teacher checklist', '2024-06-01', 'achieved', 40, '2023-08-22T09:46:22.000Z', '2023-10-21T09:46:22.000Z'),
('ccff105c-c07b-4c98-9a98-1fd7c6c2df2e', '3577132f-1484-44ab-8af2-cf2548c47d88', 1, 'communication', 'Uses sentences of four words in 8 of 10 attempts', 'In 2 of 10 attempts', '8 of 10 attempts, three weeks in a row', 'Teacher checklist', '2025-06-01', 'in_progress', 25, '2024-08-21T08:22:19.000Z', '2024-10-20T08:22:19.000Z'),
('90d91eb8-2800-4a09-bfe1-51d61d105c42', '3577132f-1484-44ab-8af2-cf2548c47d88', 2, 'social', 'Takes turns in a game for ten minutes', 'In 2 of 10 attempts', '8 of 10 attempts, three weeks in a row', 'Therapist data sheet', '2025-06-01', 'in_progress', 25, '2024-08-21T08:22:19.000Z', '2024-10-20T08:22:19.000Z');

INSERT INTO iep_objectives (id, goal_id, sequence_number, objective_text, criteria, target_date, is_met, met_on) VALUES
('a9093d61-ce1e-472e-a19d-eb83cbffcc5d', 'fc1f328b-e257-4d5e-8077-c9152f36125b', 1, 'With a spoken prompt', '6 of 10 attempts', '2025-03-01', 1, '2025-02-20'),
('2368d4b4-7565-4a50-aaf1-67aed14c25cb', 'fc1f328b-e257-4d5e-8077-c9152f36125b', 2, 'Without help', '6 of 10 attempts', '2025-05-01', 0, NULL),
('49ed2ff8-fa3c-45e6-817f-f5a30166b0cd', '1d3e1660-548c-4db9-a205-5d8cdd79e78a', 1, 'With a spoken prompt', '6 of 10 attempts', '2025-03-01', 1, '2025-02-20'),
('daad47ce-e932-48de-89a8-bdd57cd4d519', '0c6bd203-2651-4173-b9d1-1ad870411e60', 1, 'With a spoken prompt', '6 of 10 attempts', '2025-03-01', 0, NULL),
('e2479477-23bd-4c81-8d33-d06d361c70e8', '0c6bd203-2651-4173-b9d1-1ad870411e60', 2, 'Without help', '6 of 10 attempts', '2025-05-01', 0, NULL),
('05c052ca-a917-4a62-9b31-ddfd6b62c3e3', '69cc3af9-7b51-44c1-88df-43f8cda2411e', 1, 'With a spoken prompt', '6 of 10 attempts', '2025-03-01', 0, NULL),
('973fcc1c-ecfb-4358-ba51-c602defcb17b', '36728bf4-8037-4b7b-94e4-4bfd7892a22b', 1, 'With a spoken prompt', '6 of 10 attempts', '2025-03-01', 1, '2025-02-20'),
('0498dc94-0a23-4cc0-9ac1-233a52a5121d', '36728bf4-8037-4b7b-94e4-4bfd7892a22b', 2, 'Without help', '6 of 10 attempts', '2025-05-01', 0, NULL),
('1b0abea4-1ce6-43b0-9e5b-03dbb4f1649c', 'f1489973-1c6e-4512-a6cc-d056a3cee266', 1, 'With a spoken prompt', '6 of 10 attempts', '2025-03-01', 1, '2025-02-20'),
('8ab3d9a2-709b-438d-90ab-5001dc523ab5', 'b0c89a45-ebb6-4832-8eb9-61b53ea4b532', 1, 'With a spoken prompt', '6 of 10 attempts', '2025-03-01', 0, NULL),
('788b3168-7085-49fd-89b9-cc22d13bd407', 'b0c89a45-ebb6-4832-8eb9-61b53ea4b532', 2, 'Without help', '6 of 10 attempts', '2025-05-01', 0, NULL),
('525e970d-a3d0-45f7-9626-ca46c17dac07', '9477d8ee-eda3-4514-b733-6ebfcb80598a', 1, 'With a spoken prompt', '6 of 10 attempts', '2025-03-01', 0, NULL),
('0950be75-8441-4eab-a517-025cac63dffa', '2f88a111-9a49-493d-bb4a-9a0156243f79', 1, 'With a spoken prompt', '6 of 10 attempts', '2025-03-01', 1, '2025-02-20'),
('ff859582-c257-4f9d-bf1c-562d85a76ff7', '2f88a111-9a49-493d-bb4a-9a0156243f79', 2, 'Without help', '6 of 10 attempts', '2025-05-01', 0, NULL),
('b1680ae0-3ef4-4a94-bcf4-9cc4c9e5da9a', 'd9053050-c5be-4094-b5ef-fa19668c41ef', 1, 'With a spoken prompt', '6 of 10 attempts', '2025-03-01', 1, '2025-02-20'),
('daf30fdd-89ed-4b85-abb5-2f79183b4abb', 'b0e9f13a-ce4e-4d4b-b637-d1d1f6e3c271', 1, 'With a spoken prompt', '6 of 10 attempts', '2025-03-01', 0, NULL),
('b3a69c30-613f-42b1-8085-79d90653ebbb', 'b0e9f13a-ce4e-4d4b-b637-d1d1f6e3c271', 2, 'Without help', '6 of 10 attempts', '2025-05-01', 0, NULL),
('cbc4b0b7-bc02-403f-aa92-fcdc0d7c3cd6', '79d8a119-093b-4ff6-8406-6d9ae40d8d48', 1, 'With a spoken prompt', '6 of 10 attempts', '2025-03-01', 0, NULL),
('cbbb206f-30b0-44dc-9ee6-0eccd5e2a96d', 'aaec276f-055f-4e50-83fd-961c552692b9', 1, 'With a spoken prompt', '6 of 10 attempts', '2024-03-01', 1, '2024-02-20'),
('6a2d5d36-e29b-488a-9789-6ad06836c2e0', 'aaec276f-055f-4e50-83fd-961c552692b9', 2, 'Without help', '6 of 10 attempts', '2024-05-01', 0, NULL),
('8cadefe6-02bc-49a4-bdef-1d280f3cb94d', '512a9f7e-9c45-4ca7-955c-234fd00db1f9', 1, 'With a spoken prompt', '6 of 10 attempts', '2024-03-01', 1, '2024-02-20'),
('2cdacd3e-d2ac-4b95-8b47-870df27262ef', 'ccff105c-c07b-4c98-9a98-1fd7c6c2df2e', 1, 'With a spoken prompt', '6 of 10 attempts', '2025-03-01', 0, NULL),
('258b0319-2e1e-4484-bd0d-33584a3a6c20', 'ccff105c-c07b-4c98-9a98-1fd7c6c2df2e', 2, 'Without help', '6 of 10 attempts', '2025-05-01', 0, NULL),
('190ad01d-66bf-49ee-bce1-f00079a4692d', '90d91eb8-2800-4a09-bfe1-51d61d105c42', 1, 'With a spoken prompt', '6 of 10 attempts', '2025-03-01', 0, NULL);

INSERT INTO iep_accommodations (id, iep_id, category, description, frequency, setting) VALUES
('fca7f54b-864a-410e-9363-2c2e91304be5', '67d023e2-f90e-4a56-901e-4d56489439ca', 'setting', 'Seat near the teacher', 'daily', 'classroom'),
('06cbd095-6258-47d4-a625-2a38c475c541', '67d023e2-f90e-4a56-901e-4d56489439ca', 'timing', 'Extra time for written work', NULL, NULL),
('d1a1f464-7ea5-40a6-87ab-96709995d238', '352fcfdc-b0d2-43b2-a19e-faa9bc133c66', 'setting', 'Seat near the teacher', 'daily', 'classroom'),
('f0183f1b-afbb-4d86-beef-2593b8c47599', '352fcfdc-b0d2-43b2-a19e-faa9bc133c66', 'timing', 'Extra time for written work', NULL, NULL),
('775064e2-fd3d-4597-afcb-f316325a9835', 'bdb4fb73-4063-4946-8398-ca90f3470199', 'setting', 'Seat near the teacher', 'daily', 'classroom'),
('a1cd005e-98b7-40de-8655-f40169dad722', 'bdb4fb73-4063-4946-8398-ca90f3470199', 'timing', 'Extra time for written work', NULL, NULL),
('ed90199f-13fd-4c96-882e-f1b4f3a5b29d', '68f6d58a-f1ca-47a2-abb6-8d546fa259b8', 'setting', 'Seat near the teacher', 'daily', 'classroom'),
('d3b68bbd-ede5-446c-b209-9f0e525e66e9', '68f6d58a-f1ca-47a2-abb6-8d546fa259b8', 'timing', 'Extra time for written work', NULL, NULL);

INSERT INTO iep_services (id, iep_id, service_type, provider, frequency, minutes_per_session, location, start_date, end_date) VALUES
('e64b3a3b-d6ca-4b20-9e51-8e41db85cf39', '67d023e2-f90e-4a56-901e-4d56489439ca', 'occupational therapy', NULL, 'weekly', 30, 'school', '2024-09-10', '2025-06-15'),
('25a87477-f03f-4dec-b2d2-d2a25b7df412', 'f325d163-eba5-44c4-ba1b-610d6de56c8b', 'occupational therapy', 'Alderbrook Child Development Center', 'twice a week', 30, 'school', '2024-09-10', '2025-06-15'),
('25194f69-8eef-4775-b58d-61b3fa616c2b', '352fcfdc-b0d2-43b2-a19e-faa9bc133c66', 'occupational therapy', 'Alderbrook Child Development Center', 'weekly', 45, 'school', '2024-09-10', '2025-06-15'),
('c083d373-b317-45cb-9e3f-c77952d7ee6c', '4c47d490-4863-458b-ae94-9f9af7e4fea3', 'occupational therapy', 'District', 'twice a week', 30, 'school', '2024-09-10', '2025-06-15'),
('6d76dbf4-c53c-4b0a-8966-da78d506ca54', 'bdb4fb73-4063-4946-8398-ca90f3470199', 'occupational therapy', 'District', 'weekly', 45, 'school', '2024-09-10', '2025-06-15'),
('19be6bf0-52fc-4ea3-bbc8-80ed03e8f65f', 'eb601eae-7ebe-4930-bea2-c2d35f1381cc', 'speech therapy', 'Alderbrook Child Development Center', 'weekly', 45, 'school', '2024-09-10', '2025-06-15'),
('20b511ac-6ecd-438f-b999-7624a4b00fa1', '68f6d58a-f1ca-47a2-abb6-8d546fa259b8', 'speech therapy', NULL, 'weekly', 30, 'school', '2023-09-10', '2024-06-15'),
('9228993e-a8b9-440c-b2f5-838e3af39795', '3577132f-1484-44ab-8af2-cf2548c47d88', 'occupational therapy', 'Alderbrook Child Development Center', 'weekly', 45, 'school', '2024-09-10', '2025-06-15');

INSERT INTO iep_team_members (id, iep_id, user_id, name, role, email, phone) VALUES
('64e764a2-cf81-4da4-86f3-c7c09170d0b0', '67d023e2-f90e-4a56-901e-4d56489439ca', 'ecb1c56e-aa57-4bb8-bf0c-0c0f3f7e523f', 'Priya Ramanathan-Hale', 'clinician', 'priya.ramanathan-hale@practice.example', NULL),
('51955810-3d16-4bfd-b3ca-4de591319971', 'f325d163-eba5-44c4-ba1b-610d6de56c8b', 'd3e6d803-e11e-40f6-9f47-dce4f629f5de', 'Prof. Oskar Lindenau', 'clinician', 'oskar.lindenau@practice.example', NULL),
('91c2deae-4d0a-4f25-8bc4-4fb2124c828d', 'f325d163-eba5-44c4-ba1b-610d6de56c8b', NULL, 'Lorna Maplethorpe', 'special education teacher', 'teacher@school.example', '+1-555-0114'),
('2fa02959-5e80-4c3d-b133-fe10c5b83f41', '352fcfdc-b0d2-43b2-a19e-faa9bc133c66', '96568610-2bf8-4771-b748-c99cc5ccff14', 'Tomas Eriksholm', 'clinician', 'tomas.eriksholm@practice.example', NULL),
('13998bac-390b-46e0-81a0-61c2a9de4893', '4c47d490-4863-458b-ae94-9f9af7e4fea3', '96568610-2bf8-4771-b748-c99cc5ccff14', 'Tomas Eriksholm', 'clinician', 'tomas.eriksholm@practice.example', NULL),
('29625f94-44f2-4622-bdb3-3006dad7cf40', '4c47d490-4863-458b-ae94-9f9af7e4fea3', NULL, 'Gideon Starkweather', 'special education teacher', 'teacher@school.example', '+1-555-0188'),
('ce497e51-9aff-42fc-9313-2c74984e7e68', 'bdb4fb73-4063-4946-8398-ca90f3470199', 'a90e9066-0b6e-4249-a49f-0899adfb3277', 'Dr. Helena Vossberg', 'clinician', 'helena.vossberg@practice.example', NULL),
('74af694d-8f4d-4ff2-ac70-dd054d28ed2d', 'eb601eae-7ebe-4930-bea2-c2d35f1381cc', 'd3e6d803-e11e-40f6-9f47-dce4f629f5de', 'Prof. Oskar Lindenau', 'clinician', 'oskar.lindenau@practice.example', NULL),
('5a980e46-8625-49e7-9fea-98f62f9b489a', 'eb601eae-7ebe-4930-bea2-c2d35f1381cc', NULL, 'Lorna Maplethorpe', 'special education teacher', 'teacher@school.example', '+1-555-0125'),
('c41ae9a1-2546-4bc6-939f-5d32fb151331', '68f6d58a-f1ca-47a2-abb6-8d546fa259b8', '8d3ce897-a096-4550-8dd4-2114bce1d8ca', 'Dr. Marcus Tindale', 'clinician', 'marcus.tindale@practice.example', NULL),
('611c997f-9a8b-497a-82ff-05043846530c', '3577132f-1484-44ab-8af2-cf2548c47d88', '96568610-2bf8-4771-b748-c99cc5ccff14', 'Tomas Eriksholm', 'clinician', 'tomas.eriksholm@practice.example', NULL),
('a84311fc-44cd-41c3-b56f-ebe52ee99880', '3577132f-1484-44ab-8af2-cf2548c47d88', NULL, 'Gideon Starkweather', 'special education teacher', 'teacher@school.example', '+1-555-0193');

INSERT INTO iep_progress_reports (id, iep_id, reporting_period, summary, goal_summaries, reported_on, created_at) VALUES
('168863b5-880f-435a-9e23-628365eca90f', '67d023e2-f90e-4a56-901e-4d56489439ca', 'first half-year', 'Steady progress, prompts are being faded', '[{"goal_id":"fc1f328b-e257-4d5e-8077-c9152f36125b","percent":75},{"goal_id":"1d3e1660-548c-4db9-a205-5d8cdd79e78a","percent":30}]', '2025-01-31', '2025-01-31T15:20:00.000Z'),
('804834d0-5f9c-4edd-a6d2-89e6a34cc1ae', 'f325d163-eba5-44c4-ba1b-610d6de56c8b', 'first half-year', 'Steady progress, prompts are being faded', '[{"goal_id":"0c6bd203-2651-4173-b9d1-1ad870411e60","percent":20},{"goal_id":"69cc3af9-7b51-44c1-88df-43f8cda2411e","percent":75}]', '2025-01-31', '2025-01-31T15:20:00.000Z'),
('3b5bca0d-f4ea-47be-bf03-1b767937e058', '352fcfdc-b0d2-43b2-a19e-faa9bc133c66', 'first half-year', 'Steady progress, prompts are being faded', '[]', '2025-01-31', '2025-01-31T15:20:00.000Z'),
('a226ce12-0d08-42fa-8faf-164e2aeb72c9', '68f6d58a-f1ca-47a2-abb6-8d546fa259b8', 'first half-year', 'Steady progress, prompts are being faded', '[{"goal_id":"aaec276f-055f-4e50-83fd-961c552692b9","percent":45},{"goal_id":"512a9f7e-9c45-4ca7-955c-234fd00db1f9","percent":40}]', '2024-01-31', '2024-01-31T15:20:00.000Z');

INSERT INTO goal_progress_updates (id, goal_id, clinician_id, progress_percent, note, evidence, recorded_at) VALUES
('719dcc9b-c2d0-467e-b07a-19c5fc93ef63', 'fc1f328b-e257-4d5e-8077-c9152f36125b', NULL, 20, 'Needs more prompts than last time', NULL, '2024-09-13T08:05:48.000Z'),
('c830047b-a5ff-4fee-ab14-d15ab1c980aa', 'fc1f328b-e257-4d5e-8077-c9152f36125b', NULL, 40, 'Needs more prompts than last time', 'Data sheet of the week', '2024-10-23T08:05:48.000Z'),
('7e004ef8-6df8-4b9d-8c7c-14d0d11d79c5', '0c6bd203-2651-4173-b9d1-1ad870411e60', 'a4b6488f-98d8-48aa-adfe-ebb3ab4bbc53', 20, 'Good week', 'Data sheet of the week', '2024-09-21T18:30:29.000Z'),
('1bddafea-2010-443e-9393-163a3c3fd61a', '0c6bd203-2651-4173-b9d1-1ad870411e60', 'a4b6488f-98d8-48aa-adfe-ebb3ab4bbc53', 40, 'Needs more prompts than last time', 'Data sheet of the week', '2024-10-31T18:30:29.000Z'),
('6d6a0260-a563-470b-b92b-03d4a654fd4e', '36728bf4-8037-4b7b-94e4-4bfd7892a22b', '31e93e37-5de1-4e94-8dd9-0f6babedd7f1', 20, 'Needs more prompts than last time', NULL, '2024-10-01T15:37:11.000Z'),
('69676c04-7201-4646-900c-fead7c94605e', '36728bf4-8037-4b7b-94e4-4bfd7892a22b', '31e93e37-5de1-4e94-8dd9-0f6babedd7f1', 40, NULL, 'Data sheet of the week', '2024-11-10T15:37:11.000Z'),
('6e97fe3f-2a4f-44a3-899b-ea3ac604501d', 'b0c89a45-ebb6-4832-8eb9-61b53ea4b532', '31e93e37-5de1-4e94-8dd9-0f6babedd7f1', 20, NULL, NULL, '2024-09-15T17:07:04.000Z'),
('63bf8fbe-719a-4289-8f63-96f9bf39db5b', 'b0c89a45-ebb6-4832-8eb9-61b53ea4b532', '31e93e37-5de1-4e94-8dd9-0f6babedd7f1', 40, NULL, 'Data sheet of the week', '2024-10-25T17:07:04.000Z'),
('80a521dc-3a32-49fe-8c93-e6e1809f291b', 'b0e9f13a-ce4e-4d4b-b637-d1d1f6e3c271', 'a4b6488f-98d8-48aa-adfe-ebb3ab4bbc53', 20, NULL, 'Data sheet of the week', '2024-09-20T17:56:43.000Z'),
('ca2ca8de-2528-4a3e-b27d-916310649512', 'b0e9f13a-ce4e-4d4b-b637-d1d1f6e3c271', 'a4b6488f-98d8-48aa-adfe-ebb3ab4bbc53', 40, 'Good week', 'Data sheet of the week', '2024-10-30T17:56:43.000Z'),
('31f8a3ca-0b68-4de5-aa8a-c811ad685fb6', 'aaec276f-055f-4e50-83fd-961c552692b9', 'c1d4fce6-da85-4dc8-b875-83edc2f626e4', 20, 'Good week', NULL, '2023-10-01T09:46:22.000Z'),
('d21e30dd-a967-44e9-8c1b-ae1baab6f0b7', 'aaec276f-055f-4e50-83fd-961c552692b9', 'c1d4fce6-da85-4dc8-b875-83edc2f626e4', 40, NULL, 'Data sheet of the week', '2023-11-10T09:46:22.000Z'),
('3a479671-34fe-47de-a16e-1a05fbe1503c', 'ccff105c-c07b-4c98-9a98-1fd7c6c2df2e', '31e93e37-5de1-4e94-8dd9-0f6babedd7f1', 20, NULL, 'Data sheet of the week', '2024-09-30T08:22:19.000Z'),
('7b2f879e-64ea-4bc9-adc6-37a40ec9cbea', 'ccff105c-c07b-4c98-9a98-1fd7c6c2df2e', '31e93e37-5de1-4e94-8dd9-0f6babedd7f1', 40, 'Good week', NULL, '2024-11-09T08:22:19.000Z');

INSERT INTO resources (id, title, description, resource_type, category, url, age_min_months, age_max_months, tags, created_by, is_published, created_at) VALUES
('d6cc7afe-dd99-4856-b12c-76309d2cc893', 'Turn-taking games', 'Turn-taking games: what to prepare and how to begin', 'activity', 'social', 'https://library.clinic.example/turn-taking-games', 24, 72, '["social","home"]', 'a90e9066-0b6e-4249-a49f-0899adfb3277', 1, '2023-04-10 17:07:09'),
('e22f05b4-0a82-4292-b690-89f29ef9da10', 'Reading together', 'Reading together: what to prepare and how to begin', 'article', 'communication', 'https://library.clinic.example/reading-together', 12, 60, '["communication","home"]', '917e3f15-ef33-4a8d-bde0-d3b74dcbf207', 1, '2023-02-09 16:55:05'),
('67a52931-bc22-4358-9294-a0cea301081a', 'Scissors made easy', 'Scissors made easy: what to prepare and how to begin', 'video', 'motor', 'https://library.clinic.example/scissors-made-easy', 42, 84, '["motor","home"]', 'ecb1c56e-aa57-4bb8-bf0c-0c0f3f7e523f', 1, '2023-10-28 09:13:26'),
('71e37491-c6fe-4b97-aad1-a639767c23fe', 'Calm-down corner', NULL, 'activity', 'behavior', NULL, 30, 96, '["behavior","home"]', '917e3f15-ef33-4a8d-bde0-d3b74dcbf207', 1, '2023-11-08 10:59:14'),
('797477e3-d8e9-4134-8425-9570220da362', 'Picture cards for the morning', 'Picture cards for the morning: what to prepare and how to begin', 'printable', 'communication', 'https://library.clinic.example/picture-cards-for-the-morning', 24, 84, '["communication","home"]', '00e94df9-1698-448d-a9fd-e9d464a3c8b0', 0, '2023-11-16 11:58:12');

INSERT INTO peps (id, parent_id, child_id, linked_iep_id, title, focus_areas, start_date, review_date, status, notes, created_at, updated_at) VALUES
('4edef3b1-c2fe-4561-bf24-513be9e5be92', 'e46d3a48-f3bb-4cb4-a052-06693ac78786', 'child-068', '67d023e2-f90e-4a56-901e-4d56489439ca', 'Home plan for Emil', '["communication","sleep"]', '2024-10-01', NULL, 'active', 'Ten minutes a day, after dinner', '2024-10-01T08:05:48.000Z', '2024-10-21T08:05:48.000Z'),
('0564ce5a-c16b-47e1-aea9-89f121a5a7ef', '55088965-1e2c-4827-b73f-f56352ccde8d', 'child-042', 'f325d163-eba5-44c4-ba1b-610d6de56c8b', 'Home plan for Clara', '["motor","communication"]', '2024-11-08', '2025-02-06', 'active', NULL, '2024-11-08T18:30:29.000Z', '2024-11-28T18:30:29.000Z'),
('f6cb903c-79b8-4c6b-a01a-fb0eef85e518', '91bac768-21d4-4e40-85ba-2c281e3e38eb', 'child-058', '352fcfdc-b0d2-43b2-a19e-faa9bc133c66', 'Home plan for Una', '["motor","communication"]', '2024-09-26', NULL, 'paused', NULL, '2024-09-26T15:37:11.000Z', '2024-10-16T15:37:11.000Z'),
('f7e82e96-2168-4a7c-a66e-874288af9d02', 'c8b285fd-e724-4a92-86bc-c129f482e481', 'child-078', '4c47d490-4863-458b-ae94-9f9af7e4fea3', 'Home plan for Ada', '["communication","social"]', '2024-10-26', '2025-01-24', 'archived', 'Ten minutes a day, after dinner', '2024-10-26T17:07:04.000Z', '2024-11-15T17:07:04.000Z'),
('24506a90-f237-4a8e-a84a-7e34a7b41eee', 'ac47f6f5-bb59-43a8-ac0a-445fac64a620', 'child-037', NULL, 'Home plan for Jonas', '["communication","social"]', '2024-08-31', NULL, 'active', NULL, '2024-08-31T18:08:45.000Z', '2024-09-20T18:08:45.000Z'),
('64d4adea-968e-4d1b-bdb6-53cb111909bd', '69dc23bb-d2ca-422c-8cf6-3ed5e58333d0', 'child-046', NULL, 'Home plan for Ivo', '["social","motor"]', '2024-07-09', '2024-10-07', 'active', NULL, '2024-07-09T17:02:02.000Z', '2024-07-29T17:02:02.000Z'),
('94955f87-1c74-40a0-a656-b407e78ea3e2', '2b1a868f-1eb3-4a47-97af-334fc79b6b7e', 'child-055', NULL, 'Home plan for Greta', '["communication","motor"]', '2024-08-24', NULL, 'archived', 'Ten minutes a day, after dinner', '2024-08-24T08:20:44.000Z', '2024-09-13T08:20:44.000Z');

INSERT INTO pep_goals (id, pep_id, linked_iep_goal_id, domain, title, description, target_date, status, created_at, updated_at) VALUES
('be450176-4be3-48ac-94ce-4d9fcd47a2f0', '4edef3b1-c2fe-4561-bf24-513be9e5be92', 'fc1f328b-e257-4d5e-8077-c9152f36125b', 'behavior', 'Say when it is too much', NULL, '2025-01-29', 'not_started', '2024-10-01T08:05:48.000Z', '2024-10-16T08:05:48.000Z'),
('4c0e8ab4-ec3e-43d4-95e6-5a897843e7d1', '4edef3b1-c2fe-4561-bf24-513be9e5be92', NULL, 'communication', 'Tell about the day', 'Start small, praise every try', NULL, 'in_progress', '2024-10-01T08:05:48.000Z', '2024-10-16T08:05:48.000Z'),
('d5bf4fa6-5a58-444f-8caf-4f9982444dd2', '0564ce5a-c16b-47e1-aea9-89f121a5a7ef', '0c6bd203-2651-4173-b9d1-1ad870411e60', 'motor', 'Use scissors and crayons', 'Start small, praise every try', '2025-03-08', 'achieved', '2024-11-08T18:30:29.000Z', '2024-11-23T18:30:29.000Z'),
('13a8ea44-697d-4c3e-82bd-eedbddcec4ec', 'f6cb903c-79b8-4c6b-a01a-fb0eef85e518', '36728bf4-8037-4b7b-94e4-4bfd7892a22b', 'social', 'Play a board game to the end', NULL, '2025-01-24', 'in_progress', '2024-09-26T15:37:11.000Z', '2024-10-11T15:37:11.000Z'),
('6c4175fd-22b1-4ad3-b131-ed4529cb4ca2', 'f6cb903c-79b8-4c6b-a01a-fb0eef85e518', NULL, 'communication', 'Tell about the day', 'Start small, praise every try', NULL, 'achieved', '2024-09-26T15:37:11.000Z', '2024-10-11T15:37:11.000Z'),
('9b752688-19b9-457e-a9b0-8aed119f7c62', 'f7e82e96-2168-4a7c-a66e-874288af9d02', 'b0c89a45-ebb6-4832-8eb9-61b53ea4b532', 'behavior', 'Say when it is too much', 'Start small, praise every try', '2025-02-23', 'not_started', '2024-10-26T17:07:04.000Z', '2024-11-10T17:07:04.000Z'),
('5c0d109c-8f0f-43a7-b6de-84ec944d6518', '24506a90-f237-4a8e-a84a-7e34a7b41eee', NULL, 'communication', 'Tell about the day', 'Start small, praise every try', '2024-12-29', 'in_progress', '2024-08-31T18:08:45.000Z', '2024-09-15T18:08:45.000Z'),
('24e4158f-b0e2-4594-849f-2feddc292941', '24506a90-f237-4a8e-a84a-7e34a7b41eee', NULL, 'communication', 'Tell about the day', 'Start small, praise every try', NULL, 'not_started', '2024-08-31T18:08:45.000Z', '2024-09-15T18:08:45.000Z'),
('2f7eee72-28b5-4a38-a968-7ea0f63d143d', '64d4adea-968e-4d1b-bdb6-53cb111909bd', NULL, 'social', 'Play a board game to the end', 'Start small, praise every try', '2024-11-06', 'in_progress', '2024-07-09T17:02:02.000Z', '2024-07-24T17:02:02.000Z'),
('794da353-e01a-4f55-931f-9fbb975e0676', '94955f87-1c74-40a0-a656-b407e78ea3e2', NULL, 'social', 'Play a board game to the end', 'Start small, praise every try', '2024-12-22', 'in_progress', '2024-08-24T08:20:44.000Z', '2024-09-08T08:20:44.000Z'),
('0e425f6a-9220-470e-b775-d7512061844c', '94955f87-1c74-40a0-a656-b407e78ea3e2', NULL, 'communication', 'Tell about the day', NULL, NULL, 'not_started', '2024-08-24T08:20:44.000Z', '2024-09-08T08:20:44.000Z');

INSERT INTO pep_activities (id, goal_id, linked_resource_id, title, instructions, frequency, materials, estimated_minutes, is_active, created_at) VALUES
('f9b41ddc-6a30-4c11-8d9f-6a72c00b4330', 'be450176-4be3-48ac-94ce-4d9fcd47a2f0', 'e22f05b4-0a82-4292-b690-89f29ef9da10', 'Cut and glue', 'Sit side by side, let the child lead', 'three times a week', '["paper","picture cards"]', 20, 1, '2024-10-01T08:05:48.000Z'),
('3df9d30a-1e96-4d99-a372-0b8a82660481', '4c0e8ab4-ec3e-43d4-95e6-5a897843e7d1', 'e22f05b4-0a82-4292-b690-89f29ef9da10', 'Cut and glue', 'Sit side by side, let the child lead', 'three times a week', '["paper","dice"]', 10, 1, '2024-10-01T08:05:48.000Z'),
('87726bdf-d061-4de6-8a8c-a293debe7112', 'd5bf4fa6-5a58-444f-8caf-4f9982444dd2', 'e22f05b4-0a82-4292-b690-89f29ef9da10', 'Board game evening', 'Sit side by side, let the child lead', 'daily', '["picture cards","glue"]', 20, 1, '2024-11-08T18:30:29.000Z'),
('7eb60955-f50b-4843-a502-120faba5ee28', '13a8ea44-697d-4c3e-82bd-eedbddcec4ec', NULL, 'Board game evening', 'Sit side by side, let the child lead', 'daily', '["dice","picture cards"]', 15, 1, '2024-09-26T15:37:11.000Z'),
('b848f432-9d36-4d59-8815-567470695500', '6c4175fd-22b1-4ad3-b131-ed4529cb4ca2', NULL, 'Board game evening', 'Sit side by side, let the child lead', 'daily', '["dice","glue"]', 20, 1, '2024-09-26T15:37:11.000Z'),
('c28b82a3-b8eb-46d8-9bd7-bbedd08c328e', '9b752688-19b9-457e-a9b0-8aed119f7c62', '71e37491-c6fe-4b97-aad1-a639767c23fe', 'Story in three pictures', 'Sit side by side, let the child lead', 'daily', '["glue","dice"]', 15, 0, '2024-10-26T17:07:04.000Z'),
('7d285174-24d9-4372-adbe-37b1dae2dda2', '5c0d109c-8f0f-43a7-b6de-84ec944d6518', 'e22f05b4-0a82-4292-b690-89f29ef9da10', 'Board game evening', 'Sit side by side, let the child lead', 'three times a week', '["scissors","picture cards"]', 20, 1, '2024-08-31T18:08:45.000Z'),
('226a5af3-6182-4ac0-90bf-287b2f2df25d', '24e4158f-b0e2-4594-849f-2feddc292941', '67a52931-bc22-4358-9294-a0cea301081a', 'Cut and glue', 'Sit side by side, let the child lead', 'daily', '["paper","scissors"]', 10, 1, '2024-08-31T18:08:45.000Z'),
('6f48a846-eede-4fc4-9cf3-dff46d42b107', '2f7eee72-28b5-4a38-a968-7ea0f63d143d', NULL, 'Board game evening', 'Sit side by side, let the child lead', 'three times a week', '["picture cards","glue"]', 15, 1, '2024-07-09T17:02:02.000Z'),
('98a60b04-5965-46e5-b902-9084bd8e77f8', '794da353-e01a-4f55-931f-9fbb975e0676', '67a52931-bc22-4358-9294-a0cea301081a', 'Feelings chart', 'Sit side by side, let the child lead', 'three times a week', '["paper","glue"]', 20, 0, '2024-08-24T08:20:44.000Z'),
('bbe765f3-81f4-4842-8593-a51d1adf5e7f', '0e425f6a-9220-470e-b775-d7512061844c', '797477e3-d8e9-4134-8425-9570220da362', 'Feelings chart', 'Sit side by side, let the child lead', 'daily', '["paper","scissors"]', 20, 0, '2024-08-24T08:20:44.000Z');

INSERT INTO pep_goal_progress (id, goal_id, parent_id, rating, note, recorded_at) VALUES
('552a04d8-cd26-4771-8293-dcac21b15d0d', 'be450176-4be3-48ac-94ce-4d9fcd47a2f0', 'e46d3a48-f3bb-4cb4-a052-06693ac78786', 5, 'Too tired today', '2024-10-26T08:05:48.000Z'),
('7b257507-2219-4feb-ab12-7c30199da672', '4c0e8ab4-ec3e-43d4-95e6-5a897843e7d1', 'e46d3a48-f3bb-4cb4-a052-06693ac78786', 3, NULL, '2024-10-26T08:05:48.000Z'),
('e9c950f2-d716-490a-83cb-1498c04763e6', 'd5bf4fa6-5a58-444f-8caf-4f9982444dd2', '55088965-1e2c-4827-b73f-f56352ccde8d', 3, 'Too tired today', '2024-12-03T18:30:29.000Z'),
('7d4ca4a6-cdda-4dde-b859-af74611b267a', '13a8ea44-697d-4c3e-82bd-eedbddcec4ec', '91bac768-21d4-4e40-85ba-2c281e3e38eb', 4, NULL, '2024-10-21T15:37:11.000Z'),
('11bd9d70-d147-4993-aa2a-9a349ff8d24f', '6c4175fd-22b1-4ad3-b131-ed4529cb4ca2', '91bac768-21d4-4e40-85ba-2c281e3e38eb', 4, NULL, '2024-10-21T15:37:11.000Z'),
('4b20a378-f80f-43b6-923c-83e6d6df8db8', '9b752688-19b9-457e-a9b0-8aed119f7c62', 'c8b285fd-e724-4a92-86bc-c129f482e481', 3, 'Too tired today', '2024-11-20T17:07:04.000Z'),
('6e71c805-f64d-45d8-a470-e1d3c127227f', '5c0d109c-8f0f-43a7-b6de-84ec944d6518', 'ac47f6f5-bb59-43a8-ac0a-445fac64a620', 5, NULL, '2024-09-25T18:08:45.000Z'),
('3385429d-d17f-4758-8cf4-d30f8a197e1c', '24e4158f-b0e2-4594-849f-2feddc292941', 'ac47f6f5-bb59-43a8-ac0a-445fac64a620', 5, 'Went well at the playground', '2024-09-25T18:08:45.000Z'),
('5d46c306-bbc5-4485-9310-9d3e544ddf74', '2f7eee72-28b5-4a38-a968-7ea0f63d143d', NULL, 2, 'Too tired today', '2024-08-03T17:02:02.000Z'),
('6adeeb4a-d4e9-48a6-a833-1ef132d740fa', '794da353-e01a-4f55-931f-9fbb975e0676', '2b1a868f-1eb3-4a47-97af-334fc79b6b7e', 2, 'Went well at the playground', '2024-09-18T08:20:44.000Z'),
('daf9ffea-c3b4-403e-b4c1-9eb122e073a9', '0e425f6a-9220-470e-b775-d7512061844c', '2b1a868f-1eb3-4a47-97af-334fc79b6b7e', 5, 'Too tired today', '2024-09-18T08:20:44.000Z');

INSERT INTO activity_completions (id, activity_id, child_id, parent_id, completed_at, duration_minutes, engagement, notes, photos, videos) VALUES
('bb9f978c-abdf-44ec-9998-58e64b6537c9', 'f9b41ddc-6a30-4c11-8d9f-6a72c00b4330', 'child-068', 'e46d3a48-f3bb-4cb4-a052-06693ac78786', '2024-10-05T10:05:48.000Z', NULL, 'medium', NULL, '[]', '[]'),
('9f13d8e0-f065-4aad-9bf6-3c5e0dc463a0', '3df9d30a-1e96-4d99-a372-0b8a82660481', 'child-068', 'e46d3a48-f3bb-4cb4-a052-06693ac78786', '2024-10-05T10:05:48.000Z', 12, 'high', NULL, '[]', '["https://media.clinic.example/v/64d0074957.mp4"]'),
('14446189-015f-4f09-8106-d00221983555', '87726bdf-d061-4de6-8a8c-a293debe7112', 'child-042', '55088965-1e2c-4827-b73f-f56352ccde8d', '2024-11-12T20:30:29.000Z', 12, 'low', 'Asked to do it again', '["https://media.clinic.example/p/f0011f0845.jpg"]', NULL),
('27e65372-f5c2-4f13-8102-1c4d5409630b', '7eb60955-f50b-4843-a502-120faba5ee28', 'child-058', '91bac768-21d4-4e40-85ba-2c281e3e38eb', '2024-09-30T17:37:11.000Z', NULL, 'low', 'Asked to do it again', '["https://media.clinic.example/p/4c294a5e01.jpg","https://media.clinic.example/p/7bcc3f7402.jpg"]', '[]'),
('67f34095-1459-47ff-847b-29e40625e3b0', '7eb60955-f50b-4843-a502-120faba5ee28', 'child-058', '91bac768-21d4-4e40-85ba-2c281e3e38eb', '2024-10-06T17:37:11.000Z', 12, 'low', 'Asked to do it again', '["https://media.clinic.example/p/ae73d11062.jpg","https://media.clinic.example/p/92dacf61c4.jpg"]', NULL),
('c78619c1-3cf1-41be-adc7-810a0eb0c7e3', '7eb60955-f50b-4843-a502-120faba5ee28', 'child-058', '91bac768-21d4-4e40-85ba-2c281e3e38eb', '2024-10-12T17:37:11.000Z', 12, 'medium', 'Asked to do it again', '[]', '["https://media.clinic.example/v/b6711ab41a.mp4"]'),
('27c130b3-7379-43b6-9117-e9eaa53c3e67', 'b848f432-9d36-4d59-8815-567470695500', 'child-058', '91bac768-21d4-4e40-85ba-2c281e3e38eb', '2024-09-30T17:37:11.000Z', 20, 'medium', NULL, '["https://media.clinic.example/p/95dbe175c1.jpg","https://media.clinic.example/p/3fc546f258.jpg"]', NULL),
('f0697b76-cd61-4f55-8521-17c61c3915e7', 'c28b82a3-b8eb-46d8-9bd7-bbedd08c328e', 'child-078', 'c8b285fd-e724-4a92-86bc-c129f482e481', '2024-10-30T19:07:04.000Z', 20, 'high', NULL, '[]', '[]'),
('77ff5b71-243a-4052-b5de-8fc21e0e3201', '7d285174-24d9-4372-adbe-37b1dae2dda2', 'child-037', 'ac47f6f5-bb59-43a8-ac0a-445fac64a620', '2024-09-04T20:08:45.000Z', 8, 'low', 'Asked to do it again', NULL, NULL),
('acb0983e-be0f-48fc-8ed5-b662145f5305', '7d285174-24d9-4372-adbe-37b1dae2dda2', 'child-037', 'ac47f6f5-bb59-43a8-ac0a-445fac64a620', '2024-09-10T20:08:45.000Z', 12, 'low', 'Asked to do it again', '[]', '["https://media.clinic.example/v/20543ecfa8.mp4"]'),
('e9b0e0fc-2bb6-43a2-867f-2208b746a403', '226a5af3-6182-4ac0-90bf-287b2f2df25d', 'child-037', 'ac47f6f5-bb59-43a8-ac0a-445fac64a620', '2024-09-04T20:08:45.000Z', 8, 'medium', NULL, '["https://media.clinic.example/p/cfc1574d8c.jpg","https://media.clinic.example/p/d9836cd4a5.jpg"]', '["https://media.clinic.example/v/840cdb7516.mp4"]'),
('97bc4ae6-3f61-490a-a45e-2869ea04dc0a', '226a5af3-6182-4ac0-90bf-287b2f2df25d', 'child-037', 'ac47f6f5-bb59-43a8-ac0a-445fac64a620', '2024-09-10T20:08:45.000Z', 20, 'medium', 'Asked to do it again', '["https://media.clinic.example/p/262d47abc1.jpg","https://media.clinic.example/p/5f0c43524c.jpg"]', '[]'),
('2b5c925b-bfb7-4429-b962-8512d0a1c5df', '226a5af3-6182-4ac0-90bf-287b2f2df25d', 'child-037', 'ac47f6f5-bb59-43a8-ac0a-445fac64a620', '2024-09-16T20:08:45.000Z', 20, 'low', 'Asked to do it again', NULL, NULL),
('3a0c6ffe-94e3-4ec2-807d-3053e6e992d2', '6f48a846-eede-4fc4-9cf3-dff46d42b107', 'child-046', '69dc23bb-d2ca-422c-8cf6-3ed5e58333d0', '2024-07-13T19:02:02.000Z', 8, 'low', NULL, '[]', '[]'),
('02b9c846-a6b2-4feb-b6d2-409a1a4f1a92', '6f48a846-eede-4fc4-9cf3-dff46d42b107', 'child-046', '69dc23bb-d2ca-422c-8cf6-3ed5e58333d0', '2024-07-19T19:02:02.000Z', 20, 'medium', 'Asked to do it again', '[]', '["https://media.clinic.example/v/86e480acdb.mp4"]'),
('3f33b907-554e-42bc-a0f8-cbbc2f9c5eaf', '98a60b04-5965-46e5-b902-9084bd8e77f8', 'child-055', '2b1a868f-1eb3-4a47-97af-334fc79b6b7e', '2024-08-28T10:20:44.000Z', NULL, 'low', NULL, '[]', '[]'),
('c4ef0626-9dcf-495a-b117-cd84181568b3', '98a60b04-5965-46e5-b902-9084bd8e77f8', 'child-055', '2b1a868f-1eb3-4a47-97af-334fc79b6b7e', '2024-09-03T10:20:44.000Z', NULL, 'medium', 'Asked to do it again', '[]', NULL),
('17679d34-2222-44af-86e8-f795f4184c57', 'bbe765f3-81f4-4842-8593-a51d1adf5e7f', 'child-055', '2b1a868f-1eb3-4a47-97af-334fc79b6b7e', '2024-08-28T10:20:44.000Z', 12, 'low', NULL, '[]', NULL);

INSERT INTO interventions (id, patient_id, clinician_id, linked_iep_goal_id, name, intervention_type, description, frequency, start_date, end_date, status, created_at, updated_at) VALUES
('5f810419-74de-447a-95c8-b9de7a023c32', 'patient-031', '5aea7203-e19f-415c-8b91-b22a191f229e', 'fc1f328b-e257-4d5e-8077-c9152f36125b', 'Picture exchange', 'communication', NULL, 'weekly', '2024-09-03', NULL, 'active', '2024-09-01T08:05:48.000Z', '2024-11-12T08:05:48.000Z'),
('ebf94540-6fe6-4fa2-8395-60dec8bebc3c', 'patient-047', 'a4b6488f-98d8-48aa-adfe-ebb3ab4bbc53', '0c6bd203-2651-4173-b9d1-1ad870411e60', 'Sensory diet', 'sensory', 'Weekly in the practice, daily at home', 'weekly', '2024-09-11', NULL, 'active', '2024-09-09T18:30:29.000Z', '2024-11-20T18:30:29.000Z'),
('a0884aab-e32a-41e4-9c0e-8f8fe043de32', 'patient-006', '31e93e37-5de1-4e94-8dd9-0f6babedd7f1', '36728bf4-8037-4b7b-94e4-4bfd7892a22b', 'Social stories', 'social', NULL, 'weekly', '2024-09-21', '2025-01-19', 'completed', '2024-09-19T15:37:11.000Z', '2024-11-30T15:37:11.000Z'),
('27267940-afa8-4f31-85ed-97e0630d1e92', 'patient-007', '31e93e37-5de1-4e94-8dd9-0f6babedd7f1', 'b0c89a45-ebb6-4832-8eb9-61b53ea4b532', 'Graded motor practice', 'motor', 'Weekly in the practice, daily at home', 'weekly', '2024-09-05', NULL, 'active', '2024-09-03T17:07:04.000Z', '2024-11-14T17:07:04.000Z'),
('57c2d5d9-ed3f-4526-a9fa-199fb480caeb', 'patient-026', 'e063b71e-04b9-4117-bf81-34d624a1a863', '2f88a111-9a49-493d-bb4a-9a0156243f79', 'Picture exchange', 'communication', NULL, 'weekly', '2024-09-22', NULL, 'active', '2024-09-20T13:12:06.000Z', '2024-12-01T13:12:06.000Z'),
('6828c914-4175-4a2c-ac77-147ebbec0a6b', 'patient-019', 'a4b6488f-98d8-48aa-adfe-ebb3ab4bbc53', 'b0e9f13a-ce4e-4d4b-b637-d1d1f6e3c271', 'Sensory diet', 'sensory', 'Weekly in the practice, daily at home', 'weekly', '2024-09-10', NULL, 'active', '2024-09-08T17:56:43.000Z', '2024-11-19T17:56:43.000Z'),
('0ed3b163-d2b6-4cb7-a75e-e3d6a5369cbf', 'patient-013', 'c1d4fce6-da85-4dc8-b875-83edc2f626e4', NULL, 'Social stories', 'social', NULL, 'weekly', '2023-09-21', NULL, 'active', '2023-09-19T09:46:22.000Z', '2023-11-30T09:46:22.000Z');

INSERT INTO intervention_strategies (id, intervention_id, title, description, sort_order) VALUES
('454c768a-e2d8-4b3f-95b4-2e413503fa43', '5f810419-74de-447a-95c8-b9de7a023c32', 'Show the picture first', 'Same words every time', 1),
('2a4bb276-6ca7-418e-be87-1b7fd69b110b', 'ebf94540-6fe6-4fa2-8395-60dec8bebc3c', 'Show the picture first', 'Same words every time', 1),
('a4e746c5-e149-4a1b-8d4b-213803cc0acc', 'ebf94540-6fe6-4fa2-8395-60dec8bebc3c', 'Wait five seconds', NULL, 2),
('6aa7a5fd-1d67-42ea-b31f-07c523a97f48', 'a0884aab-e32a-41e4-9c0e-8f8fe043de32', 'Show the picture first', 'Same words every time', 1),
('347083fe-9f89-444c-bdf9-9eeb6dc82b54', 'a0884aab-e32a-41e4-9c0e-8f8fe043de32', 'Wait five seconds', NULL, 2),
('690aae0d-caeb-490d-9d11-82dcf2331ab0', 'a0884aab-e32a-41e4-9c0e-8f8fe043de32', 'Praise every attempt', NULL, 3),
('8ecd619b-e521-4b95-8ec0-22fa287a14c3', '27267940-afa8-4f31-85ed-97e0630d1e92', 'Show the picture first', 'Same words every time', 1),
('81df98e0-4345-408e-8ccb-993ad98d3f5e', '57c2d5d9-ed3f-4526-a9fa-199fb480caeb', 'Show the picture first', 'Same words every time', 1),
('86b0719b-9baf-492e-ac5a-8f8a1b09fb40', '57c2d5d9-ed3f-4526-a9fa-199fb480caeb', 'Wait five seconds', NULL, 2),
('75e9c84a-6af2-4c55-9822-0dddbbc8f83f', '6828c914-4175-4a2c-ac77-147ebbec0a6b', 'Show the picture first', 'Same words every time', 1),
('75590f1c-b634-4b01-ae80-c38223af953d', '6828c914-4175-4a2c-ac77-147ebbec0a6b', 'Wait five seconds', NULL, 2),
('d2023d8e-cf5c-4b13-96db-2703a7eeeee2', '6828c914-4175-4a2c-ac77-147ebbec0a6b', 'Praise every attempt', NULL, 3),
('ecf3f0ed-fdb3-46d6-817e-2466dc77c4b4', '0ed3b163-d2b6-4cb7-a75e-e3d6a5369cbf', 'Show the picture first', 'Same words every time', 1);

INSERT INTO intervention_progress (id, intervention_id, session_id, observation, effectiveness, recorded_at) VALUES
('ccf374fa-c1fc-467e-99d8-0df7140926e2', '5f810419-74de-447a-95c8-b9de7a023c32', '5c6c863f-ad65-4441-9c76-e0a7713b6086', 'Asked for help twice without a prompt', 3, '2024-10-18T08:05:48.000Z'),
('c037ec7a-180c-4b0c-bf87-12b576ffc94c', 'ebf94540-6fe6-4fa2-8395-60dec8bebc3c', NULL, 'Refused the first round, then joined', 5, '2024-10-26T18:30:29.000Z'),
('06f12e63-9530-4a55-a813-5a3719344d09', 'a0884aab-e32a-41e4-9c0e-8f8fe043de32', NULL, 'Asked for help twice without a prompt', 2, '2024-11-05T15:37:11.000Z'),
('65c0f652-97ab-4911-b7da-7ca84a565428', '27267940-afa8-4f31-85ed-97e0630d1e92', NULL, 'Refused the first round, then joined', 3, '2024-10-20T17:07:04.000Z'),
('9b81cce3-17c4-463b-8885-a2c04a682c28', '57c2d5d9-ed3f-4526-a9fa-199fb480caeb', '2e0d07df-cc1a-4255-b5b0-36a1618eae1b', 'Asked for help twice without a prompt', 2, '2024-11-06T13:12:06.000Z'),
('05f138f6-1809-4099-8833-a74631981fc1', '6828c914-4175-4a2c-ac77-147ebbec0a6b', NULL, 'Asked for help twice without a prompt', 2, '2024-10-25T17:56:43.000Z'),
('d04a5ff6-8109-4680-b310-f96b48efdf27', '0ed3b163-d2b6-4cb7-a75e-e3d6a5369cbf', NULL, 'Asked for help twice without a prompt', 5, '2023-11-05T09:46:22.000Z');

INSERT INTO journal_entries (id, author_id, child_id, patient_id, linked_session_id, linked_goal_id, linked_intervention_id, title, content, mood, visibility, entry_date, created_at, updated_at) VALUES
('7b16e05b-8512-4f56-925d-e2d8edf266b3', 'b98b98e0-6160-4034-a741-f51d7e4ade34', 'child-004', NULL, NULL, NULL, NULL, 'At the playground', 'Played with two other children.', 'happy', 'shared', '2025-09-03', '2025-09-03T09:06:24.000Z', '2025-09-03T09:06:24.000Z'),
('a3b99b68-7b76-43b9-be98-7ea5f63e132f', 'ecb1c56e-aa57-4bb8-bf0c-0c0f3f7e523f', NULL, 'patient-026', '2e0d07df-cc1a-4255-b5b0-36a1618eae1b', NULL, NULL, 'After the session', 'Goal is close, raise the criterion.', NULL, 'shared', '2024-10-23', '2024-10-23T08:05:48.000Z', '2024-10-24T08:05:48.000Z'),
('bcee3738-1f63-43cf-88e1-b04c4bd6da0e', 'f5044d57-e729-4472-9364-c92d1e643a22', 'child-018', NULL, NULL, NULL, NULL, NULL, 'Slept through the night for the first time.', 'proud', 'private', '2025-11-16', '2025-11-16T14:17:38.000Z', '2025-11-16T14:17:38.000Z'),
('cd94b452-984c-4b26-8e01-ae76c71f38b2', 'd3e6d803-e11e-40f6-9f47-dce4f629f5de', NULL, 'patient-047', NULL, '69cc3af9-7b51-44c1-88df-43f8cda2411e', 'ebf94540-6fe6-4fa2-8395-60dec8bebc3c', 'Goal review', 'Worked on sharing; two successful turns.', NULL, 'shared', '2024-10-31', '2024-10-31T18:30:29.000Z', '2024-11-01T18:30:29.000Z'),
('c0d711c1-a458-495d-9308-361cd74adc4c', '4dad6537-d29d-4980-abbb-df58eeb14db9', 'child-032', NULL, NULL, NULL, NULL, 'A good day', 'Said a new word today: "again".', 'happy', 'shared', '2025-08-22', '2025-08-22T16:50:56.000Z', '2025-08-22T16:50:56.000Z'),
('c09c68c0-3970-442a-a7af-e8e105699bad', '96568610-2bf8-4771-b748-c99cc5ccff14', NULL, 'patient-006', NULL, 'f1489973-1c6e-4512-a6cc-d056a3cee266', 'a0884aab-e32a-41e4-9c0e-8f8fe043de32', 'Goal review', 'Worked on sharing; two successful turns.', NULL, 'shared', '2024-11-10', '2024-11-10T15:37:11.000Z', '2024-11-11T15:37:11.000Z'),
('72660ba0-4def-4351-a413-7b5a9f1c6fd5', 'd620a9e2-e408-43b6-95bc-4cad01dd6be2', 'child-046', NULL, NULL, NULL, NULL, 'Bedtime', 'Slept through the night for the first time.', NULL, 'shared', '2025-07-17', '2025-07-17T18:16:01.000Z', '2025-07-17T18:16:01.000Z'),
('3361677b-69bd-4f57-9fb9-4dd1dea68997', '96568610-2bf8-4771-b748-c99cc5ccff14', NULL, 'patient-007', NULL, '9477d8ee-eda3-4514-b733-6ebfcb80598a', '27267940-afa8-4f31-85ed-97e0630d1e92', 'Goal review', 'Goal is close, raise the criterion.', NULL, 'shared', '2024-10-25', '2024-10-25T17:07:04.000Z', '2024-10-26T17:07:04.000Z'),
('6558e257-7606-4f97-924f-afe7138bc3eb', 'dcb69ba4-4116-46eb-8519-2a52df722ae6', 'child-060', NULL, NULL, NULL, NULL, 'A good day', 'Said a new word today: "again".', 'tired', 'private', '2025-10-30', '2025-10-30T11:19:40.000Z', '2025-10-30T11:19:40.000Z'),
('40387ea8-eab4-43f7-9e55-c701502951db', 'a90e9066-0b6e-4249-a49f-0899adfb3277', NULL, 'patient-026', NULL, 'd9053050-c5be-4094-b5ef-fa19668c41ef', '57c2d5d9-ed3f-4526-a9fa-199fb480caeb', 'Goal review', 'Worked on sharing; two successful turns.', NULL, 'shared', '2024-11-11', '2024-11-11T13:12:06.000Z', '2024-11-12T13:12:06.000Z');

INSERT INTO journal_attachments (id, entry_id, file_name, file_key, mime_type, created_at) VALUES
('e937a1d5-07a6-4aca-b5f9-bce75a9049de', '7b16e05b-8512-4f56-925d-e2d8edf266b3', 'photo-1.jpg', 'journal/5dcaf2d0c532.jpg', 'image/jpeg', '2025-09-03T09:06:24.000Z'),
('092e4a94-8960-43f3-8d42-2d0645bc0f14', 'cd94b452-984c-4b26-8e01-ae76c71f38b2', 'photo-4.jpg', 'journal/dcbef9e05b23.jpg', 'image/jpeg', '2024-10-31T18:30:29.000Z'),
('5b12dbb0-e2e4-40ae-87da-a5317fc188eb', '72660ba0-4def-4351-a413-7b5a9f1c6fd5', 'photo-7.jpg', 'journal/30d3b885fa3a.jpg', 'image/jpeg', '2025-07-17T18:16:01.000Z'),
('683a2170-5c8e-4abe-8472-f2daa8882d5f', '40387ea8-eab4-43f7-9e55-c701502951db', 'photo-10.jpg', 'journal/e31b9c5d870d.jpg', 'image/jpeg', '2024-11-11T13:12:06.000Z');

INSERT INTO conversations (id, subject, participants, child_id, patient_id, is_archived, last_message_at, created_at) VALUES
('eb2346c9-aec8-494d-9899-1b4515b56c38', 'Question about the home plan', '[{"type":"parent","id":"de6a313b-e7cc-44f4-a5b6-ac7031e70519"},{"type":"clinician","id":"e063b71e-04b9-4117-bf81-34d624a1a863"},{"type":"child","id":"child-072"}]', NULL, 'patient-016', 0, 1759802513000, '2025-10-06T16:01:53.000Z'),
('885d1842-ab26-4efc-bf4d-a3a3bafd49be', NULL, '[{"type":"parent","id":"e08cc36f-760a-4551-afa1-93e065115ce3"},{"type":"clinician","id":"a4b6488f-98d8-48aa-adfe-ebb3ab4bbc53"},{"type":"patient","id":"patient-019"}]', 'child-007', NULL, 0, 1757146989000, '2025-09-05T17:23:09.000Z'),
('ebccd8d7-9546-4bdc-b793-85d0042a98a1', 'Results of the screening', '[{"type":"parent","id":"2812b2d0-fd78-44be-8f52-a9555a7ec922"},{"type":"clinician","id":"e063b71e-04b9-4117-bf81-34d624a1a863"},{"type":"child","id":"child-087"},{"type":"patient","id":"patient-040"}]', 'child-087', 'patient-040', 0, 1742480611000, '2025-03-20T09:23:31.000Z'),
('4f8efdd8-64eb-44ae-8072-b9128a6a84e0', 'Results of the screening', '[{"type":"parent","id":"c3538a3d-eaf8-49f5-b7de-cce5abf01978"},{"type":"clinician","id":"5aea7203-e19f-415c-8b91-b22a191f229e"}]', NULL, 'patient-042', 0, 1753415897000, '2025-07-24T17:58:17.000Z'),
('a9c79ad7-efda-4f0c-a9cd-daf4535be7cb', 'Results of the screening', '[{"type":"parent","id":"85dae236-8bbd-44d9-8eb7-aaae6754c199"},{"type":"clinician","id":"5aea7203-e19f-415c-8b91-b22a191f229e"},{"type":"child","id":"child-038"}]', 'child-038', NULL, 1, 1757025776000, '2025-09-04T17:42:56.000Z'),
('f6cbd886-f65e-4d26-899a-a50bb96ee2c2', 'Next appointment', '[{"type":"parent","id":"69dc23bb-d2ca-422c-8cf6-3ed5e58333d0"},{"type":"clinician","id":"f6576c35-cfc5-43dc-a5ad-e1f5ce5122d1"},{"type":"user","id":"90576a47-d13a-4865-9e98-9f4a48c07096"}]', 'child-046', 'patient-032', 0, 1742149108000, '2025-03-16T08:18:28.000Z'),
('82f2142d-19f3-4a36-bdb4-bacaec7ba744', 'Welcome', '[{"type":"user","id":"90576a47-d13a-4865-9e98-9f4a48c07096"},{"type":"parent","id":"90ceaa60-2556-4ab1-9bd9-262be85861a8"}]', NULL, NULL, 1, NULL, '2023-07-15T09:51:05.000Z');

INSERT INTO messages (id, conversation_id, sender_id, sender_type, recipient_id, recipient_type, body, attachments, sent_at, read_at) VALUES
('b678c733-19c9-4b70-ab27-bc99bf97f4d1', 'eb2346c9-aec8-494d-9899-1b4515b56c38', 'de6a313b-e7cc-44f4-a5b6-ac7031e70519', 'parent', 'e063b71e-04b9-4117-bf81-34d624a1a863', 'clinician', 'The picture cards help a lot.', '[{"name":"note.pdf","key":"messages/9b2baa05.pdf"}]', 1759766513000, 1759773713000),
('b49d281f-03ea-4773-993b-3a77a3c1766e', 'eb2346c9-aec8-494d-9899-1b4515b56c38', 'e063b71e-04b9-4117-bf81-34d624a1a863', 'clinician', 'de6a313b-e7cc-44f4-a5b6-ac7031e70519', 'parent', 'Yes, that works for us.', '[]', 1759784513000, 1759791713000),
('86b88fa2-70ee-46dc-b86c-cbe07e132ada', 'eb2346c9-aec8-494d-9899-1b4515b56c38', 'de6a313b-e7cc-44f4-a5b6-ac7031e70519', 'parent', 'e063b71e-04b9-4117-bf81-34d624a1a863', 'clinician', 'Yes, that works for us.', '[]', 1759802513000, NULL),
('f11651a7-4993-49ed-8e0e-d20534cb4114', '885d1842-ab26-4efc-bf4d-a3a3bafd49be', 'e08cc36f-760a-4551-afa1-93e065115ce3', 'parent', 'a4b6488f-98d8-48aa-adfe-ebb3ab4bbc53', 'clinician', 'Please bring the hearing test.', '[]', 1757092989000, 1757100189000),
('62574e6e-e81f-4f5e-b239-f99e1b82788e', '885d1842-ab26-4efc-bf4d-a3a3bafd49be', 'a4b6488f-98d8-48aa-adfe-ebb3ab4bbc53', 'clinician', 'e08cc36f-760a-4551-afa1-93e065115ce3', 'parent', 'The picture cards help a lot.', '[]', 1757110989000, 1757118189000),
('5727f56e-2826-46f6-8d22-a39861220839', '885d1842-ab26-4efc-bf4d-a3a3bafd49be', 'e08cc36f-760a-4551-afa1-93e065115ce3', 'parent', 'a4b6488f-98d8-48aa-adfe-ebb3ab4bbc53', 'clinician', 'Yes, that works for us.', '[]', 1757128989000, 1757136189000),
('4cbc27c3-67e2-45c6-baee-90237397679b', '885d1842-ab26-4efc-bf4d-a3a3bafd49be', 'a4b6488f-98d8-48aa-adfe-ebb3ab4bbc53', 'clinician', 'e08cc36f-760a-4551-afa1-93e065115ce3', 'parent', 'The picture cards help a lot.', '[]', 1757146989000, NULL),
('b063dcce-9aec-41eb-a886-bbf7ea044b3c', 'ebccd8d7-9546-4bdc-b793-85d0042a98a1', '2812b2d0-fd78-44be-8f52-a9555a7ec922', 'parent', 'e063b71e-04b9-4117-bf81-34d624a1a863', 'clinician', 'The picture cards help a lot.', '[]', 1742462611000, 1742469811000),
('8d404a53-5e40-447f-9c4d-5d4878f71505', 'ebccd8d7-9546-4bdc-b793-85d0042a98a1', 'e063b71e-04b9-4117-bf81-34d624a1a863', 'clinician', '2812b2d0-fd78-44be-8f52-a9555a7ec922', 'parent', 'The picture cards help a lot.', '[]', 1742480611000, NULL),
('0b9d21d7-3e4c-436a-b91a-33b2b96bca9d', '4f8efdd8-64eb-44ae-8072-b9128a6a84e0', 'c3538a3d-eaf8-49f5-b7de-cce5abf01978', 'parent', '5aea7203-e19f-415c-8b91-b22a191f229e', 'clinician', 'Could we move the visit to Thursday?', '[]', 1753379897000, 1753387097000),
('88bfe471-e8f4-4c65-964b-dfc392b87d5e', '4f8efdd8-64eb-44ae-8072-b9128a6a84e0', '5aea7203-e19f-415c-8b91-b22a191f229e', 'clinician', 'c3538a3d-eaf8-49f5-b7de-cce5abf01978', 'parent', 'Could we move the visit to Thursday?', '[]', 1753397897000, 1753405097000),
('fedafeb6-e135-4c13-a490-e5142e1e382a', '4f8efdd8-64eb-44ae-8072-b9128a6a84e0', 'c3538a3d-eaf8-49f5-b7de-cce5abf01978', 'parent', '5aea7203-e19f-415c-8b91-b22a191f229e', 'clinician', 'Yes, that works for us.', '[]', 1753415897000, NULL),
('1807612b-ba61-49b3-be97-716e3da73f07', 'a9c79ad7-efda-4f0c-a9cd-daf4535be7cb', '85dae236-8bbd-44d9-8eb7-aaae6754c199', 'parent', '5aea7203-e19f-415c-8b91-b22a191f229e', 'clinician', 'Yes, that works for us.', '[]', 1757007776000, 1757014976000),
('1fd6bc70-44f1-4592-a4f4-573fd4925270', 'a9c79ad7-efda-4f0c-a9cd-daf4535be7cb', '90576a47-d13a-4865-9e98-9f4a48c07096', 'user', '85dae236-8bbd-44d9-8eb7-aaae6754c199', 'parent', 'The picture cards help a lot.', '[]', 1757025776000, NULL),
('207cd4f4-128e-41df-bbeb-2371269f002e', 'f6cbd886-f65e-4d26-899a-a50bb96ee2c2', 'system', 'system', '69dc23bb-d2ca-422c-8cf6-3ed5e58333d0', 'parent', 'The conversation was opened.', '[]', 1742113108000, 1742120308000),
('f6fc6761-15bf-4afb-8e39-eb0fe79d15b1', 'f6cbd886-f65e-4d26-899a-a50bb96ee2c2', 'f6576c35-cfc5-43dc-a5ad-e1f5ce5122d1', 'clinician', '69dc23bb-d2ca-422c-8cf6-3ed5e58333d0', 'parent', 'The picture cards help a lot.', '[]', 1742131108000, 1742138308000),
('9ed74dc9-b80a-42d5-bcd7-397127ca23bc', 'f6cbd886-f65e-4d26-899a-a50bb96ee2c2', '69dc23bb-d2ca-422c-8cf6-3ed5e58333d0', 'parent', 'f6576c35-cfc5-43dc-a5ad-e1f5ce5122d1', 'clinician', 'Yes, that works for us.', '[]', 1742149108000, NULL);

INSERT INTO notifications (id, user_id, user_type, notification_type, title, body, is_read, read_at, created_at) VALUES
('4ba09581-16d1-4a88-b76b-097880433ce7', '30cc401f-ff33-4e5a-a2a9-22683ba6ad80', 'parent', 'appointment', 'A report was shared with you', 'Open the application to see more.', 1, 1739965484000, 1739954684000),
('f8e8a6a0-a9af-41ae-a074-0b2a3751e26d', 'c1d4fce6-da85-4dc8-b875-83edc2f626e4', 'clinician', 'message', 'Appointment tomorrow', NULL, 0, NULL, 1744192045000),
('062254a5-e815-445b-b8a1-a51ed225e3a7', '917e3f15-ef33-4a8d-bde0-d3b74dcbf207', 'user', 'appointment', 'New message', 'Open the application to see more.', 0, NULL, 1742898101000),
('3b5063ac-a034-4726-9ff4-bbf6287872ee', '44820992-8617-4ab3-afc4-40be750d27a0', 'parent', 'message', 'A report was shared with you', 'Open the application to see more.', 1, 1741807512000, 1741796712000),
('9bc113d6-b79c-4220-bcf5-46259df7cf07', 'ddacd535-4449-427e-a345-b76b95e19bb5', 'parent', 'message', 'New message', 'Open the application to see more.', 0, NULL, 1763997284000),
('cde11ca8-acaf-4349-b0b5-8bb82bec13ec', '143f4d49-fb08-41d1-b4b5-c02a8bfed623', 'clinician', 'message', 'Appointment tomorrow', NULL, 0, NULL, 1761645827000),
('cea623bc-5cf2-44fd-99a2-241a31972116', '917e3f15-ef33-4a8d-bde0-d3b74dcbf207', 'user', 'message', 'New message', 'Open the application to see more.', 1, 1761248123000, 1761237323000),
('acdf7510-6f0e-4139-914e-c279a42f6deb', 'school-admin-01', 'school_admin', 'message', 'A report was shared with you', 'Open the application to see more.', 0, NULL, 1743445688000),
('b2916a11-0f55-4204-b4d9-5e7deb87d715', '474ee84b-eccb-4856-9f09-6f26f25a4227', 'parent', 'appointment', 'Appointment tomorrow', 'Open the application to see more.', 0, NULL, 1740832164000),
('17ecf648-b352-454b-8b83-558dc8f278b1', 'c1d4fce6-da85-4dc8-b875-83edc2f626e4', 'clinician', 'appointment', 'New message', NULL, 1, 1761664915000, 1761654115000),
('578a3d04-8f9a-4b6e-8b78-50c8ecc0a43e', '917e3f15-ef33-4a8d-bde0-d3b74dcbf207', 'user', 'message', 'Appointment tomorrow', 'Open the application to see more.', 0, NULL, 1751549906000);

INSERT INTO reports (id, patient_id, clinician_id, report_type, title, content, linked_assessment_id, linked_iep_id, shared_with, status, file_key, created_at, updated_at) VALUES
('6ef537c2-cb99-4546-8ef0-75dd2d99ce88', 'patient-031', '5aea7203-e19f-415c-8b91-b22a191f229e', 'iep_summary', 'Summary of the school plan', 'The child takes part with joy and tires after twenty minutes.', NULL, '67d023e2-f90e-4a56-901e-4d56489439ca', '["1bd02c3e-e33c-452d-970f-0edbe191e02b","00e94df9-1698-448d-a9fd-e9d464a3c8b0"]', 'final', 'reports/3023128cee58.pdf', '2025-03-10T12:06:48.000Z', '2025-03-11T12:06:48.000Z'),
('818e35ee-c0b3-4430-af17-cdef5ba64547', 'patient-047', 'a4b6488f-98d8-48aa-adfe-ebb3ab4bbc53', 'iep_summary', 'Summary of the school plan', 'The child takes part with joy and tires after twenty minutes.', NULL, 'f325d163-eba5-44c4-ba1b-610d6de56c8b', '["64730d76-497f-4439-815b-f4f196324739"]', 'final', 'reports/8f8127e9ed2c.pdf', '2025-08-24T13:37:34.000Z', '2025-08-25T13:37:34.000Z'),
('c08d5c64-f49e-4e53-802e-4c0330f34d3c', 'patient-006', '31e93e37-5de1-4e94-8dd9-0f6babedd7f1', 'iep_summary', 'Summary of the school plan', 'The child takes part with joy and tires after twenty minutes.', NULL, '352fcfdc-b0d2-43b2-a19e-faa9bc133c66', '["0f031c22-3123-4dc3-8885-487e86195991"]', 'final', 'reports/77fad16d3358.pdf', '2025-09-01T15:06:53.000Z', '2025-09-02T15:06:53.000Z'),
('ff50f69c-c270-4d6e-8704-21002c27f410', 'patient-079', 'e063b71e-04b9-4117-bf81-34d624a1a863', 'assessment_report', 'Assessment report', 'The child takes part with joy and tires after twenty minutes.', 'baf19af5-4e44-4ce5-bb89-5aa510fe9ec9', NULL, '["00e94df9-1698-448d-a9fd-e9d464a3c8b0"]', 'draft', NULL, '2025-06-10T17:21:12.000Z', '2025-06-11T17:21:12.000Z'),
('14eb7599-9e99-4895-9fb6-3555d02abc00', 'patient-063', '143f4d49-fb08-41d1-b4b5-c02a8bfed623', 'assessment_report', 'Assessment report', 'The child takes part with joy and tires after twenty minutes.', '263c07dd-4dd7-4eb8-82da-5ec63049434e', NULL, '["f5044d57-e729-4472-9364-c92d1e643a22"]', 'final', 'reports/c79faf50d982.pdf', '2025-09-17T08:34:42.000Z', '2025-09-18T08:34:42.000Z'),
('63274001-88b7-45e9-90f8-ec6cc418a3dd', 'patient-044', '143f4d49-fb08-41d1-b4b5-c02a8bfed623', 'assessment_report', 'Assessment report', 'The child takes part with joy and tires after twenty minutes.', '7a23bc4d-6e6f-43dd-9a40-5405eb51fcaf', NULL, '[]', 'final', 'reports/9da73853721f.pdf', '2025-04-01T17:56:29.000Z', '2025-04-02T17:56:29.000Z'),
('eeacf6f3-41e6-4e37-a068-b32551fec13a', 'patient-060', '5aea7203-e19f-415c-8b91-b22a191f229e', 'assessment_report', 'Assessment report', 'The child takes part with joy and tires after twenty minutes.', '9229cb26-14cf-4678-b922-473e3131eaa9', NULL, '["5f1c7082-045b-4cdf-92b3-d91c86205f99","d3e6d803-e11e-40f6-9f47-dce4f629f5de"]', 'final', 'reports/5460cd27d8c9.pdf', '2025-11-16T18:17:47.000Z', '2025-11-17T18:17:47.000Z'),
('5b10249a-41ac-47b9-863d-f8bad197c1f3', 'patient-001', '5aea7203-e19f-415c-8b91-b22a191f229e', 'assessment_report', 'Assessment report', 'The child takes part with joy and tires after twenty minutes.', 'b6180655-73fa-480d-aa61-b4e2d91f6967', NULL, '[]', 'draft', NULL, '2025-01-30T16:15:52.000Z', '2025-01-31T16:15:52.000Z'),
('bae8e5b1-1bca-4006-aaaa-1777222bcf89', 'patient-036', '143f4d49-fb08-41d1-b4b5-c02a8bfed623', 'assessment_report', 'Assessment report', 'The child takes part with joy and tires after twenty minutes.', 'd5871aaa-9eee-4185-924b-3b0a43a6d2f7', NULL, '["ef1081d2-3d03-43ab-9445-af5cb0a5e7f2"]', 'final', 'reports/441fc2b212ba.pdf', '2025-07-02T16:14:53.000Z', '2025-07-03T16:14:53.000Z');

INSERT INTO audit_logs (id, user_id, action, resource_type, resource_id, changes, ip_address, created_at) VALUES
('b7a34526-cb16-4fc1-8276-22b3179c42f5', 'a90e9066-0b6e-4249-a49f-0899adfb3277', 'update', 'child', 'child-001', '{"current_concerns":["(empty)","changed"]}', NULL, 1741473563000),
('f6644e23-d6bd-4429-ab2d-531bd36f870d', '89701a41-2d25-4984-b1f8-f923731f659b', 'create', 'child', 'child-999', NULL, '192.0.2.35', 1741562363000),
('73a922f2-1412-4eb0-a0e3-08c3eea0c655', '917e3f15-ef33-4a8d-bde0-d3b74dcbf207', 'create', 'patient', 'patient-001', NULL, '192.0.2.153', 1742348363000),
('2450e947-3352-4aea-94cc-8852fb2eb681', '2ce64658-b2fa-4d5b-b817-efaf1c2b7fe5', 'delete', 'patient', 'patient-011', NULL, '192.0.2.153', 1742881163000),
('ebe1d34a-a2b1-49fe-9462-5e3dbdd714f1', 'ecb1c56e-aa57-4bb8-bf0c-0c0f3f7e523f', 'update', 'patient', 'patient-017', '{"first_name":["changed"]}', '192.0.2.94', 1743665363000),
('78b6f318-e982-41a7-a481-f83ca581ec23', 'a90e9066-0b6e-4249-a49f-0899adfb3277', 'create', 'parent_child', 'c725b182-3cdf-44da-b5fe-68a9c5387ddc', NULL, NULL, 1744018763000),
('2cf7bb9f-d934-44d6-badf-f62f8a473d44', '89701a41-2d25-4984-b1f8-f923731f659b', 'create', 'consent_grant', '249b69ab-1cae-4574-8988-0c3b111c079b', NULL, '192.0.2.223', 1744804703000),
('a533b9cb-9bc5-47b5-a8f0-5e468b526866', '90576a47-d13a-4865-9e98-9f4a48c07096', 'update', 'consent_grant', '0038f8c1-0e44-4304-b298-23d87a9d6a8e', '{"status":["active","revoked"]}', '192.0.2.50', 1745589803000),
('6e590ad0-1f74-4ab0-afce-56b8704f1003', '90576a47-d13a-4865-9e98-9f4a48c07096', 'create', 'screening', '4859b71f-dc25-4323-b139-501bdca2f147', NULL, '192.0.2.50', 1746211223000),
('bf215b19-5d3f-4305-b352-0d41a09704e4', '90576a47-d13a-4865-9e98-9f4a48c07096', 'update', 'assessment', 'c2c77ba9-22e2-4228-80f0-7a30d7cac932', '{"status":["draft","final"]}', '192.0.2.156', 1746903683000),
('7891c2f5-ae06-44de-aa04-e9790e803d88', '8d3ce897-a096-4550-8dd4-2114bce1d8ca', 'create', 'iep', '67d023e2-f90e-4a56-901e-4d56489439ca', NULL, NULL, 1747611803000),
('4746f328-9aa2-4f3d-b8d0-4cf3b62da303', '90576a47-d13a-4865-9e98-9f4a48c07096', 'update', 'iep_goal', 'fc1f328b-e257-4d5e-8077-c9152f36125b', '{"progress_percent":[20,40]}', '192.0.2.67', 1747961183000),
('0e83f9b7-42b3-457f-bd5c-51d2c9af70c5', '90576a47-d13a-4865-9e98-9f4a48c07096', 'create', 'pep', '4edef3b1-c2fe-4561-bf24-513be9e5be92', NULL, '192.0.2.84', 1748397383000),
('5bcc0833-5d94-42c5-8977-4ab6c7b4b5a2', 'ecb1c56e-aa57-4bb8-bf0c-0c0f3f7e523f', 'create', 'pep_goal', 'be450176-4be3-48ac-94ce-4d9fcd47a2f0', NULL, '192.0.2.52', 1749010643000),
('f75ce4d0-ee27-4d75-8dde-524aaa840ee5', 'd3e6d803-e11e-40f6-9f47-dce4f629f5de', 'create', 'pep_activity', 'f9b41ddc-6a30-4c11-8d9f-6a72c00b4330', NULL, '192.0.2.185', 1749718523000),
('435c675f-5fa0-4b47-a651-96a4f70a7e3d', 'ecb1c56e-aa57-4bb8-bf0c-0c0f3f7e523f', 'download', 'patient_document', '134c29c3-d191-4914-9034-9838ddef8d11', NULL, NULL, 1749981863000),
('02f0e79b-de93-4484-b70b-fe0b56f9dfee', '89701a41-2d25-4984-b1f8-f923731f659b', 'update', 'appointment', 'c1cada06-0115-4e29-98c5-1a7274c0206a', '{"status":["scheduled","completed"]}', '192.0.2.240', 1750165523000),
('fbcd4c06-1f14-42aa-982c-e3faf4138f0d', '917e3f15-ef33-4a8d-bde0-d3b74dcbf207', 'send', 'appointment_reminder', 'c1087ec5-21fb-47b4-a903-1fcbeb75fc9d', NULL, '192.0.2.175', 1750515923000),
('75431392-ff77-4f5c-a055-dc0125c5cc66', '8d3ce897-a096-4550-8dd4-2114bce1d8ca', 'send', 'appointment_reminder', '15bb05ae-4b68-435a-b60e-2678d1b48adf', NULL, '192.0.2.108', 1750789223000),
('d03493bc-98e3-41db-a0db-4dfd8ae8dad8', 'd3e6d803-e11e-40f6-9f47-dce4f629f5de', 'update', 'session_template', 'c1f98be0-2e75-4455-829b-e5b4c46d13d5', '{"name":["First visit, long","First visit"]}', '192.0.2.219', 1750966823000),
('2f343d4c-998b-4b04-8f07-b70932d7a209', '917e3f15-ef33-4a8d-bde0-d3b74dcbf207', 'share', 'report', '6ef537c2-cb99-4546-8ef0-75dd2d99ce88', NULL, NULL, 1751400383000),
('20aa2fb3-1282-4a36-9b0c-730b4158d978', '89701a41-2d25-4984-b1f8-f923731f659b', 'create', 'conversation', 'eb2346c9-aec8-494d-9899-1b4515b56c38', NULL, '192.0.2.192', 1752015383000),
('a71daaf4-494a-4fc9-acf6-477129b62eef', '00e94df9-1698-448d-a9fd-e9d464a3c8b0', 'login', 'user', '90576a47-d13a-4865-9e98-9f4a48c07096', NULL, '192.0.2.215', 1752724523000),
('c0769341-4321-4128-b6bd-3cfb1d0b1568', NULL, 'login_failed', 'user', NULL, NULL, '192.0.2.87', 1753332863000),
('6eadd9b5-c472-4d0f-9b65-9fbffaa8cfd7', 'ecb1c56e-aa57-4bb8-bf0c-0c0f3f7e523f', 'update', 'clinician', '5aea7203-e19f-415c-8b91-b22a191f229e', '{"phone":["changed"]}', '192.0.2.92', 1753599383000),
('9ccabe9b-a549-4014-927a-7ee98fcffcbf', '2ce64658-b2fa-4d5b-b817-efaf1c2b7fe5', 'update', 'parent', '30cc401f-ff33-4e5a-a2a9-22683ba6ad80', '{"address":["changed"]}', NULL, 1753699643000);

INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, logs, rolled_back_at, started_at, applied_steps_count) VALUES
('2c35e6ef-7863-4f3d-9094-1ec607bc3ef2', '15a3eb2d2f6115997dbe44fec56405ea722e9a46c496440ccfcee356af83d935', '2022-09-01 14:23:32', '20220901120000_init', NULL, NULL, '2022-09-01 14:23:30', 1),
('f1832e20-a31f-4789-be6e-60b30f8df36a', 'f44ddbe04af2ccb80ba4131364c6d820bdf331df7b29329668182f4393b7c947', '2023-01-05 18:16:12', '20230105120000_parent_children', NULL, NULL, '2023-01-05 18:16:10', 1),
('324a160e-7f95-46ce-8c6f-f12667e1a114', 'd9a746aee7de2b660e18268300a8263f9061282f142df84d3ccfa00d78aed92f', '2023-06-11 13:16:19', '20230611120000_consent_grants', NULL, NULL, '2023-06-11 13:16:17', 1),
('f59631ab-ed71-46f2-ab02-da902d4217f5', 'e59fa27843f8e70513ed00c218af212a37e4fb8685b602b75b4c6e54091b17a9', '2024-02-14 10:22:58', '20240214120000_peps', NULL, NULL, '2024-02-14 10:22:56', 1);

COMMIT;
