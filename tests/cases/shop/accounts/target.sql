CREATE TABLE accounts (id TEXT PRIMARY KEY, kind TEXT NOT NULL, email TEXT COLLATE NOCASE UNIQUE, name TEXT NOT NULL,
  phone TEXT, note TEXT, notes TEXT, points INTEGER, best_points INTEGER, city TEXT, zip TEXT,
  newsletter INTEGER NOT NULL DEFAULT 0, since TEXT, seen TEXT);
CREATE TABLE subscriptions (account_id TEXT NOT NULL REFERENCES accounts (id), topic TEXT NOT NULL,
  PRIMARY KEY (account_id, topic)) WITHOUT ROWID;
CREATE TABLE categories (id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES categories (id),
  name TEXT NOT NULL COLLATE NOCASE UNIQUE);
CREATE TABLE products (id INTEGER PRIMARY KEY, sku TEXT NOT NULL, variant INTEGER NOT NULL, title TEXT NOT NULL,
  slug TEXT UNIQUE, category_id INTEGER REFERENCES categories (id), UNIQUE (sku, variant));
CREATE TABLE coupons (code TEXT PRIMARY KEY, kind TEXT);
CREATE TABLE orders (id TEXT PRIMARY KEY, account_id TEXT NOT NULL REFERENCES accounts (id), placed_at TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('new', 'shipped')), coupon_code TEXT REFERENCES coupons (code),
  parent_id TEXT REFERENCES orders (id));
CREATE INDEX orders_account ON orders (account_id, placed_at DESC);
CREATE TABLE order_lines (order_id TEXT REFERENCES orders (id), line INTEGER,
  product_id INTEGER NOT NULL REFERENCES products (id), qty INTEGER NOT NULL CHECK (qty > 0),
  PRIMARY KEY (order_id, line));
CREATE TABLE shipments (id INTEGER PRIMARY KEY, order_id TEXT, line INTEGER, sent TEXT,
  FOREIGN KEY (order_id, line) REFERENCES order_lines (order_id, line));
CREATE TABLE reviews (id INTEGER PRIMARY KEY AUTOINCREMENT, author_kind TEXT, author_id TEXT, body TEXT);
CREATE TABLE carts (id TEXT PRIMARY KEY, account_id TEXT REFERENCES accounts (id), recent TEXT CHECK (json_valid(recent)));
CREATE TABLE tickets (id INTEGER PRIMARY KEY, account_id TEXT);
