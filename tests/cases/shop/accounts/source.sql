CREATE TABLE customers (id INTEGER PRIMARY KEY, email TEXT, name TEXT, phone TEXT, vip INTEGER, updated_at TEXT,
  note TEXT, points INTEGER, city TEXT, zip TEXT, lead_id TEXT);
INSERT INTO customers VALUES
  (1, 'Ann@x.org', 'Ann', '111', 1, '2023-01-01', 'first', 10, 'Bonn', '53111', 'L1'),
  (2, 'bob@x.org', 'Bob', NULL, 0, '2022-05-05', NULL, 20, '', '10115', NULL),
  (3, NULL, 'Cid', '333', 0, '2021-01-01', 'c', 5, NULL, NULL, 'L9'),
  (4, 'dup@x.org', 'Dan', NULL, 0, NULL, 'd', NULL, 'Ulm', NULL, 'L3'),
  (5, 'DUP@x.org ', 'Deb', '555', 1, '2024-01-01', 'deb', 7, NULL, NULL, NULL),
  (6, 'test@x.org', 'Test', NULL, 0, NULL, NULL, NULL, NULL, NULL, 'L2');
CREATE TABLE leads (id TEXT PRIMARY KEY, email TEXT, full_name TEXT, phone TEXT, updated_at TEXT, remark TEXT,
  points INTEGER, city TEXT, zip TEXT);
INSERT INTO leads VALUES
  ('L1', 'ann.b@x.org', 'Ann B.', '999', '2024-02-02', 'lead note', NULL, 'Köln', NULL),
  ('L2', 'sub@x.org', 'Sue', NULL, '2020-01-01', '', '3', 'Kiel', '24103'),
  ('L3', ' ', 'Daniel', '444', '2023-03-03', 'd', 12, NULL, '89073');
CREATE TABLE subscribers (email TEXT PRIMARY KEY COLLATE NOCASE, since TEXT, name TEXT, wants TEXT);
INSERT INTO subscribers VALUES ('sub@x.org', '2019-09-09', 'Susan', '["news", "sales"]'),
  ('only@x.org', '2018-01-01', NULL, '[]'), ('ann@x.org', '2017-01-01', 'A.', NULL);
CREATE TABLE matches (lead TEXT, email TEXT);
INSERT INTO matches VALUES ('L2', 'sub@x.org'), ('L1', 'ann@x.org'), ('L2', 'nobody@x.org');
CREATE TABLE categories (code TEXT PRIMARY KEY, parent TEXT, name TEXT);
INSERT INTO categories VALUES ('c1', NULL, 'All'), ('c2', 'c1', 'Shirts'), ('c3', 'c2', 'Mugs'), ('c4', 'c7', 'Lost'),
  ('c5', 'c4', 'Under lost'), ('c6', 'c6', 'Self'), ('c8', 'c1', 'shirts'), ('c9x', 'c8', 'Sub');
CREATE TABLE products (sku TEXT, variant INTEGER, title TEXT, category TEXT, PRIMARY KEY (sku, variant));
INSERT INTO products VALUES ('A', 1, 'Red Shirt', 'c2'), ('A', 2, 'Red shirt', 'c8'), ('B', 1, NULL, 'c3'),
  ('C', 1, 'Mug', 'c9');
CREATE TABLE coupons (code TEXT PRIMARY KEY, kind TEXT);
INSERT INTO coupons VALUES ('SAVE10', 'P'), ('OLD', 'P'), ('FREE', '?');
CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INTEGER, placed_at TEXT, status TEXT, coupon TEXT,
  parent_order INTEGER);
INSERT INTO orders VALUES (100, 1, '2024-01-05 10:00:00', 'N', 'SAVE10', NULL), (101, 4, '2024-01-06', 'S', '  ', 100),
  (102, 6, '2024-01-07', 'N', NULL, NULL), (103, 2, 'bad date', 'N', NULL, NULL),
  (104, 5, '2024-01-08T00:00:00Z', 'X', NULL, 102), (105, 3, '2024-01-04', 'S', 'SAVE10', 104);
CREATE TABLE order_lines (order_id INTEGER, line INTEGER, sku TEXT, variant INTEGER, qty INTEGER,
  PRIMARY KEY (order_id, line)) WITHOUT ROWID;
INSERT INTO order_lines VALUES (100, 1, 'A', 1, 2), (100, 2, 'A', 2, 1), (101, 1, 'B', 1, 1), (101, 2, 'C', 1, 0),
  (102, 1, 'A', 1, 1), (105, 1, 'C', NULL, 1), (105, 2, 'C', 1, 3);
CREATE TABLE shipments (id INTEGER PRIMARY KEY, order_id INTEGER, line INTEGER, sent TEXT);
INSERT INTO shipments VALUES (1, 100, 1, '2024-02-01'), (2, 101, 1, '2024-02-02'), (3, 105, 2, '2024-02-03'),
  (4, NULL, 7, NULL);
CREATE TABLE reviews (id INTEGER PRIMARY KEY, author_type TEXT, author_id TEXT, body TEXT);
INSERT INTO reviews VALUES (1, 'customer', '1', 'good'), (2, 'lead', 'L2', 'ok'), (3, 'guest', 'ip-1', 'hm'),
  (4, 'customer', '6', 'x'), (5, NULL, '7', 'y'), (6, 'lead', 'L3', 'z');
CREATE TABLE carts (id TEXT PRIMARY KEY, owner TEXT, recent TEXT);
INSERT INTO carts VALUES ('k1', 'ann@x.org', '{"orders":[100, 102,105],"by":{"t":"customer","id":1}}'),
  ('k2', 'only@x.org', '{"orders":[],"by":{"t":"robot","id":9}}'), ('k3', NULL, NULL), ('k4', 'SUB@X.ORG', 'oops'),
  ('k5', 'sub@x.org', 'oops'), ('k6', 'sub@x.org', '{"by":{"id":"L3", "t":"lead"}, "orders":null}');
CREATE TABLE tickets (id INTEGER PRIMARY KEY, customer_id INTEGER, lead_id TEXT);
INSERT INTO tickets VALUES (1, 1, 'L1'), (2, 1, 'L2'), (3, NULL, 'L2'), (4, NULL, NULL), (5, 2, 'L77'), (6, 99, 'L1'),
  (7, 4, 'L3');
