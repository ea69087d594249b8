CREATE TABLE fig (
  b TEXT
);
