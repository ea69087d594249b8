-- What parents do: home plans, journal, messages; then reports and the log.

INSERT INTO resources
SELECT uuid('resource', i), words(i, 'rt', 3), words(i, 'rd', 10), pick(i, 'rty', 'article', 'activity'), pick(i, 'rc', 'social', 'motor', 'communication'),
  'https://library.clinic.example/' || hex16(i, 'ru'), 12, 72, '["home"]', uuid('user', {0.7} + i % {0.02}), 1, replace(substr(at(i, 'res'), 1, 19), 'T', ' ')
FROM n WHERE i < {0.005};

INSERT INTO peps
SELECT uuid('pep', i), uuid('parent', c % {0.7}), uuid('child', c), iif(rnd(i, 'pi') % 4, NULL, uuid('iep', rnd(i, 'pi2') % {0.15})), words(i, 'pt', 4), pick(i, 'pf', '["communication"]', '["motor","social"]'),
  day(i, 'ps', 2023, 2025), NULL, pick(i, 'pst', 'active', 'paused', 'archived'), iif(rnd(i, 'pn') % 2, words(i, 'pn', 10), NULL), at(i, 'pep'), at(i, 'pep2')
FROM (SELECT i, i * 8 % {1} AS c FROM n WHERE i < {0.12});

INSERT INTO pep_goals
SELECT uuid('pep_goal', i), uuid('pep', i % {0.12}), iif(rnd(i, 'pgl') % 3, NULL, uuid('iep_goal', rnd(i, 'pgl2') % ({0.15} * 2))), pick(i, 'pgd', 'communication', 'motor', 'social'), words(i, 'pgt', 6),
  words(i, 'pgde', 8), day(i, 'pgda', 2025, 2026), pick(i, 'pgs', 'not_started', 'in_progress', 'achieved'), at(i, 'pg'), at(i, 'pg2')
FROM n WHERE i < {0.2};

INSERT INTO pep_activities
SELECT uuid('activity', i), uuid('pep_goal', i), iif(rnd(i, 'ar') % 3, uuid('resource', rnd(i, 'ar2') % {0.005}), NULL), words(i, 'at', 4), words(i, 'ai', 14), pick(i, 'af', 'daily', 'weekly'),
  pick(i, 'am', '[]', '["cards","ball"]'), 5 + rnd(i, 'amin') % 30, rnd(i, 'aact') % 5 > 0, at(i, 'act')
FROM n WHERE i < {0.2};

INSERT INTO pep_goal_progress
SELECT uuid('rating', i), uuid('pep_goal', i * 3 % {0.2}), uuid('parent', rnd(i, 'gpp') % {0.7}), 1 + rnd(i, 'gpr') % 5, iif(rnd(i, 'gpn') % 2, words(i, 'gpn', 8), NULL), at(i, 'rating')
FROM n WHERE i < {0.2};

INSERT INTO activity_completions
SELECT uuid('completion', i), uuid('activity', a), uuid('child', c), uuid('parent', c % {0.7}), at(i, 'comp'), iif(rnd(i, 'cd') % 3, 5 + rnd(i, 'cd') % 40, NULL), pick(i, 'ce', 'low', 'medium', 'high'),
  iif(rnd(i, 'cn') % 3, NULL, words(i, 'cn', 8)),
  pick5(rnd(i, 'ph') % 5, '[]', NULL, '["https://media.clinic.example/i/' || hex16(i, 'i1') || '.jpg"]', '[]', '["https://media.clinic.example/i/' || hex16(i, 'i1') || '.jpg","https://media.clinic.example/i/' || hex16(i, 'i2') || '.jpg"]'),
  pick5(rnd(i, 'vi') % 5, '[]', '[]', '[]', NULL, '["https://media.clinic.example/v/' || hex16(i, 'v1') || '.mp4"]')
FROM (SELECT i, i * 7 % {0.2} AS a, i * 7 % {0.2} % {0.12} * 8 % {1} AS c FROM n WHERE i < {0.3});

INSERT INTO journal_entries
SELECT uuid('entry', i), iif(i % 2, uuid('user', rnd(i, 'je') % {0.68} % {0.7}), uuid('user', {0.7} + rnd(i, 'jc') % {0.02})), iif(i % 2, uuid('child', rnd(i, 'je') % {0.68}), NULL),
  iif(i % 2, NULL, uuid('patient', rnd(i, 'jp') % {0.8})), iif(i % 4 = 0, uuid('session', rnd(i, 'js') % {0.3}), NULL), iif(i % 8 = 2, uuid('iep_goal', rnd(i, 'jg') % ({0.15} * 2)), NULL),
  iif(i % 8 = 6, uuid('intervention', rnd(i, 'ji') % {0.1}), NULL), words(i, 'jt', 4), words(i, 'jx', 40), pick(i, 'jm', 'happy', 'tired', NULL), pick(i, 'jv', 'private', 'shared'),
  day(i, 'jd', 2023, 2025), at(i, 'jou'), at(i, 'jou2')
FROM n WHERE i < {0.2};

INSERT INTO journal_attachments
SELECT uuid('entry_file', i), uuid('entry', i), words(i, 'jf', 2) || '.jpg', 'journal/' || hex16(i, 'jk') || '.jpg', 'image/jpeg', at(i, 'jf') FROM n WHERE i < {0.05};

