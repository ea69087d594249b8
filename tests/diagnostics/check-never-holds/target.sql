CREATE TABLE works (
    id     TEXT PRIMARY KEY,
    title  TEXT,
    kind   TEXT CHECK (kind IN ('prose', 'verse')),
    first  INTEGER,
    last   INTEGER,
    CONSTRAINT in_order CHECK (first <= last)
);
