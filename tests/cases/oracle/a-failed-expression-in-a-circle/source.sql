CREATE TABLE o1 (
  id TEXT,
  b,
  q,
  PRIMARY KEY (id)
);
INSERT INTO o1 VALUES ('k 4', 2, 'k2');
INSERT INTO o1 VALUES ('k2', 'ab', 'k 4');
