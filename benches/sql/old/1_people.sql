-- Accounts and people of the old clinic. `n` holds 0, 1, 2, …; `{0.7}` stands for the number of
-- children times 0.7. A row's references are computed from its number, so nothing is looked up.

INSERT INTO users
SELECT uuid('user', i), iif(i % 50 = 0, ' ', '') || first(i, 'parent') || '.' || last(i % {0.7}, 'parent') || i || '@Mail.example',
  '$2b$12$' || hex16(i, 'password') || hex16(i, 'salt') || hex16(i, 'pepper'),
  iif(i < {0.7}, 'parent', iif(i < {0.7} + {0.02}, 'clinician', 'admin')), rnd(i, 'active') % 20 > 0, rnd(i, 'verified') % 10 > 0,
  iif(rnd(i, 'login') % 8, at(i, 'login'), NULL), at(i, 'user'), at(i, 'user2')
FROM n WHERE i < {0.7} + {0.02} + 5;

INSERT INTO clinician_profiles
SELECT uuid('clinician', i), uuid('user', {0.7} + i), pick(i, 'title', 'Dr.', 'Prof.', NULL), first(i, 'clinician'), last(i, 'clinician'),
  pick(i, 'spec', 'speech therapy', 'occupational therapy', 'psychology', 'developmental pediatrics'),
  'L-' || hex16(i, 'licence'), pick(i, 'state', 'CA', 'WA', 'OR', 'NV'), iif(rnd(i, 'p') % 2, last(i, 'practice') || ' Practice', NULL),
  '+1 555 ' || (1000000 + rnd(i, 'phone') % 9000000), words(i, 'bio', 30), pick(i, 'lang', '["en"]', '["en","es"]', '["en","de","fr"]'),
  rnd(i, 'years') % 35, rnd(i, 'accepts') % 4 > 0, at(i, 'clin'), at(i, 'clin2')
FROM n WHERE i < {0.02};

INSERT INTO credentials
SELECT uuid('credential', i), uuid('clinician', i % {0.02}), pick(i, 'ct', 'license', 'certificate', 'degree'), words(i, 'cn', 3),
  words(i, 'cb', 3), hex16(i, 'cnum'), day(i, 'ci', 2005, 2020), day(i, 'ce', 2026, 2030), 'https://files.clinic.example/c/' || hex16(i, 'cu'),
  rnd(i, 'cv') % 2, at(i, 'cred')
FROM n WHERE i < {0.04};

INSERT INTO refresh_tokens
SELECT i + 1, uuid('user', rnd(i, 'tu') % ({0.7} + {0.02})), hex16(i, 't1') || hex16(i, 't2') || hex16(i, 't3') || hex16(i, 't4'),
  'Mozilla/5.0 (' || pick(i, 'ua', 'iPhone', 'Linux', 'Windows NT 10.0', 'Macintosh') || ')', ms(i, 'tc'), ms(i, 'tc') + 2592000000,
  iif(rnd(i, 'tr') % 4, NULL, ms(i, 'tc') + 86400000)
FROM n WHERE i < {0.2};

INSERT INTO user_preferences
SELECT uuid('preference', i), uuid('user', i * 3), pick(i, 'th', 'light', 'dark'), pick(i, 'lo', 'en', 'es', 'de'), pick(i, 'tz', 'UTC', 'America/Los_Angeles'),
  pick(i, 'en', 'true', 'false'), pick(i, 'pn', 'true', 'false'), pick(i, 'qh', NULL, '{"from":"21:00","to":"07:00"}'), at(i, 'pref')
FROM n WHERE i < {0.2};

INSERT INTO parents
SELECT uuid('parent', i), uuid('user', i), first(i, 'parent'), last(i, 'parent'), '+1 555 ' || (1000000 + rnd(i, 'pphone') % 9000000),
  (1 + rnd(i, 'no') % 200) || ' ' || last(i, 'street') || ' Street', last(rnd(i, 'city') % 500, 'city'), pick(i, 'state', 'CA', 'WA', 'OR', 'NV'),
  pick(i, 'pl', 'en', 'en', 'es', 'de'), iif(rnd(i, 'ec') % 2, first(i, 'emergency') || ' ' || last(i, 'parent') || ', +1 555 0100', NULL),
  rnd(i, 'onb') % 10 > 0, at(i, 'parent'), at(i, 'parent2')
