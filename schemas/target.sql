-- The new database of the clinic: one `persons` row per human being, one view per viewer, and
-- everything else points at `person_id`. 59 tables. Times are ISO-8601 text in UTC.

-- Accounts

CREATE TABLE users (
    id TEXT NOT NULL PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    password_hash TEXT NOT NULL,
    role TEXT NOT NULL,
    status TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'suspended')),
    email_verified INTEGER NOT NULL DEFAULT 0,
    last_login_at TEXT,
    created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TEXT NOT NULL
);

CREATE TABLE parents (
    id TEXT NOT NULL PRIMARY KEY,
    user_id TEXT NOT NULL UNIQUE REFERENCES users (id) ON DELETE CASCADE,
    first_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    phone TEXT,
    address_line1 TEXT,
    city TEXT,
    state TEXT,
    preferred_language TEXT NOT NULL DEFAULT 'en',
    emergency_contact TEXT,
    onboarding_completed INTEGER NOT NULL DEFAULT 0,
    created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TEXT NOT NULL
);

CREATE TABLE clinician_profiles (
    id TEXT NOT NULL PRIMARY KEY,
    user_id TEXT NOT NULL UNIQUE REFERENCES users (id) ON DELETE CASCADE,
    display_name TEXT NOT NULL,
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

CREATE TABLE schools (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    district TEXT,
    address TEXT,
    city TEXT,
    state TEXT,
    phone TEXT,
    created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE TABLE teachers (
    id TEXT NOT NULL PRIMARY KEY,
    user_id TEXT NOT NULL UNIQUE REFERENCES users (id) ON DELETE CASCADE,
    school_id TEXT NOT NULL REFERENCES schools (id),
    first_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    subject TEXT,
    created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
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
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    revoked_at TEXT
);
CREATE INDEX refresh_tokens_user_id_idx ON refresh_tokens (user_id);

CREATE TABLE user_preferences (
    id TEXT NOT NULL PRIMARY KEY,
    user_id TEXT NOT NULL UNIQUE REFERENCES users (id) ON DELETE CASCADE,
    theme TEXT NOT NULL DEFAULT 'light',
    locale TEXT NOT NULL DEFAULT 'en',
    timezone TEXT NOT NULL DEFAULT 'UTC',
    email_notifications INTEGER NOT NULL DEFAULT 1 CHECK (email_notifications IN (0, 1)),
    push_notifications INTEGER NOT NULL DEFAULT 1 CHECK (push_notifications IN (0, 1)),
    quiet_hours TEXT,
    updated_at TEXT NOT NULL
);

-- Core

CREATE TABLE persons (
    id TEXT NOT NULL PRIMARY KEY,
    first_name TEXT NOT NULL,
    middle_name TEXT,
    last_name TEXT NOT NULL,
    nickname TEXT,
    date_of_birth TEXT NOT NULL,
    gender TEXT NOT NULL DEFAULT 'not specified'
        CHECK (gender IN ('male', 'female', 'non-binary', 'not specified')),
    photo_url TEXT,
    primary_language TEXT,
    languages_spoken TEXT NOT NULL DEFAULT '[]',
    address_line1 TEXT,
    address_line2 TEXT,
    city TEXT,
    state TEXT,
    postal_code TEXT,
    created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TEXT NOT NULL
);
CREATE INDEX persons_name_idx ON persons (last_name, first_name, date_of_birth);

CREATE TABLE parent_child_views (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES persons (id) ON DELETE CASCADE,
    parent_id TEXT NOT NULL REFERENCES parents (id) ON DELETE CASCADE,
    relationship_type TEXT NOT NULL DEFAULT 'parent',
    is_primary INTEGER NOT NULL DEFAULT 0,
    school_name TEXT,
    grade_level TEXT,
    medical_history TEXT,
    current_concerns TEXT,
    developmental_notes TEXT,
    added_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TEXT NOT NULL,
    UNIQUE (person_id, parent_id)
);
CREATE INDEX parent_child_views_parent_id_idx ON parent_child_views (parent_id);

CREATE TABLE clinician_patient_views (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES persons (id) ON DELETE CASCADE,
    clinician_id TEXT NOT NULL REFERENCES clinician_profiles (id),
    case_number TEXT NOT NULL UNIQUE,
    primary_diagnosis TEXT,
    diagnosis_code TEXT,
    diagnosis_date TEXT,
    secondary_diagnoses TEXT NOT NULL DEFAULT '[]',
    medical_history TEXT,
    current_medications TEXT NOT NULL DEFAULT '[]',
    allergies TEXT,
    family_history TEXT,
    case_status TEXT NOT NULL DEFAULT 'active',
    referral_source TEXT,
    referral_reason TEXT,
    referral_date TEXT,
    created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    UNIQUE (person_id, clinician_id)
);
CREATE INDEX clinician_patient_views_clinician_id_idx ON clinician_patient_views (clinician_id);

CREATE TABLE school_student_views (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES persons (id) ON DELETE CASCADE,
    school_id TEXT NOT NULL REFERENCES schools (id),
    teacher_id TEXT REFERENCES teachers (id),
    student_number TEXT,
    grade_level TEXT,
    accommodations TEXT NOT NULL DEFAULT '[]',
    created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TEXT NOT NULL,
    UNIQUE (person_id, school_id)
);

CREATE TABLE access_grants (
    id TEXT NOT NULL PRIMARY KEY,
    token TEXT NOT NULL UNIQUE,
    grantor_type TEXT NOT NULL CHECK (grantor_type IN ('parent', 'clinician', 'school')),
    grantor_id TEXT NOT NULL,
    grantee_type TEXT NOT NULL CHECK (grantee_type IN ('parent', 'clinician', 'school')),
    grantee_id TEXT NOT NULL,                         -- '' while an invitation is pending
    grantee_email TEXT,
    person_id TEXT NOT NULL REFERENCES persons (id) ON DELETE CASCADE,
    permissions TEXT NOT NULL DEFAULT '[]',
    access_level TEXT NOT NULL DEFAULT 'view' CHECK (access_level IN ('view', 'edit', 'manage')),
    status TEXT NOT NULL DEFAULT 'pending',
    granted_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
    activated_at TEXT,
    expires_at TEXT,
    revoked_at TEXT,
    granted_by_name TEXT NOT NULL,
    granted_by_email TEXT NOT NULL,
    audit_log TEXT NOT NULL DEFAULT '[]'
);
CREATE INDEX access_grants_grantor_idx ON access_grants (grantor_type, grantor_id);
CREATE INDEX access_grants_grantee_idx ON access_grants (grantee_type, grantee_id);
CREATE INDEX access_grants_person_id_idx ON access_grants (person_id);

-- Contacts, documents, tags, logs

CREATE TABLE contacts (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES persons (id) ON DELETE CASCADE,
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
CREATE INDEX contacts_person_id_idx ON contacts (person_id);

CREATE TABLE documents (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES persons (id) ON DELETE CASCADE,
    uploaded_by TEXT NOT NULL REFERENCES users (id),
    document_type TEXT NOT NULL,
    title TEXT NOT NULL,
    url TEXT NOT NULL,
    mime_type TEXT NOT NULL,
    file_size INTEGER NOT NULL,
    description TEXT,
    uploaded_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX documents_person_id_idx ON documents (person_id);

CREATE TABLE tags (
    id INTEGER PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES persons (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    color TEXT,
    created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
    UNIQUE (person_id, name)
);

CREATE TABLE patient_activity_log (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id TEXT NOT NULL REFERENCES persons (id) ON DELETE CASCADE,
    user_id TEXT REFERENCES users (id),
    activity_type TEXT NOT NULL,
    description TEXT NOT NULL,
    metadata TEXT,
    created_at TEXT NOT NULL
);
CREATE INDEX patient_activity_log_person_id_idx ON patient_activity_log (person_id, created_at);

CREATE TABLE audit_logs (
    id TEXT NOT NULL PRIMARY KEY,
    user_id TEXT REFERENCES users (id),
    action TEXT NOT NULL,
    resource_type TEXT NOT NULL,
    resource_id TEXT,
    changes TEXT,
    ip_address TEXT,
    created_at TEXT NOT NULL
);
CREATE INDEX audit_logs_resource_idx ON audit_logs (resource_type, resource_id);

-- Scheduling

CREATE TABLE practice_locations (
    id TEXT NOT NULL PRIMARY KEY,
    clinician_id TEXT NOT NULL REFERENCES clinician_profiles (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    address_line1 TEXT NOT NULL,
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
    day_of_week INTEGER NOT NULL CHECK (day_of_week BETWEEN 1 AND 7),
    start_time TEXT NOT NULL,
    end_time TEXT NOT NULL,
    slot_minutes INTEGER NOT NULL DEFAULT 45,
    is_active INTEGER NOT NULL DEFAULT 1
);
CREATE INDEX clinician_availability_clinician_id_idx ON clinician_availability (clinician_id, day_of_week);

CREATE TABLE clinician_time_off (
    id TEXT NOT NULL PRIMARY KEY,
    clinician_id TEXT NOT NULL REFERENCES clinician_profiles (id) ON DELETE CASCADE,
    starts_on TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    reason TEXT,
    created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CHECK (ends_on >= starts_on)
);

CREATE TABLE appointments (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES persons (id),
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
CREATE INDEX appointments_person_id_idx ON appointments (person_id);
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
CREATE INDEX appointment_participants_appointment_id_idx ON appointment_participants (appointment_id);

CREATE TABLE appointment_history (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    appointment_id TEXT NOT NULL REFERENCES appointments (id) ON DELETE CASCADE,
    changed_by TEXT REFERENCES users (id),
    action TEXT NOT NULL,
    old_values TEXT,
    new_values TEXT,
    changed_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX appointment_history_appointment_id_idx ON appointment_history (appointment_id);

-- Screening

CREATE TABLE screening_types (
    id TEXT NOT NULL PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE TABLE mchat_questions (
    id INTEGER PRIMARY KEY,
    question_number INTEGER NOT NULL UNIQUE,
    question_text TEXT NOT NULL,
    is_critical INTEGER NOT NULL DEFAULT 0,
    risk_answer TEXT NOT NULL CHECK (risk_answer IN ('yes', 'no'))
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
    person_id TEXT NOT NULL REFERENCES persons (id),
    screening_type_id TEXT NOT NULL REFERENCES screening_types (id),
    age_at_screening_months INTEGER,
    status TEXT NOT NULL DEFAULT 'in_progress',
    total_score INTEGER,
    risk_level TEXT,
    domain_scores TEXT,
    recommendations TEXT,
    administered_by TEXT REFERENCES users (id),
    completed_at TEXT,
    created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TEXT NOT NULL
);
CREATE INDEX screenings_person_id_idx ON screenings (person_id);
CREATE INDEX screenings_screening_type_id_idx ON screenings (screening_type_id);

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

CREATE TABLE assessment_types (
    id TEXT NOT NULL PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE TABLE assessments (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES persons (id),
    clinician_id TEXT NOT NULL REFERENCES clinician_profiles (id),
    assessment_type_id TEXT NOT NULL REFERENCES assessment_types (id),
    baseline_assessment_id TEXT REFERENCES assessments (id),
    status TEXT NOT NULL DEFAULT 'draft',
    scores TEXT,
    interpretation TEXT,
    recommendations TEXT,
    administered_on TEXT NOT NULL,
    created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TEXT NOT NULL
);
CREATE INDEX assessments_person_id_idx ON assessments (person_id);

CREATE TABLE assessment_evidence (
    id TEXT NOT NULL PRIMARY KEY,
    assessment_id TEXT NOT NULL REFERENCES assessments (id) ON DELETE CASCADE,
    evidence_type TEXT NOT NULL,
    description TEXT NOT NULL,
    url TEXT,
    created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX assessment_evidence_assessment_id_idx ON assessment_evidence (assessment_id);

-- Education plans: the school plans of clinicians and the home plans of parents

CREATE TABLE education_plans (
    id TEXT NOT NULL PRIMARY KEY,
    plan_type TEXT NOT NULL CHECK (plan_type IN ('iep', 'pep')),
    person_id TEXT NOT NULL REFERENCES persons (id),
    clinician_id TEXT REFERENCES clinician_profiles (id),
    parent_id TEXT REFERENCES parents (id),
    linked_plan_id TEXT REFERENCES education_plans (id),
    title TEXT NOT NULL,
    school_year TEXT,
    school_name TEXT,
    grade_level TEXT,
    start_date TEXT NOT NULL,
    end_date TEXT,
    review_date TEXT,
    status TEXT NOT NULL DEFAULT 'draft'
        CHECK (status IN ('draft', 'active', 'paused', 'under_review', 'closed')),
    focus_areas TEXT NOT NULL DEFAULT '[]',
    strengths TEXT,
    needs TEXT,
    present_levels TEXT NOT NULL DEFAULT '{}',
    notes TEXT,
    created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TEXT NOT NULL
);
CREATE INDEX education_plans_person_id_idx ON education_plans (person_id, plan_type);

CREATE TABLE plan_goals (
    id TEXT NOT NULL PRIMARY KEY,
    plan_id TEXT NOT NULL REFERENCES education_plans (id) ON DELETE CASCADE,
    linked_goal_id TEXT REFERENCES plan_goals (id),
    goal_number INTEGER,
    domain TEXT NOT NULL,
    goal_statement TEXT NOT NULL,
    description TEXT,
    baseline TEXT,
    target_criteria TEXT,
    measurement_method TEXT,
    target_date TEXT,
    status TEXT NOT NULL DEFAULT 'not_started',
    progress_percent INTEGER NOT NULL DEFAULT 0 CHECK (progress_percent BETWEEN 0 AND 100),
    created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TEXT NOT NULL
);
CREATE INDEX plan_goals_plan_id_idx ON plan_goals (plan_id);

CREATE TABLE plan_objectives (
    id TEXT NOT NULL PRIMARY KEY,
    goal_id TEXT NOT NULL REFERENCES plan_goals (id) ON DELETE CASCADE,
    sequence_number INTEGER NOT NULL,
    objective_text TEXT NOT NULL,
    criteria TEXT,
    target_date TEXT,
    is_met INTEGER NOT NULL DEFAULT 0,
    met_on TEXT,
    UNIQUE (goal_id, sequence_number)
);

CREATE TABLE plan_accommodations (
    id TEXT NOT NULL PRIMARY KEY,
    plan_id TEXT NOT NULL REFERENCES education_plans (id) ON DELETE CASCADE,
    category TEXT NOT NULL,
    description TEXT NOT NULL,
    frequency TEXT,
    setting TEXT
);
CREATE INDEX plan_accommodations_plan_id_idx ON plan_accommodations (plan_id);

CREATE TABLE plan_services (
    id TEXT NOT NULL PRIMARY KEY,
    plan_id TEXT NOT NULL REFERENCES education_plans (id) ON DELETE CASCADE,
    service_type TEXT NOT NULL,
    provider TEXT,
    frequency TEXT NOT NULL,
    minutes_per_session INTEGER,
    location TEXT,
    start_date TEXT,
    end_date TEXT
);
CREATE INDEX plan_services_plan_id_idx ON plan_services (plan_id);

CREATE TABLE plan_team_members (
    id TEXT NOT NULL PRIMARY KEY,
    plan_id TEXT NOT NULL REFERENCES education_plans (id) ON DELETE CASCADE,
    user_id TEXT REFERENCES users (id),
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    email TEXT,
    phone TEXT
);
CREATE INDEX plan_team_members_plan_id_idx ON plan_team_members (plan_id);

CREATE TABLE goal_progress (
    id TEXT NOT NULL PRIMARY KEY,
    goal_id TEXT NOT NULL REFERENCES plan_goals (id) ON DELETE CASCADE,
    clinician_id TEXT REFERENCES clinician_profiles (id),
    parent_id TEXT REFERENCES parents (id),
    progress_percent INTEGER CHECK (progress_percent BETWEEN 0 AND 100),
    rating INTEGER CHECK (rating BETWEEN 1 AND 5),
    note TEXT,
    evidence TEXT,
    recorded_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX goal_progress_goal_id_idx ON goal_progress (goal_id, recorded_at);

CREATE TABLE plan_progress_reports (
    id TEXT NOT NULL PRIMARY KEY,
    plan_id TEXT NOT NULL REFERENCES education_plans (id) ON DELETE CASCADE,
    reporting_period TEXT NOT NULL,
    summary TEXT NOT NULL,
    goal_summaries TEXT NOT NULL DEFAULT '[]',        -- [{"goal_id": …, "percent": …}]
    reported_on TEXT NOT NULL,
    created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX plan_progress_reports_plan_id_idx ON plan_progress_reports (plan_id);

CREATE TABLE plan_signatures (
    id TEXT NOT NULL PRIMARY KEY,
    plan_id TEXT NOT NULL REFERENCES education_plans (id) ON DELETE CASCADE,
    signer_role TEXT NOT NULL CHECK (signer_role IN ('parent', 'clinician', 'school')),
    signer_name TEXT NOT NULL,
    signer_title TEXT,
    signed_at TEXT NOT NULL,
    UNIQUE (plan_id, signer_role)
);

-- Activities

CREATE TABLE activities (
    id TEXT NOT NULL PRIMARY KEY,
    goal_id TEXT NOT NULL REFERENCES plan_goals (id) ON DELETE CASCADE,
    resource_id TEXT REFERENCES resources (id),
    title TEXT NOT NULL,
    instructions TEXT,
    frequency TEXT,
    materials TEXT NOT NULL DEFAULT '[]',
    estimated_minutes INTEGER,
    is_active INTEGER NOT NULL DEFAULT 1,
    created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX activities_goal_id_idx ON activities (goal_id);

CREATE TABLE activity_completions (
    id TEXT NOT NULL PRIMARY KEY,
    activity_id TEXT NOT NULL REFERENCES activities (id) ON DELETE CASCADE,
    person_id TEXT NOT NULL REFERENCES persons (id),
    parent_id TEXT REFERENCES parents (id),
    completed_at TEXT NOT NULL,
    duration_minutes INTEGER,
    engagement TEXT,
    notes TEXT
);
CREATE INDEX activity_completions_activity_id_idx ON activity_completions (activity_id);
CREATE INDEX activity_completions_person_id_idx ON activity_completions (person_id);

CREATE TABLE activity_media (
    id TEXT NOT NULL PRIMARY KEY,
    completion_id TEXT NOT NULL REFERENCES activity_completions (id) ON DELETE CASCADE,
    media_type TEXT NOT NULL CHECK (media_type IN ('photo', 'video')),
    position INTEGER NOT NULL,
    url TEXT NOT NULL,
    created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
    UNIQUE (completion_id, media_type, position)
);

CREATE TABLE progress_records (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES persons (id),
    goal_id TEXT REFERENCES plan_goals (id),
    metric TEXT NOT NULL,
    value REAL NOT NULL,
    recorded_by TEXT REFERENCES users (id),
    recorded_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX progress_records_person_id_idx ON progress_records (person_id, metric);

-- Sessions and interventions

CREATE TABLE consultation_sessions (
    id TEXT NOT NULL PRIMARY KEY,
    appointment_id TEXT REFERENCES appointments (id),
    person_id TEXT NOT NULL REFERENCES persons (id),
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
CREATE INDEX consultation_sessions_person_id_idx ON consultation_sessions (person_id);

CREATE TABLE session_participants (
    id TEXT NOT NULL PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES consultation_sessions (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    joined_at TEXT,
    left_at TEXT
);
CREATE INDEX session_participants_session_id_idx ON session_participants (session_id);

CREATE TABLE session_attachments (
    id TEXT NOT NULL PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES consultation_sessions (id) ON DELETE CASCADE,
    file_name TEXT NOT NULL,
    url TEXT NOT NULL,
    mime_type TEXT NOT NULL,
    uploaded_by TEXT REFERENCES users (id),
    created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE TABLE interventions (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES persons (id),
    clinician_id TEXT NOT NULL REFERENCES clinician_profiles (id),
    goal_id TEXT REFERENCES plan_goals (id),
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
CREATE INDEX interventions_person_id_idx ON interventions (person_id);

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
    effectiveness INTEGER CHECK (effectiveness BETWEEN 1 AND 5),
    recorded_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- Journal and messages

CREATE TABLE journal_entries (
    id TEXT NOT NULL PRIMARY KEY,
    author_id TEXT NOT NULL REFERENCES users (id),
    person_id TEXT NOT NULL REFERENCES persons (id),
    session_id TEXT REFERENCES consultation_sessions (id),
    goal_id TEXT REFERENCES plan_goals (id),
    intervention_id TEXT REFERENCES interventions (id),
    title TEXT,
    content TEXT NOT NULL,
    mood TEXT,
    visibility TEXT NOT NULL DEFAULT 'private',
    entry_date TEXT NOT NULL,
    created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TEXT NOT NULL
);
CREATE INDEX journal_entries_person_id_idx ON journal_entries (person_id, entry_date);

CREATE TABLE journal_attachments (
    id TEXT NOT NULL PRIMARY KEY,
    entry_id TEXT NOT NULL REFERENCES journal_entries (id) ON DELETE CASCADE,
    file_name TEXT NOT NULL,
    url TEXT NOT NULL,
    mime_type TEXT NOT NULL,
    created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE TABLE conversations (
    id TEXT NOT NULL PRIMARY KEY,
    subject TEXT,
    participants TEXT NOT NULL DEFAULT '[]',          -- [{"type": …, "id": …}]
    person_id TEXT REFERENCES persons (id),
    is_archived INTEGER NOT NULL DEFAULT 0,
    last_message_at TEXT,
    created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX conversations_person_id_idx ON conversations (person_id);

CREATE TABLE messages (
    id TEXT NOT NULL PRIMARY KEY,
    conversation_id TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    sender_id TEXT NOT NULL,
    sender_type TEXT NOT NULL,
    recipient_id TEXT NOT NULL,
    recipient_type TEXT NOT NULL,
    body TEXT NOT NULL,
    attachments TEXT NOT NULL DEFAULT '[]',
    sent_at TEXT NOT NULL,
    read_at TEXT
);
CREATE INDEX messages_conversation_id_idx ON messages (conversation_id, sent_at);
CREATE INDEX messages_recipient_idx ON messages (recipient_type, recipient_id);

CREATE TABLE notifications (
    id TEXT NOT NULL PRIMARY KEY,
    user_id TEXT NOT NULL,
    user_type TEXT NOT NULL,
    notification_type TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT,
    is_read INTEGER NOT NULL DEFAULT 0,
    read_at TEXT,
    created_at TEXT NOT NULL
);
CREATE INDEX notifications_user_idx ON notifications (user_type, user_id);

-- Reports and resources

CREATE TABLE reports (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES persons (id),
    clinician_id TEXT NOT NULL REFERENCES clinician_profiles (id),
    report_type TEXT NOT NULL,
    title TEXT NOT NULL,
    content TEXT,
    assessment_id TEXT REFERENCES assessments (id),
    plan_id TEXT REFERENCES education_plans (id),
    shared_with TEXT NOT NULL DEFAULT '[]',           -- user ids
    status TEXT NOT NULL DEFAULT 'draft',
    url TEXT,
    created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TEXT NOT NULL
);
CREATE INDEX reports_person_id_idx ON reports (person_id);

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

CREATE TABLE resource_favorites (
    id TEXT NOT NULL PRIMARY KEY,
    user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    resource_id TEXT NOT NULL REFERENCES resources (id) ON DELETE CASCADE,
    created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
    UNIQUE (user_id, resource_id)
);
