CREATE TABLE clients (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('business', 'private')),
    tags TEXT NOT NULL,
    notes TEXT,
    created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE TABLE purchases (
    id INTEGER PRIMARY KEY,
    client_id TEXT NOT NULL REFERENCES clients (id),
    placed_at TEXT NOT NULL,
    total REAL NOT NULL
);