FROM n WHERE i < {0.7};

-- One child in a thousand has no parent; one in a hundred has only a legacy parent.
INSERT INTO children
SELECT uuid('child', i), iif(i % 1000 = 999 OR i % 11 = 5 AND i % 100 <> 1, NULL, uuid('parent', i % {0.7})),
  first(i, 'person'), last(i, 'person'), iif(rnd(i, 'nick') % 4, NULL, substr(first(i, 'person'), 1, 3) || 'i'), day(i, 'birth', 2015, 2024),
  pick(i, 'sex', 'M', 'F', 'M', 'F', 'X'), iif(rnd(i, 'photo') % 3, NULL, 'https://media.clinic.example/p/' || hex16(i, 'photo') || '.jpg'),
  pick(i, 'hl', 'en', 'en', 'es', 'de', NULL, ''), (1 + rnd(i, 'no') % 200) || ' ' || last(i % {0.7}, 'street') || ' Street',
  last(rnd(i, 'city') % 500, 'city'), pick(i, 'state', 'CA', 'WA', 'OR', 'NV'), 90000 + rnd(i, 'zip') % 9000,
  last(rnd(i, 'school') % 900, 'school') || ' Elementary', pick(i, 'gr', 'K', '1', '2', '3', NULL),
  iif(rnd(i, 'mh') % 2, words(i, 'mh', 12), NULL), words(i, 'cc', 10), iif(rnd(i, 'dn') % 2, words(i, 'dn', 12), NULL), at(i, 'child'), at(i, 'child2')
FROM n WHERE i < {1};

-- Patients below {0.7} link a child; those from {0.68} on are a second clinician's record of one
-- that is linked already, one in twenty of them the same clinician's. `p` is the human.
INSERT INTO patients
SELECT uuid('patient', i), uuid('clinician', rnd(iif(i >= {0.68} AND i < {0.7} AND i % 20 = 0, p, i), 'clin') % {0.02}), 'C-' || (1000000 + i),
  first(p, 'person'), iif(rnd(i, 'mid') % 3, NULL, first(i, 'middle')), last(p, 'person'),
  iif(i % 1000 = 7, day(i, 'mistake', 2015, 2024), day(p, 'birth', 2015, 2024)), pick(i, 'sex', 'male', 'female', 'non-binary', NULL, ''),
  iif(a, (1 + rnd(i, 'no') % 200) || ' ' || last(i, 'street') || ' Road', NULL), iif(a AND rnd(i, 'apt') % 5 = 0, 'Apt ' || (rnd(i, 'apt') % 90), NULL),
  iif(a, last(rnd(i, 'city') % 500, 'city'), NULL), iif(a, pick(i, 'state', 'CA', 'WA', 'OR', 'NV'), ''), iif(a, 90000 + rnd(i, 'zip') % 9000, NULL),
  pick(i, 'pl', 'en', 'es', NULL), pick(i, 'ls', '["en"]', '["en","es"]', '[]'), words(i, 'pd', 4), 'F' || (70 + rnd(i, 'dc') % 30) || '.' || (rnd(i, 'dd') % 10),
  day(i, 'dx', 2022, 2024), pick(i, 'sd', '[]', '["F80.2"]'), words(i, 'mh', 15), pick(i, 'cm', '[]', '[{"name":"methylphenidate","dose":"5 mg"}]'),
  pick(i, 'al', NULL, 'peanuts', 'pollen'), iif(rnd(i, 'fh') % 2, words(i, 'fh', 10), NULL), pick(i, 'st', 'active', 'active', 'discharged'),
  pick(i, 'rs', 'pediatrician', 'parent', 'school', NULL), words(i, 'rr', 8), day(i, 'rd', 2021, 2022),
  iif(i < {0.7}, uuid('child', p), NULL), at(i, 'patient'), at(i, 'patient2'), iif(rnd(i, 'del') % 33, NULL, at(i, 'deleted'))
