CREATE TABLE o0 (
  id TEXT,
  b,
  list,
  PRIMARY KEY (id)
);
INSERT INTO o0 VALUES ('7', 'é', '[1.5, ""]');
