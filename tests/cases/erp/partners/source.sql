CREATE TABLE countries (code TEXT PRIMARY KEY, name TEXT);
INSERT INTO countries VALUES ('de', 'Germany'), ('at', 'Austria');
CREATE TABLE companies (mandant INTEGER, no INTEGER, name TEXT, tax TEXT, updated TEXT, dup_m INTEGER, dup_n INTEGER,
  rating INTEGER, city TEXT, country TEXT, PRIMARY KEY (mandant, no));
INSERT INTO companies VALUES (2, 1, 'Beta', 'T2', NULL, 2, 1, NULL, 'Ulm', 'xx'), (2, 2, 'Gamma', NULL, NULL, 9, 9, 2, NULL, NULL),
  (1, 1, 'Acme', 'T1', '2020-01-01', NULL, NULL, 3, 'Bonn', 'de'),
  (1, 2, 'ACME GmbH', 'T1x', '2021-01-01', 1, 1, 5, NULL, NULL),
  (1, 3, 'Acme old', NULL, '2019-01-01', 1, 2, 1, 'Köln', 'de');
CREATE TABLE vendors (code TEXT PRIMARY KEY, m INTEGER, n INTEGER, vname TEXT, iban TEXT, updated TEXT, city TEXT,
  country TEXT);
INSERT INTO vendors VALUES ('V1', 1, 1, 'Acme Vendor', 'DE1', '2022-01-01', 'Bonn', 'de'),
  ('V2', NULL, NULL, 'Delta', 'DE2', '2018-01-01', 'Hof', 'at'), ('V3', 1, NULL, 'Half', NULL, '2018-02-01', NULL, NULL);
CREATE TABLE debtors (id INTEGER PRIMARY KEY, vendor TEXT, dname TEXT, updated TEXT, city TEXT);
INSERT INTO debtors VALUES (7, 'V2', 'Delta Inc', '2023-03-03', 'Hof'), (8, NULL, 'Echo', NULL, NULL),
  (9, 'V9', 'Fox', NULL, NULL);
CREATE TABLE articles (id INTEGER PRIMARY KEY, code TEXT, supplier_m INTEGER, supplier_n INTEGER, vendor TEXT, price REAL);
INSERT INTO articles VALUES (1, 'A1', 1, 3, NULL, 9.5), (2, 'A2', NULL, NULL, 'V2', 1), (3, 'A3', 1, 1, 'V1', 2),
  (4, 'A4', 1, 1, 'V2', 3), (5, 'a1', 2, 2, NULL, 4), (6, 'A6', 5, 5, NULL, 1), (7, 'A7', NULL, 1, 'V3', 0);
CREATE TABLE bom (parent INTEGER, child INTEGER, qty INTEGER, PRIMARY KEY (parent, child));
INSERT INTO bom VALUES (1, 2, 2), (2, 3, 1), (3, 1, 1), (4, 1, 1), (1, 5, 1);
CREATE TABLE invoices (year INTEGER, no INTEGER, booking INTEGER, total INTEGER, PRIMARY KEY (year, no));
INSERT INTO invoices VALUES (2023, 1, 1, 10), (2023, 2, 2, -5), (2024, 1, 3, 7);
CREATE TABLE bookings (id INTEGER PRIMARY KEY, inv_year INTEGER, inv_no INTEGER, amount);
INSERT INTO bookings VALUES (1, 2023, 1, 10), (2, 2023, 2, -5), (3, NULL, NULL, 'x'), (4, 2024, 1, 7), (5, NULL, 1, 3);
CREATE TABLE stock (mandant INTEGER, no INTEGER, store TEXT, qty INTEGER, PRIMARY KEY (mandant, no, store));
INSERT INTO stock VALUES (1, 3, 's', 1), (1, 2, 's', 2), (1, 1, 't', 4), (2, 1, 's', 8), (7, 7, 's', 16);