FROM (SELECT i, iif(i < {0.68}, i, iif(i < {0.7}, i - {0.68}, i + 1000000000)) AS p, rnd(i, 'addr') % 3 > 0 AS a FROM n WHERE i < {0.8});

INSERT INTO parent_children
SELECT uuid('parent_child', i), uuid('parent', i % {0.7}), uuid('child', i), pick(i, 'rel', 'mother', 'father', 'guardian'), 1, at(i, 'link')
FROM n WHERE i < {1} AND i % 1000 <> 999 AND i % 100 <> 1;
INSERT INTO parent_children
SELECT uuid('parent_child', {1} + i), uuid('parent', (i * 50 + 1) % {0.7}), uuid('child', i * 50), 'father', 0, at(i, 'link2')
FROM n WHERE i < {0.02};

-- Two in five grants name the patient only, one names the child only, two name both.
INSERT INTO consent_grants
SELECT uuid('grant', i), 'cg_' || hex16(i, 'token') || hex16(i, 'token2'), uuid('parent', p % {0.7}), iif(i % 5 <> 2, uuid('patient', p), NULL),
  iif(i % 5 >= 2, uuid('child', p), NULL), iif(i % 7 = 3, NULL, uuid('clinician', rnd(p, 'clin') % {0.02})),
  iif(i % 3 = 0, ' ', '') || 'Doctor.' || i || '@Practice.example', pick(i, 'perm', '["profile"]', '["profile","screenings"]', '["profile","screenings","journal"]'),
  pick(i, 'lvl', 'read', 'write', 'full'), pick(i, 'gst', 'active', 'active', 'revoked', 'pending'), at(i, 'granted'), at(i, 'activated'), at(i, 'expires'),
  iif(rnd(i, 'rev') % 9, NULL, at(i, 'revoked')), first(p % {0.7}, 'parent') || ' ' || last(p % {0.7}, 'parent'), 'parent' || i || '@mail.example',
  '[{"at":"' || at(i, 'granted') || '","action":"granted"}]'
FROM (SELECT i, rnd(i, 'gp') % {0.68} AS p FROM n WHERE i < {0.25});

INSERT INTO patient_contacts
SELECT uuid('contact', i), uuid('patient', rnd(i, 'cp') % {0.8}), first(i, 'contact') || ' ' || last(i, 'contact'), pick(i, 'crel', 'mother', 'father', 'grandmother', 'teacher'),
  '+1 555 ' || (1000000 + rnd(i, 'cphone') % 9000000), 'c' || i || '@mail.example', i % 2, rnd(i, 'em') % 2, rnd(i, 'pu') % 2, iif(rnd(i, 'cno') % 3, NULL, words(i, 'cno', 6)), at(i, 'contact')
FROM n WHERE i < {0.3};

INSERT INTO patient_documents
SELECT uuid('document', i), uuid('patient', rnd(i, 'dp') % {0.8}), uuid('user', {0.7} + rnd(i, 'du') % {0.02}), pick(i, 'dt', 'letter', 'result', 'consent'), words(i, 'dtitle', 4),
  'documents/' || hex16(i, 'dk') || '.pdf', 'application/pdf', rnd(i, 'size') % 5000000, iif(rnd(i, 'dd') % 2, words(i, 'dd', 8), NULL), at(i, 'document')
FROM n WHERE i < {0.1};

INSERT OR IGNORE INTO patient_tags
SELECT uuid('patient', iif(i % 10 = 0, {0.68} + (i / 10) % {0.02}, rnd(i, 'tp') % {0.8})), pick(i, 'tag', 'urgent', 'new', 'waiting', 'speech', 'motor', 'sleep', 'school', 'review'),
  pick(i, 'col', '#d33', '#3a3', NULL), at(i, 'tag')
FROM n WHERE i < {0.3};

INSERT INTO patient_activity_log
SELECT i + 1, uuid('patient', rnd(i, 'ap') % {0.8}), uuid('user', {0.7} + rnd(i, 'au') % {0.02}), pick(i, 'aty', 'viewed', 'updated', 'exported'), words(i, 'ad', 6),
  pick(i, 'am', NULL, '{"field":"status"}'), ms(i, 'activity')
FROM n WHERE i < {0.4};
