-- A shop whose ORM declared no foreign keys.
CREATE TABLE Customers (id INTEGER PRIMARY KEY, fullName TEXT NOT NULL, eMail TEXT, joined_at INTEGER);
CREATE TABLE Orders (id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL, payment_method TEXT, placed_at INTEGER NOT NULL, is_paid TEXT);
CREATE TABLE order_lines (order_id INTEGER NOT NULL, line_no INTEGER NOT NULL, product TEXT NOT NULL, quantity INTEGER, PRIMARY KEY (order_id, line_no));
CREATE TABLE notes (body TEXT, author TEXT);
CREATE TABLE migrations (version TEXT PRIMARY KEY);
CREATE TABLE "gift cards" (id INTEGER PRIMARY KEY, "value ""€""" REAL, "old \ note" TEXT, holder TEXT);
