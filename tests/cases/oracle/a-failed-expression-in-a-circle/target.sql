CREATE TABLE oak (
  id TEXT,
  f TEXT,
  v TEXT,
  PRIMARY KEY (id)
);
