CREATE TABLE o2 (id TEXT PRIMARY KEY, b TEXT);
INSERT INTO o2 VALUES ('k1', 'é'), ('k2', 'e'), ('k3', 'ee');
