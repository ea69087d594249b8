CREATE TABLE customer (id TEXT PRIMARY KEY, full_name TEXT NOT NULL, email TEXT, joined_at TEXT);
CREATE TABLE payment_methods (id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, label TEXT NOT NULL);
CREATE TABLE "order" (
    id INTEGER PRIMARY KEY,
    customer_id TEXT NOT NULL REFERENCES customer (id),
    payment_method_id INTEGER REFERENCES payment_methods (id),
    placed_at TEXT NOT NULL,
    paid INTEGER NOT NULL DEFAULT 0,
    currency TEXT NOT NULL
);
CREATE TABLE line_orders (id INTEGER PRIMARY KEY, order_id INTEGER NOT NULL REFERENCES "order" (id), product TEXT NOT NULL, quantity INTEGER);
CREATE TABLE note (body TEXT, author TEXT);
CREATE TABLE "gift cards" (id INTEGER PRIMARY KEY, "value ""€""" REAL);
