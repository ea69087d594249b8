CREATE TABLE "select" ("from" INTEGER PRIMARY KEY, "a ""q"" b" TEXT, "order" TEXT, "été" TEXT, "e" TEXT, "r" TEXT, "w" TEXT, "k" TEXT, "q" TEXT, "first" TEXT, "n" INT, "x.y" TEXT, "'" TEXT, "?1" TEXT, "a,b" TEXT, "Group" TEXT, link INT);
INSERT INTO "select" VALUES (1,'quoted','o','É','e','r','w','k','q','f',1,'xy','apo','qm','ab','G', NULL);
INSERT INTO "select" VALUES (2,'quoted2','o2','É2','e','r','w','k','q','f',1,'xy','apo','qm','ab','g', 1);
CREATE TABLE "order by" ("select" INTEGER, "wh ere" TEXT, "s""t" INT, PRIMARY KEY ("select", "wh ere"));
INSERT INTO "order by" VALUES (1, 'a', 1), (1, 'b', 2), (2, 'a', 3), (3, 'x', NULL);
CREATE TABLE "a-b" (id INTEGER PRIMARY KEY, p INTEGER, q TEXT);
INSERT INTO "a-b" VALUES (1, 1, 'a'), (2, 9, 'a'), (3, 1, NULL);
CREATE TABLE e ("select" TEXT, "from" TEXT, "l'iste" TEXT, "__id" INTEGER PRIMARY KEY);
INSERT INTO e VALUES ('s', 'f', '["a", "no"]', 1), (NULL, NULL, '["no", "b"]', 2);
