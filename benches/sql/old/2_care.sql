-- What clinicians do: scheduling, sessions, screening, assessment, school plans, interventions.

INSERT INTO practice_locations
SELECT uuid('location', i), uuid('clinician', i % {0.02}), last(i, 'practice') || ' Practice', (1 + rnd(i, 'no') % 200) || ' Main Street', last(rnd(i, 'city') % 500, 'city'),
  pick(i, 'state', 'CA', 'WA', 'OR', 'NV'), 90000 + rnd(i, 'zip') % 9000, '+1 555 0199', i < {0.02}, rnd(i, 'virt') % 5 = 0
FROM n WHERE i < {0.03};

INSERT INTO clinician_availability
SELECT uuid('availability', i), uuid('clinician', i % {0.02}), iif(rnd(i, 'al') % 4, uuid('location', i % {0.02}), NULL), pick(i, 'dow', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'),
  pick(i, 'from', '08:00', '09:00', '13:00'), pick(i, 'to', '14:00', '17:00', '18:00'), pick(i, 'slot', 30, 45, 60), rnd(i, 'act') % 9 > 0
FROM n WHERE i < {0.1};

INSERT INTO clinician_time_off
SELECT uuid('time_off', i), uuid('clinician', i % {0.02}), day(i, 'off', 2023, 2024), day(i, 'off2', 2025, 2025), pick(i, 'why', 'holiday', 'conference', NULL), at(i, 'off')
FROM n WHERE i < {0.02};

INSERT INTO appointments
SELECT uuid('appointment', i), uuid('patient', p), uuid('clinician', rnd(p, 'clin') % {0.02}), iif(rnd(i, 'apl') % 3, uuid('location', rnd(p, 'clin') % {0.02}), NULL),
  pick(i, 'apt', 'initial', 'follow_up', 'assessment'), pick(i, 'apf', 'in_person', 'video'), at(i, 'ap'), at(i, 'ap'), 'UTC', pick(i, 'aps', 'scheduled', 'completed', 'cancelled'),
  iif(rnd(i, 'apf') % 2, 'https://meet.clinic.example/' || hex16(i, 'meet'), NULL), iif(rnd(i, 'apn') % 3, NULL, words(i, 'apn', 8)), NULL, NULL,
  iif(i > 0 AND rnd(i, 'apr') % 20 = 0, uuid('appointment', rnd(i, 'apr2') % i), NULL), at(i, 'apc'), at(i, 'apu')
FROM (SELECT i, rnd(i, 'app') % {0.8} AS p FROM n WHERE i < {0.5});

INSERT INTO appointment_participants
SELECT uuid('appointment_participant', i), uuid('appointment', i * 7 % {0.5}), iif(rnd(i, 'pu') % 4, uuid('user', rnd(i, 'pu2') % {0.7}), NULL), first(i, 'part') || ' ' || last(i, 'part'),
  'p' || i || '@mail.example', pick(i, 'pr', 'parent', 'teacher', 'observer'), pick(i, 'pre', 'pending', 'accepted', 'declined')
FROM n WHERE i < {0.3};

INSERT INTO appointment_reminders
SELECT uuid('reminder', i), uuid('appointment', i % {0.5}), pick(i, 'rch', 'email', 'sms'), at(i, 'rem'), at(i, 'rem2'), 'sent'
FROM n WHERE i < {0.05};

INSERT INTO appointment_history
SELECT i + 1, uuid('appointment', rnd(i, 'hist') % {0.5}), uuid('user', {0.7} + rnd(i, 'hu') % {0.02}), pick(i, 'ha', 'created', 'rescheduled', 'cancelled'),
  '{"status":"scheduled"}', '{"status":"cancelled"}', at(i, 'hist')
FROM n WHERE i < {0.2};

INSERT INTO consultation_sessions
SELECT uuid('session', i), iif(rnd(i, 'sa') % 5, uuid('appointment', i), NULL), uuid('patient', p), uuid('clinician', rnd(p, 'clin') % {0.02}), pick(i, 'sty', 'therapy', 'consultation'),
  at(i, 'ss'), at(i, 'ss'), 30 + rnd(i, 'sd') % 60, words(i, 'subj', 15), words(i, 'obj', 15), words(i, 'ass', 12), words(i, 'plan', 12), pick(i, 'sst', 'draft', 'signed'),
  iif(rnd(i, 'sg') % 2, at(i, 'sg'), NULL), at(i, 'sc'), at(i, 'su')
FROM (SELECT i, rnd(i, 'app') % {0.8} AS p FROM n WHERE i < {0.3});

INSERT INTO session_participants
SELECT uuid('session_participant', i), uuid('session', rnd(i, 'sps') % {0.3}), first(i, 'part') || ' ' || last(i, 'part'), pick(i, 'spr', 'parent', 'clinician', 'child'), ms(i, 'join'),
  iif(rnd(i, 'left') % 5, ms(i, 'join') + 1800000, NULL)
FROM n WHERE i < {0.2};

INSERT INTO session_attachments
SELECT uuid('session_attachment', i), uuid('session', i), words(i, 'sf', 2) || '.pdf', 'sessions/' || hex16(i, 'sk') || '.pdf', 'application/pdf', uuid('user', {0.7} + i % {0.02}), at(i, 'satt')
FROM n WHERE i < {0.05};

INSERT INTO session_templates
SELECT uuid('template', i), uuid('clinician', i), words(i, 'tn', 3), 'therapy', words(i, 'tb', 60), at(i, 'tmpl') FROM n WHERE i < {0.02};

INSERT INTO mchat_questions SELECT i + 1, i + 1, words(i, 'mq', 14), i % 3 = 0, iif(i % 4, 'no', 'yes') FROM n WHERE i < 20;
INSERT INTO asq_questions
SELECT i + 1, 2 + i / 30 * 2, pick5(i / 6, 'communication', 'gross motor', 'fine motor', 'problem solving', 'personal-social'), 1 + i % 6, words(i, 'aq', 12) FROM n WHERE i < 630;

INSERT INTO screenings
SELECT uuid('screening', i), iif(i % 3, uuid('child', rnd(i, 'sch') % {1}), NULL), iif(i % 3, NULL, uuid('patient', rnd(i, 'scp') % {0.8})), pick(i, 'scty', 'MCHAT_RF', 'ASQ_3', 'SDQ', 'CBCL'),
  16 + rnd(i, 'age') % 60, pick(i, 'scst', 'completed', 'completed', 'in_progress'), rnd(i, 'score') % 20, pick(i, 'risk', 'low', 'medium', 'high', NULL),
  pick(i, 'dom', NULL, NULL, '{"communication":40,"motor":55}'), iif(rnd(i, 'rec') % 3, NULL, words(i, 'rec', 10)),
  iif(i % 3, NULL, uuid('user', {0.7} + rnd(i, 'sadm') % {0.02})), iif(rnd(i, 'sdone') % 3, at(i, 'sdone'), NULL), at(i, 'scr'), at(i, 'scr2')
FROM n WHERE i < {1.5};

INSERT INTO screening_responses
SELECT uuid('response', i), uuid('screening', i * 11 % {1.5}), iif(i % 2, 1 + rnd(i, 'mcq') % 20, NULL), iif(i % 2, NULL, 1 + rnd(i, 'asq') % 630), pick(i, 'ans', 'yes', 'no', 'sometimes'),
  rnd(i, 'rs') % 11, iif(rnd(i, 'rn') % 9, NULL, words(i, 'rn', 5)), at(i, 'resp')
FROM n WHERE i < {0.6};

INSERT INTO assessments
SELECT uuid('assessment', i), uuid('patient', i * 3 % {0.8}), uuid('clinician', rnd(i, 'asc') % {0.02}), pick(i, 'asty', 'VINELAND_3', 'ADOS_2', 'BAYLEY_4', 'CARS_2', 'WPPSI_4'),
  iif(i > 0 AND rnd(i, 'base') % 5 = 0, uuid('assessment', rnd(i, 'base2') % i), NULL), pick(i, 'asst', 'draft', 'final'), '{"total":' || (rnd(i, 'astot') % 130) || ',"percentile":' || (rnd(i, 'aspc') % 100) || '}',
  words(i, 'asint', 12), iif(rnd(i, 'asrec') % 2, words(i, 'asrec', 10), NULL), day(i, 'asday', 2022, 2025), at(i, 'as'), at(i, 'as2')
FROM n WHERE i < {0.8};

INSERT INTO assessment_evidence
SELECT uuid('evidence', i), uuid('assessment', i), pick(i, 'ety', 'video', 'form', 'observation'), words(i, 'ed', 8), iif(rnd(i, 'ef') % 3, 'evidence/' || hex16(i, 'ef') || '.pdf', NULL), at(i, 'ev')
FROM n WHERE i < {0.1};

INSERT INTO ieps
SELECT uuid('iep', i), uuid('patient', i * 5 % {0.8}), uuid('clinician', rnd(i, 'ic') % {0.02}), pick(i, 'sy', '2023/24', '2024/25', '2025/26'), last(rnd(i, 'school') % 900, 'school') || ' Elementary',
  pick(i, 'gr', 'K', '1', '2'), day(i, 'is', 2023, 2024), day(i, 'ie', 2025, 2026), NULL, pick(i, 'ist', 'draft', 'active', 'under_review', 'closed'), words(i, 'istr', 8), words(i, 'ineed', 8),
  '{"communication":"emerging","motor":"emerging"}', iif(s % 3, first(i, 'sign') || ' ' || last(i, 'sign'), NULL), iif(s % 3, at(i, 'sp'), NULL),
  iif(s % 4, first(i, 'clinician') || ' ' || last(i, 'clinician'), NULL), iif(s % 4, at(i, 'scl'), NULL), iif(s % 5, first(i, 'head') || ' ' || last(i, 'head'), NULL),
  iif(s % 5, 'Principal', NULL), iif(s % 5, at(i, 'ssc'), NULL), at(i, 'iepc'), at(i, 'iepu')
FROM (SELECT i, rnd(i, 'signed') AS s FROM n WHERE i < {0.15});

INSERT INTO iep_goals
SELECT uuid('iep_goal', i), uuid('iep', i / 2), 1 + i % 2, pick(i, 'gd', 'communication', 'motor', 'social', 'self-care'), words(i, 'gst', 14), words(i, 'gb', 8), words(i, 'gc', 6),
  pick(i, 'gm', 'observation', 'work samples'), day(i, 'gt', 2025, 2026), pick(i, 'gs', 'not_started', 'in_progress', 'achieved'), rnd(i, 'gp') % 101, at(i, 'goal'), at(i, 'goal2')
FROM n WHERE i < {0.15} * 2;

INSERT INTO iep_objectives
SELECT uuid('objective', i), uuid('iep_goal', i % ({0.15} * 2)), 1 + i / ({0.15} * 2), words(i, 'ot', 10), words(i, 'oc', 5), day(i, 'otd', 2025, 2026), rnd(i, 'om') % 2, iif(rnd(i, 'om') % 2, day(i, 'omd', 2024, 2025), NULL)
FROM n WHERE i < {0.3};

INSERT INTO iep_accommodations
SELECT uuid('accommodation', i), uuid('iep', i), pick(i, 'acc', 'presentation', 'setting', 'timing'), words(i, 'acd', 8), pick(i, 'acf', 'daily', 'weekly'), pick(i, 'acs', 'classroom', NULL)
FROM n WHERE i < {0.15};

INSERT INTO iep_services
SELECT uuid('service', i), uuid('iep', i), pick(i, 'svt', 'speech', 'occupational', 'counselling'), first(i, 'sv') || ' ' || last(i, 'sv'), pick(i, 'svf', 'weekly', 'twice a week'), 30, 'school', day(i, 'svs', 2023, 2024), NULL
FROM n WHERE i < {0.1};

INSERT INTO iep_team_members
SELECT uuid('team', i), uuid('iep', i), iif(i % 3, uuid('user', {0.7} + i % {0.02}), NULL), first(i, 'team') || ' ' || last(i, 'team'), pick(i, 'tr', 'teacher', 'therapist', 'parent'), 't' || i || '@school.example', NULL
FROM n WHERE i < {0.15};

INSERT INTO iep_progress_reports
SELECT uuid('progress_report', i), uuid('iep', i), 'first half-year', words(i, 'prs', 10),
  '[{"goal_id":"' || uuid('iep_goal', i * 2) || '","percent":' || (rnd(i, 'pp') % 101) || '},{"goal_id":"' || uuid('iep_goal', i * 2 + 1) || '","percent":50}]', day(i, 'prd', 2024, 2025), at(i, 'pr')
FROM n WHERE i < {0.1};

INSERT INTO goal_progress_updates
SELECT uuid('goal_update', i), uuid('iep_goal', rnd(i, 'gug') % ({0.15} * 2)), uuid('clinician', rnd(i, 'guc') % {0.02}), rnd(i, 'gup') % 101, words(i, 'gun', 8), pick(i, 'gue', NULL, 'video'), at(i, 'gu')
FROM n WHERE i < {0.2};

INSERT INTO interventions
SELECT uuid('intervention', i), uuid('patient', rnd(i, 'inp') % {0.8}), uuid('clinician', rnd(i, 'inc') % {0.02}), iif(rnd(i, 'ing') % 2, uuid('iep_goal', rnd(i, 'ing2') % ({0.15} * 2)), NULL), words(i, 'inn', 3),
  pick(i, 'inty', 'speech', 'behavioural', 'sensory'), words(i, 'ind', 12), pick(i, 'inf', 'daily', 'weekly'), day(i, 'ins', 2022, 2024), NULL, pick(i, 'inst', 'active', 'completed'), at(i, 'int'), at(i, 'int2')
FROM n WHERE i < {0.1};

INSERT INTO intervention_strategies
SELECT uuid('strategy', i), uuid('intervention', i % {0.1}), words(i, 'stt', 3), words(i, 'std', 10), i / {0.1} FROM n WHERE i < {0.15};

INSERT INTO intervention_progress
SELECT uuid('observation', i), uuid('intervention', i % {0.1}), iif(rnd(i, 'obs') % 3, uuid('session', rnd(i, 'obs2') % {0.3}), NULL), words(i, 'obt', 10), 1 + rnd(i, 'eff') % 5, at(i, 'obs')
FROM n WHERE i < {0.2};
