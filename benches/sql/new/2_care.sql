-- What clinicians do, by hand: scheduling, sessions, screening, assessment, plans, interventions.

INSERT INTO practice_locations SELECT * FROM old.practice_locations ORDER BY id;

INSERT INTO clinician_availability
SELECT id, clinician_id, location_id,
  CASE day_of_week WHEN 'MON' THEN 1 WHEN 'TUE' THEN 2 WHEN 'WED' THEN 3 WHEN 'THU' THEN 4 WHEN 'FRI' THEN 5 WHEN 'SAT' THEN 6 WHEN 'SUN' THEN 7 END,
  start_time, end_time, slot_minutes, is_active
FROM old.clinician_availability ORDER BY id;

INSERT INTO clinician_time_off SELECT * FROM old.clinician_time_off ORDER BY id;

INSERT INTO appointments
SELECT s.id, m.person_id, s.clinician_id, s.location_id, s.appointment_type, s.format, s.starts_at, s.ends_at, s.timezone, s.status, s.meeting_link, s.notes,
  s.cancelled_at, s.cancellation_reason, s.rescheduled_from_id, s.created_at, s.updated_at
FROM old.appointments s JOIN person_of_patient m ON m.patient_id = s.patient_id ORDER BY s.id;

INSERT INTO appointment_participants SELECT * FROM old.appointment_participants ORDER BY id;
INSERT INTO appointment_history SELECT * FROM old.appointment_history;

INSERT INTO consultation_sessions
SELECT s.id, s.appointment_id, m.person_id, s.clinician_id, s.session_type, s.started_at, s.ended_at, s.duration_minutes, s.subjective, s.objective, s.assessment,
  s.plan, s.status, s.signed_at, s.created_at, s.updated_at
FROM old.consultation_sessions s JOIN person_of_patient m ON m.patient_id = s.patient_id ORDER BY s.id;

INSERT INTO session_participants
SELECT id, session_id, name, role, iso(joined_at), iso(left_at) FROM old.session_participants ORDER BY id;

INSERT INTO session_attachments
SELECT id, session_id, file_name, 'https://files.clinic.example/' || file_key, mime_type, uploaded_by, created_at FROM old.session_attachments ORDER BY id;

INSERT INTO mchat_questions SELECT * FROM old.mchat_questions;
INSERT INTO asq_questions SELECT * FROM old.asq_questions;

INSERT INTO screening_types
SELECT uuid5('screening_type', screening_type), screening_type,
  CASE screening_type WHEN 'MCHAT_RF' THEN 'M-CHAT-R/F' WHEN 'ASQ_3' THEN 'ASQ-3' WHEN 'SDQ' THEN 'Strengths and Difficulties Questionnaire' ELSE screening_type END,
  min(created_at)
FROM old.screenings GROUP BY screening_type;

INSERT INTO screenings
SELECT s.id, coalesce(m.person_id, k.person_id), t.id, s.age_at_screening_months, s.status, s.total_score, s.risk_level, s.domain_scores, s.recommendations,
  s.administered_by, s.completed_at, s.created_at, s.updated_at
FROM old.screenings s
CROSS JOIN screening_types t ON t.code = s.screening_type
LEFT JOIN person_of_patient m ON m.patient_id = s.patient_id
LEFT JOIN person_of_child k ON k.child_id = s.child_id
ORDER BY s.id;

INSERT INTO screening_responses SELECT * FROM old.screening_responses ORDER BY id;

INSERT INTO assessment_types
SELECT uuid5('assessment_type', assessment_type), assessment_type,
  CASE assessment_type WHEN 'VINELAND_3' THEN 'Vineland-3' WHEN 'ADOS_2' THEN 'ADOS-2' WHEN 'BAYLEY_4' THEN 'Bayley-4' WHEN 'CARS_2' THEN 'CARS-2' ELSE assessment_type END,
  min(created_at)
FROM old.assessments GROUP BY assessment_type;

