CREATE TABLE indexed (id INTEGER PRIMARY KEY, j TEXT);
CREATE INDEX i_a ON indexed (json_extract(j, '$.a'), id DESC);
CREATE TABLE partial (id INTEGER PRIMARY KEY, j TEXT);
CREATE INDEX p_a ON partial (id) WHERE json_extract(j, '$.a') = 1;
CREATE TABLE checked (id INTEGER PRIMARY KEY, j TEXT CHECK (json_type(j, '$.a') IS NOT 'text'));
CREATE TABLE generated (id INTEGER PRIMARY KEY, j TEXT, v INTEGER AS (json_extract(j, '$.a')) VIRTUAL,
  s TEXT AS (j || '!') STORED, u AS (id * 2) UNIQUE);
CREATE UNIQUE INDEX g_v ON generated (v);
CREATE TABLE stored (id INTEGER PRIMARY KEY, j TEXT, v INTEGER NOT NULL AS (json_extract(j, '$.a')) STORED);
