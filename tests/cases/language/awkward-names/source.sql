CREATE TABLE "order" ("group" TEXT NOT NULL PRIMARY KEY, "it""s" TEXT, "naïve ☂" TEXT, "select" TEXT, "a.b" TEXT);
CREATE TABLE "order lines" ("line no" INTEGER PRIMARY KEY, "order" TEXT, [from] TEXT);
INSERT INTO "order" VALUES ('g1', 'quote', 'rain', 'chosen', 'dotted');
INSERT INTO "order lines" VALUES (1, 'g1', 'here');
