-- No reference is declared; lines and deliveries are told apart by two columns.
CREATE TABLE clients (code TEXT PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE orders (no INTEGER PRIMARY KEY, client TEXT, replaces INTEGER, placed TEXT);
CREATE TABLE order_lines (order_no INTEGER, line INTEGER, item TEXT, PRIMARY KEY (order_no, line));
CREATE TABLE deliveries (id INTEGER PRIMARY KEY, order_no INTEGER, line INTEGER, sent TEXT);
CREATE TABLE returns (id INTEGER PRIMARY KEY, of_order INTEGER, of_line INTEGER, why TEXT,
  FOREIGN KEY (of_line, of_order) REFERENCES order_lines (line, order_no));
CREATE TABLE shelves (hall TEXT, number INTEGER, width INTEGER, PRIMARY KEY (hall, number));
CREATE TABLE boxes (id INTEGER PRIMARY KEY, hall TEXT, number INTEGER);
