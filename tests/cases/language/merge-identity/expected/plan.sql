-- things: read the records
CREATE TABLE temp."__mapper_rec_new" (
  "__mapper_n" INTEGER PRIMARY KEY,
  "__mapper_j" INT,
  "__mapper_to" INT,
  "__mapper_e" INT AS (coalesce("__mapper_j", "__mapper_n")),
  "__mapper_state" TEXT,
  "__mapper_code" TEXT,
  "__mapper_why" TEXT,
  "__mapper_where" TEXT,
  "__mapper_k0",
  "id" TEXT,
  "old_id" TEXT,
  "name" TEXT);
INSERT INTO temp."__mapper_rec_new" ("__mapper_n")
SELECT ?1;
INSERT INTO temp."__mapper_rec_new" ("__mapper_k0", "id", "old_id", "name")
SELECT mapper_key("q"."id"),
  "q"."id",
  "q"."old_id",
  "q"."name"
FROM (
SELECT * FROM source."news"
) AS "q"
ORDER BY "q"."id" COLLATE BINARY;
DELETE FROM temp."__mapper_rec_new" AS "r"
WHERE ("r"."__mapper_n" = ?1);
CREATE INDEX IF NOT EXISTS temp."__mapper_key_of_new" ON "__mapper_rec_new" ("__mapper_k0");
CREATE TABLE temp."__mapper_rec_old" (
  "__mapper_n" INTEGER PRIMARY KEY,
  "__mapper_j" INT,
  "__mapper_to" INT,
  "__mapper_e" INT AS (coalesce("__mapper_j", "__mapper_n")),
  "__mapper_state" TEXT,
  "__mapper_code" TEXT,
  "__mapper_why" TEXT,
  "__mapper_where" TEXT,
  "__mapper_k0",
  "id" TEXT,
  "name" TEXT);
INSERT INTO temp."__mapper_rec_old" ("__mapper_n")
SELECT ?1;
INSERT INTO temp."__mapper_rec_old" ("__mapper_k0", "id", "name")
SELECT mapper_key("q"."id"),
  "q"."id",
  "q"."name"
FROM (
SELECT * FROM source."olds"
) AS "q"
ORDER BY "q"."id" COLLATE BINARY;
DELETE FROM temp."__mapper_rec_old" AS "r"
WHERE ("r"."__mapper_n" = ?1);
CREATE INDEX IF NOT EXISTS temp."__mapper_key_of_old" ON "__mapper_rec_old" ("__mapper_k0");

-- things: join entities and make keys
SELECT "a"."__mapper_n",
  "b"."__mapper_n",
  mapper_show("a"."old_id")
FROM temp."__mapper_rec_new" AS "a"
  LEFT JOIN temp."__mapper_rec_old" AS "b" ON (("b"."__mapper_k0" = mapper_ref("a"."old_id")) AND ("b"."__mapper_state" IS NULL))
WHERE (("a"."__mapper_state" IS NULL) AND (mapper_ref("a"."old_id") IS NOT NULL))
ORDER BY "a"."__mapper_n", "b"."__mapper_n";
CREATE TABLE temp."__mapper_key_things" (
  "__mapper_e" INTEGER PRIMARY KEY,
  "__mapper_new0" TEXT);
INSERT INTO temp."__mapper_key_things" ("__mapper_e", "__mapper_new0")
SELECT "r"."__mapper_n",
  mapper_uuid5('new', "r"."id")
FROM temp."__mapper_rec_new" AS "r"
WHERE (("r"."__mapper_state" IS NULL) AND ("r"."__mapper_n" = "r"."__mapper_e"))
ORDER BY "r"."__mapper_n";
INSERT INTO temp."__mapper_key_things" ("__mapper_e", "__mapper_new0")
SELECT "r"."__mapper_n",
  mapper_uuid5('old', "r"."id")
FROM temp."__mapper_rec_old" AS "r"
WHERE (("r"."__mapper_state" IS NULL) AND ("r"."__mapper_n" = "r"."__mapper_e"))
ORDER BY "r"."__mapper_n";

