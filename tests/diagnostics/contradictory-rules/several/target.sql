CREATE TABLE works (id TEXT PRIMARY KEY, title TEXT, shelf TEXT);
CREATE TABLE loans (
    id      TEXT PRIMARY KEY,
    work_id TEXT REFERENCES works (id),
    second  TEXT NOT NULL REFERENCES works (id),
    third   TEXT REFERENCES works (id),
    reader  TEXT,
    state   TEXT NOT NULL,
    origin  TEXT
);
