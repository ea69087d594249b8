CREATE TABLE "old.people" (id INTEGER PRIMARY KEY, "e.mail" TEXT, city TEXT);
INSERT INTO "old.people" VALUES (1, 'secret', 'Ulm');