-- things: evaluate the rows
CREATE TABLE temp."__mapper_row_things" (
  "__mapper_e" INTEGER PRIMARY KEY,
  "__mapper_code" TEXT,
  "__mapper_why" TEXT,
  "__mapper_where" TEXT,
  "id" TEXT,
  "name" TEXT);
CREATE TABLE temp."__mapper_cand_things" (
  "__mapper_n" INTEGER PRIMARY KEY,
  "__mapper_e" INT,
  "__mapper_s" INT,
  "__mapper_rank" INT,
  "id",
  "name");
INSERT INTO temp."__mapper_cand_things" ("__mapper_n", "__mapper_e", "__mapper_s", "__mapper_rank", "id", "name")
SELECT "r"."__mapper_n",
  "r"."__mapper_e",
  0,
  ("r"."__mapper_n" + 0),
  NULL,
  "r"."name"
FROM temp."__mapper_rec_new" AS "r"
WHERE ("r"."__mapper_state" IS NULL);
INSERT INTO temp."__mapper_cand_things" ("__mapper_n", "__mapper_e", "__mapper_s", "__mapper_rank", "id", "name")
SELECT "r"."__mapper_n",
  "r"."__mapper_e",
  1,
  ("r"."__mapper_n" + 1099511627776),
  NULL,
  "r"."name"
FROM temp."__mapper_rec_old" AS "r"
WHERE ("r"."__mapper_state" IS NULL);
INSERT INTO temp."__mapper_row_things" ("__mapper_e", "id", "name")
SELECT "a"."__mapper_e",
  "k"."__mapper_new0",
  "a"."name"
FROM (
SELECT "c"."__mapper_e" AS "__mapper_e",
  mapper_first("c"."name", "c"."__mapper_rank") AS "name"
FROM temp."__mapper_cand_things" AS "c"
GROUP BY "c"."__mapper_e"
) AS "a"
  JOIN temp."__mapper_key_things" AS "k" ON ("k"."__mapper_e" = "a"."__mapper_e");

-- things: settle and write the rows
INSERT OR ABORT INTO target."things" ("id", "name")
SELECT "w"."id",
  "w"."name"
FROM temp."__mapper_row_things" AS "w"
WHERE ("w"."__mapper_code" IS NULL)
ORDER BY "w"."__mapper_e";
CREATE TABLE temp."__mapper_map_new" (
  "__mapper_k0",
  "__mapper_e" INT,
  "__mapper_new0",
  PRIMARY KEY ("__mapper_k0")) WITHOUT ROWID;
INSERT INTO temp."__mapper_map_new" ("__mapper_k0", "__mapper_e", "__mapper_new0")
SELECT "r"."__mapper_k0",
  "k"."__mapper_e",
  "k"."__mapper_new0"
FROM temp."__mapper_rec_new" AS "r"
  JOIN temp."__mapper_key_things" AS "k" ON ("k"."__mapper_e" = coalesce("r"."__mapper_to", "r"."__mapper_e"))
WHERE ((("r"."__mapper_state" IS NULL) OR ("r"."__mapper_state" = 'collapsed')) AND (NOT mapper_missing("r"."__mapper_k0")))
ORDER BY "r"."__mapper_k0";
CREATE TABLE temp."__mapper_map_old" (
  "__mapper_k0",
  "__mapper_e" INT,
  "__mapper_new0",
  PRIMARY KEY ("__mapper_k0")) WITHOUT ROWID;
INSERT INTO temp."__mapper_map_old" ("__mapper_k0", "__mapper_e", "__mapper_new0")
SELECT "r"."__mapper_k0",
  "k"."__mapper_e",
  "k"."__mapper_new0"
FROM temp."__mapper_rec_old" AS "r"
  JOIN temp."__mapper_key_things" AS "k" ON ("k"."__mapper_e" = coalesce("r"."__mapper_to", "r"."__mapper_e"))
WHERE ((("r"."__mapper_state" IS NULL) OR ("r"."__mapper_state" = 'collapsed')) AND (NOT mapper_missing("r"."__mapper_k0")))
ORDER BY "r"."__mapper_k0";

