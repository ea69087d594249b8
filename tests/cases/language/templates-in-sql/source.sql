CREATE TABLE visits (id INTEGER PRIMARY KEY, region TEXT NOT NULL, day TEXT NOT NULL);
INSERT INTO visits VALUES (1, 'o''north', '2026-01-01'), (2, 'south', '2026-01-02'), (3, 'o''north', '2026-02-01');
