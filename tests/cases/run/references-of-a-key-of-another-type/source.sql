CREATE TABLE notes (id TEXT PRIMARY KEY, number, box TEXT);
CREATE TABLE boxes (id TEXT PRIMARY KEY);
INSERT INTO notes VALUES ('a', 1, 'b1'), (x'017f', 'one', 'b2'), ('c', 3, 'b3');
INSERT INTO boxes VALUES ('b3');
