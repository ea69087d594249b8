CREATE TABLE sales (id INTEGER PRIMARY KEY, shop TEXT NOT NULL, amount INTEGER NOT NULL);
INSERT INTO sales VALUES (1, 'a', 10), (2, 'a', 30), (3, 'b', 5);
