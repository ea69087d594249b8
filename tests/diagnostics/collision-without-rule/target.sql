CREATE TABLE works (id TEXT PRIMARY KEY, isbn TEXT UNIQUE, code TEXT COLLATE NOCASE UNIQUE, title TEXT);
CREATE TABLE marks (work_id TEXT, reader TEXT, PRIMARY KEY (work_id, reader));
CREATE TABLE charts (id TEXT PRIMARY KEY, sheet TEXT UNIQUE);
CREATE TABLE readers (id TEXT PRIMARY KEY, mail TEXT);
CREATE UNIQUE INDEX readers_mail ON readers (lower(mail));
