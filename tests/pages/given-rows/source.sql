CREATE TABLE customers (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    email TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,                     -- B or P
    tags TEXT NOT NULL DEFAULT '[]',
    notes TEXT,
    shout TEXT GENERATED ALWAYS AS (upper(name)) VIRTUAL
);
CREATE TABLE orders (
    id INTEGER PRIMARY KEY,
    customer_id TEXT NOT NULL REFERENCES customers (id),
    placed_at INTEGER NOT NULL,
    total REAL NOT NULL CHECK (total >= 0)
);
CREATE VIEW big_orders AS SELECT * FROM orders WHERE total > 100;
CREATE TRIGGER no_orders BEFORE INSERT ON orders BEGIN SELECT raise(ABORT, 'closed'); END;