INSERT INTO conversations
SELECT uuid('conversation', i), iif(rnd(i, 'cs') % 3, words(i, 'cs', 4), NULL),
  '[{"type":"parent","id":"' || uuid('parent', p % {0.7}) || '"},{"type":"clinician","id":"' || uuid('clinician', rnd(p, 'clin') % {0.02}) || '"}'
  || pick5(i % 5, '', ',{"type":"child","id":"' || uuid('child', p) || '"}', '', ',{"type":"patient","id":"' || uuid('patient', p) || '"}', '') || ']',
  iif(i % 3 = 0, uuid('child', p), NULL), iif(i % 3 = 1, uuid('patient', p), NULL), rnd(i, 'carch') % 9 = 0, ms(i, 'lm'), at(i, 'conv')
FROM (SELECT i, rnd(i, 'conp') % {0.68} AS p FROM n WHERE i < {0.1});

INSERT INTO messages
SELECT uuid('message', i), uuid('conversation', c), iif(i % 2, pa, cl), iif(i % 20 = 0, 'system', iif(i % 2, 'parent', 'clinician')), iif(i % 2, cl, pa), iif(i % 2, 'clinician', 'parent'),
  words(i, 'body', 18), pick(i, 'matt', '[]', '[]', '[{"name":"note.pdf","key":"messages/9b2baa05.pdf"}]'), ms(i, 'sent'), iif(rnd(i, 'read') % 4, ms(i, 'sent') + 7200000, NULL)
FROM (SELECT i, c, uuid('parent', p % {0.7}) AS pa, uuid('clinician', rnd(p, 'clin') % {0.02}) AS cl
  FROM (SELECT i, c, rnd(c, 'conp') % {0.68} AS p FROM (SELECT i, i * 13 % {0.1} AS c FROM n WHERE i < {0.4})));

INSERT INTO notifications
SELECT uuid('notification', i), iif(i % 3, uuid('parent', rnd(i, 'nu') % {0.7}), iif(i % 2, uuid('clinician', rnd(i, 'nc') % {0.02}), uuid('user', rnd(i, 'nn') % {0.7}))),
  iif(i % 3, 'parent', iif(i % 2, 'clinician', iif(i % 100 = 0, 'school_admin', 'user'))), pick(i, 'nt', 'message', 'appointment', 'report'), words(i, 'nti', 5), words(i, 'nb', 10), rnd(i, 'nr') % 2,
  iif(rnd(i, 'nr') % 2, ms(i, 'nread'), NULL), ms(i, 'notif')
FROM n WHERE i < {0.3};

INSERT INTO reports
SELECT uuid('report', i), uuid('patient', rnd(i, 'rp') % {0.8}), uuid('clinician', rnd(i, 'rpc') % {0.02}), pick(i, 'rpt', 'assessment', 'progress'), words(i, 'rpti', 5), words(i, 'rpx', 60),
  iif(rnd(i, 'rpa') % 2, uuid('assessment', rnd(i, 'rpa2') % {0.8}), NULL), iif(rnd(i, 'rpi') % 3, NULL, uuid('iep', rnd(i, 'rpi2') % {0.15})),
  pick5(i % 5, '[]', '["' || uuid('user', rnd(i, 'sh') % {0.7}) || '"]', '["' || uuid('user', rnd(i, 'sh') % {0.7}) || '","' || uuid('user', {0.7} + i % {0.02}) || '"]', '[]', '[]'),
  pick(i, 'rps', 'draft', 'final'), iif(rnd(i, 'rpf') % 3, 'reports/' || hex16(i, 'rpf') || '.pdf', NULL), at(i, 'rep'), at(i, 'rep2')
FROM n WHERE i < {0.1};

-- The log tells of rows of all kinds; one in ten of them is gone or is of no table.
INSERT INTO audit_logs
SELECT uuid('log', i), uuid('user', rnd(i, 'lu') % ({0.7} + {0.02})), pick(i, 'la', 'create', 'update', 'delete'), kind,
  CASE kind WHEN 'child' THEN uuid('child', rnd(i, 'l') % {1}) WHEN 'patient' THEN uuid('patient', rnd(i, 'l') % {0.8}) WHEN 'parent_child' THEN uuid('parent_child', 2 + rnd(i, 'l') % {0.02} * 10)
    WHEN 'consent_grant' THEN uuid('grant', rnd(i, 'l') % {0.25}) WHEN 'screening' THEN uuid('screening', rnd(i, 'l') % {1.5}) WHEN 'assessment' THEN uuid('assessment', rnd(i, 'l') % {0.8})
    WHEN 'appointment' THEN uuid('appointment', rnd(i, 'l') % {0.5}) WHEN 'iep' THEN uuid('iep', rnd(i, 'l') % {0.15}) WHEN 'iep_goal' THEN uuid('iep_goal', rnd(i, 'l') % {0.3})
    WHEN 'pep' THEN uuid('pep', rnd(i, 'l') % {0.12}) WHEN 'message' THEN uuid('message', rnd(i, 'l') % {0.4}) WHEN 'patient_document' THEN uuid('document', rnd(i, 'l') % {0.1})
    WHEN 'session_template' THEN uuid('template', rnd(i, 'l') % {0.02}) ELSE uuid('gone', i) END,
  pick(i, 'lc', NULL, '{"status":["draft","final"]}', '{"first_name":["changed"]}'), '192.0.2.' || (rnd(i, 'lip') % 255), ms(i, 'log')
FROM (SELECT i, pick(i, 'lkind', 'child', 'child', 'patient', 'patient', 'patient', 'parent_child', 'consent_grant', 'screening', 'screening', 'assessment', 'appointment', 'iep', 'iep_goal', 'pep',
    'message', 'patient_document', 'session_template', 'user') AS kind FROM n WHERE i < {0.6});

INSERT INTO _prisma_migrations SELECT uuid('migration', i), hex16(i, 'sum'), at(i, 'mig'), '2023_' || i || '_change', NULL, NULL, at(i, 'mig'), 1 FROM n WHERE i < 40;
