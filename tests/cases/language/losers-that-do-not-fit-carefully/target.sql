CREATE TABLE strict_rows (id INTEGER PRIMARY KEY, code TEXT UNIQUE, n INTEGER) STRICT;
CREATE TABLE checked_rows (id INT PRIMARY KEY, code TEXT UNIQUE, n INTEGER CHECK (n < 10));
CREATE TABLE computed_rows (id INT PRIMARY KEY, code TEXT UNIQUE, doc TEXT, n INTEGER AS (json_extract(doc, '$.n')) STORED);
CREATE TABLE numbered_rows (id INTEGER PRIMARY KEY, code TEXT UNIQUE);
CREATE TABLE indexed_rows (id INT PRIMARY KEY, code TEXT UNIQUE, doc TEXT);
CREATE INDEX of_numbers ON indexed_rows (json_extract(doc, '$.n'));
CREATE TABLE partial_rows (id INT PRIMARY KEY, code TEXT UNIQUE, doc TEXT);
CREATE UNIQUE INDEX of_few ON partial_rows (doc) WHERE json_extract(doc, '$.n') > 1;
CREATE TABLE plain_rows (id INT PRIMARY KEY, code TEXT UNIQUE, n INTEGER);
