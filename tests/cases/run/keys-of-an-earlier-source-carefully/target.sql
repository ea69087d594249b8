CREATE TABLE plans (
    id TEXT NOT NULL PRIMARY KEY, title TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('new', 'draft')),
    follows TEXT REFERENCES plans (id)
);
CREATE TABLE goals (id INTEGER PRIMARY KEY, plan TEXT NOT NULL REFERENCES plans (id), state TEXT);
