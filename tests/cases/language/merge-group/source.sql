CREATE TABLE olds (id TEXT NOT NULL PRIMARY KEY, street TEXT, town TEXT, phone TEXT);
CREATE TABLE news (id TEXT NOT NULL PRIMARY KEY, old_id TEXT, street TEXT, town TEXT, phone TEXT);

INSERT INTO olds VALUES ('o1', 'Old Street', 'Old Town', '111'), ('o2', 'Old Street', 'Old Town', '222');
INSERT INTO news VALUES ('n1', 'o1', NULL, 'New Town', NULL), ('n2', 'o2', ' ', NULL, NULL);
