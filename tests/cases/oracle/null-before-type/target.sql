CREATE TABLE parts (loud TEXT AS (upper(name)) VIRTUAL, id INTEGER PRIMARY KEY, name TEXT NOT NULL, weight REAL, extra TEXT,
  a ANY NOT NULL AS (json_extract(extra, '$.a')) STORED) STRICT;
