CREATE TABLE "Mapper" ("__id" TEXT PRIMARY KEY, "select" TEXT, "a;b" TEXT, "--" INTEGER, "from" GENERATED ALWAYS AS ("select" || '"') VIRTUAL);
CREATE TABLE "Group" ("FROM" INTEGER PRIMARY KEY, "A ""Q"" B" TEXT, "ORDER" TEXT, "été" TEXT, "e" TEXT, "r" TEXT, "w" TEXT, "K" TEXT, "q" TEXT, "first" TEXT, "n" INT, "x.y" TEXT, "'" TEXT, "?1" TEXT, "a,b" TEXT, "grouP" TEXT UNIQUE);
CREATE TABLE "où est" ("sel ect" INTEGER, "wh'ere" TEXT COLLATE NOCASE, "s""t" INT REFERENCES "Group" ("FROM"), PRIMARY KEY ("sel ect", "wh'ere"));
CREATE INDEX "i ""x""" ON "où est" ("s""t" DESC);
CREATE TABLE "a b" ("i d" INTEGER PRIMARY KEY, "p q" INTEGER, "r s" TEXT, FOREIGN KEY ("p q", "r s") REFERENCES "où est");
