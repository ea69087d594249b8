CREATE TABLE countries (id INTEGER PRIMARY KEY, iso TEXT NOT NULL UNIQUE, name TEXT);
CREATE TABLE partners (mandant INTEGER, no INTEGER, name TEXT NOT NULL, names TEXT, tax TEXT, iban TEXT, rating INTEGER,
  low INTEGER, updated TEXT, city TEXT, country INTEGER REFERENCES countries (id), PRIMARY KEY (mandant, no)) WITHOUT ROWID;
CREATE TABLE articles (id INTEGER PRIMARY KEY, code TEXT COLLATE NOCASE UNIQUE, supplier_m INTEGER, supplier_n INTEGER,
  price REAL, FOREIGN KEY (supplier_m, supplier_n) REFERENCES partners (mandant, no));
CREATE TABLE bom (parent_id INTEGER REFERENCES articles (id), child_id INTEGER REFERENCES articles (id), qty INTEGER,
  PRIMARY KEY (parent_id, child_id)) WITHOUT ROWID;
CREATE TABLE invoices (year INTEGER, no INTEGER, booking_id INTEGER NOT NULL REFERENCES bookings (id),
  total INTEGER CHECK (total >= 0), PRIMARY KEY (year, no));
CREATE TABLE bookings (id INTEGER PRIMARY KEY, year INTEGER, no INTEGER, amount INTEGER,
  FOREIGN KEY (year, no) REFERENCES invoices (year, no) DEFERRABLE INITIALLY DEFERRED) STRICT;
CREATE TABLE stock (mandant INTEGER, no INTEGER, store TEXT, qty INTEGER, PRIMARY KEY (mandant, no, store),
  FOREIGN KEY (mandant, no) REFERENCES partners);
