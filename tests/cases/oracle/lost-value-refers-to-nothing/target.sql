CREATE TABLE fig (
  id,
  w,
  PRIMARY KEY (id),
  FOREIGN KEY (w) REFERENCES fig (id)
);
