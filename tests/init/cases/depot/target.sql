CREATE TABLE clients (id TEXT PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE orders (id TEXT PRIMARY KEY, client_id TEXT NOT NULL REFERENCES clients (id), replaces TEXT REFERENCES orders (id), placed TEXT);
CREATE TABLE order_lines (order_no TEXT REFERENCES orders (id), line INTEGER, item TEXT, PRIMARY KEY (order_no, line));
CREATE TABLE deliveries (id INTEGER PRIMARY KEY, order_no TEXT, line INTEGER, sent TEXT,
  FOREIGN KEY (order_no, line) REFERENCES order_lines (order_no, line));
CREATE TABLE returns (id INTEGER PRIMARY KEY, order_no TEXT, line INTEGER, why TEXT,
  FOREIGN KEY (order_no, line) REFERENCES order_lines);
CREATE TABLE shelves (hall TEXT, number INTEGER, width INTEGER, PRIMARY KEY (hall, number));
CREATE TABLE boxes (id INTEGER PRIMARY KEY, hall TEXT, number INTEGER, FOREIGN KEY (hall, number) REFERENCES shelves);
