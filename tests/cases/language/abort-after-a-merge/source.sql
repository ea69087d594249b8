CREATE TABLE customers (id TEXT PRIMARY KEY, mail TEXT, badge TEXT, login TEXT, lead TEXT);
CREATE TABLE leads (id TEXT PRIMARY KEY, mail TEXT, badge TEXT, login TEXT);
INSERT INTO leads VALUES ('l1', 'a@x', 'b1', NULL), ('l2', 'b@x', NULL, 'two'), ('l3', NULL, 'b3', NULL), ('l4', 'd@x', NULL, 'two');
INSERT INTO customers VALUES ('c1', NULL, NULL, 'one', 'l1'), ('c2', 'a@x', 'b2', NULL, NULL), ('c3', 'c@x', NULL, 'three', 'l3'),
  ('c4', 'e@x', 'b3', 'four', NULL), ('c5', 'f@x', 'b5', 'three', NULL);
CREATE TABLE notes (id INTEGER PRIMARY KEY, customer TEXT, lead TEXT);
INSERT INTO notes VALUES (1, 'c1', NULL), (2, 'c2', NULL), (3, NULL, 'l1'), (4, 'c4', NULL), (5, 'c5', NULL), (6, NULL, 'l4');
