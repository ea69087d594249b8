CREATE TABLE things (
  id INTEGER PRIMARY KEY,
  a TEXT DEFAULT "new", b TEXT DEFAULT abc, c INT DEFAULT -5, d DEFAULT (1 + 2), e TEXT DEFAULT CURRENT_DATE,
  f DEFAULT TRUE, g TEXT DEFAULT 'it''s', h DEFAULT x'00ff', i TEXT DEFAULT [two words], j DEFAULT 'not used',
  k DEFAULT +3.5, l DEFAULT `abc`, m TEXT DEFAULT (upper('x') || date('now')));
CREATE TABLE skipped (id INTEGER PRIMARY KEY, a TEXT DEFAULT "new", m TEXT DEFAULT (date('now')));