INSERT INTO assessments
SELECT s.id, m.person_id, s.clinician_id, t.id, s.baseline_assessment_id, s.status, s.scores, s.interpretation, s.recommendations, s.administered_on, s.created_at, s.updated_at
FROM old.assessments s
CROSS JOIN assessment_types t ON t.code = s.assessment_type
CROSS JOIN person_of_patient m ON m.patient_id = s.patient_id
ORDER BY s.id;

INSERT INTO assessment_evidence
SELECT id, assessment_id, evidence_type, description, 'https://files.clinic.example/' || file_key, created_at FROM old.assessment_evidence ORDER BY id;

INSERT INTO education_plans
SELECT * FROM (
  SELECT s.id, 'iep', m.person_id, s.clinician_id, NULL, NULL, 'IEP ' || s.school_year, s.school_year, s.school_name, s.grade_level, s.start_date, s.end_date,
    s.review_date, s.status, '[]', s.strengths, s.needs, s.present_levels, NULL, s.created_at, s.updated_at
  FROM old.ieps s JOIN person_of_patient m ON m.patient_id = s.patient_id
  UNION ALL
  SELECT s.id, 'pep', k.person_id, NULL, s.parent_id, s.linked_iep_id, s.title, NULL, NULL, NULL, s.start_date, NULL,
    s.review_date, iif(s.status = 'archived', 'closed', s.status), s.focus_areas, NULL, NULL, '{}', s.notes, s.created_at, s.updated_at
  FROM old.peps s JOIN person_of_child k ON k.child_id = s.child_id)
ORDER BY id;

INSERT INTO plan_goals
SELECT * FROM (
  SELECT id, iep_id, NULL, goal_number, domain, goal_statement, NULL, baseline, target_criteria, measurement_method, target_date, status, progress_percent, created_at, updated_at
  FROM old.iep_goals
  UNION ALL
  SELECT id, pep_id, linked_iep_goal_id, NULL, domain, title, description, NULL, NULL, NULL, target_date, status, 0, created_at, updated_at
  FROM old.pep_goals)
ORDER BY id;

INSERT INTO plan_objectives SELECT * FROM old.iep_objectives ORDER BY id;
INSERT INTO plan_accommodations SELECT * FROM old.iep_accommodations ORDER BY id;
INSERT INTO plan_services SELECT * FROM old.iep_services ORDER BY id;
INSERT INTO plan_team_members SELECT * FROM old.iep_team_members ORDER BY id;
INSERT INTO plan_progress_reports SELECT * FROM old.iep_progress_reports ORDER BY id;

INSERT INTO goal_progress
SELECT * FROM (
  SELECT id, goal_id, clinician_id, NULL, progress_percent, NULL, note, evidence, recorded_at FROM old.goal_progress_updates
  UNION ALL
  SELECT id, goal_id, NULL, parent_id, NULL, rating, note, NULL, recorded_at FROM old.pep_goal_progress)
ORDER BY id;

INSERT INTO plan_signatures
SELECT * FROM (
  SELECT uuid5('parent_signature', id) AS new_id, id, 'parent', parent_signature_name, NULL, parent_signed_at FROM old.ieps WHERE parent_signed_at IS NOT NULL
  UNION ALL
  SELECT uuid5('clinician_signature', id), id, 'clinician', clinician_signature_name, NULL, clinician_signed_at FROM old.ieps WHERE clinician_signed_at IS NOT NULL
  UNION ALL
  SELECT uuid5('school_signature', id), id, 'school', school_signature_name, school_signature_title, school_signed_at FROM old.ieps WHERE school_signed_at IS NOT NULL)
ORDER BY new_id;

INSERT INTO interventions
SELECT s.id, m.person_id, s.clinician_id, s.linked_iep_goal_id, s.name, s.intervention_type, s.description, s.frequency, s.start_date, s.end_date, s.status, s.created_at, s.updated_at
FROM old.interventions s JOIN person_of_patient m ON m.patient_id = s.patient_id ORDER BY s.id;

INSERT INTO intervention_strategies SELECT * FROM old.intervention_strategies ORDER BY id;
INSERT INTO intervention_progress SELECT * FROM old.intervention_progress ORDER BY id;
