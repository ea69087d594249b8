CREATE TABLE works (
    id    TEXT PRIMARY KEY,
    title TEXT,
    kind  TEXT,
    slug  TEXT NOT NULL DEFAULT (lower(hex(randomblob(8))))
);
