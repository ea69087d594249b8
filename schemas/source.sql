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
