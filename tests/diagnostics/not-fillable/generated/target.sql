CREATE TABLE works (id TEXT PRIMARY KEY, title TEXT, kind TEXT, initial TEXT AS (substr(title, 1, 1)));
