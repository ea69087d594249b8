CREATE TABLE "table" ("primary" INTEGER PRIMARY KEY, "it""s" TEXT UNIQUE, "naïve ☂" TEXT, "where" TEXT, "a.b" TEXT);
CREATE TABLE "ünïcode lines" ("line no" INTEGER PRIMARY KEY, "the order" INTEGER REFERENCES "table" ("primary"), "from" TEXT);
