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
  "street" TEXT,
  "town" TEXT,
  "phone" TEXT);
INSERT INTO temp."__mapper_rec_new" ("__mapper_n")
SELECT ?1;
INSERT INTO temp."__mapper_rec_new" ("__mapper_k0", "id", "old_id", "street", "town", "phone")
SELECT mapper_key("q"."id"),
  "q"."id",
  "q"."old_id",
  "q"."street",
  "q"."town",
  "q"."phone"
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
  "street" TEXT,
  "town" TEXT,
  "phone" TEXT);
INSERT INTO temp."__mapper_rec_old" ("__mapper_n")
SELECT ?1;
INSERT INTO temp."__mapper_rec_old" ("__mapper_k0", "id", "street", "town", "phone")
SELECT mapper_key("q"."id"),
  "q"."id",
  "q"."street",
  "q"."town",
  "q"."phone"
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
  "r"."id"
FROM temp."__mapper_rec_new" AS "r"
WHERE (("r"."__mapper_state" IS NULL) AND ("r"."__mapper_n" = "r"."__mapper_e"))
ORDER BY "r"."__mapper_n";
INSERT INTO temp."__mapper_key_things" ("__mapper_e", "__mapper_new0")
SELECT "r"."__mapper_n",
  "r"."id"
FROM temp."__mapper_rec_old" AS "r"
WHERE (("r"."__mapper_state" IS NULL) AND ("r"."__mapper_n" = "r"."__mapper_e"))
ORDER BY "r"."__mapper_n";
SELECT "t"."e"
FROM (
SELECT "k"."__mapper_e" AS "e",
  first_value("k"."__mapper_e") OVER (PARTITION BY "k"."__mapper_new0" ORDER BY "k"."__mapper_e" ROWS UNBOUNDED PRECEDING) AS "first"
FROM temp."__mapper_key_things" AS "k"
) AS "t"
WHERE ("t"."e" <> "t"."first")
ORDER BY "t"."e";

-- things: evaluate the rows
CREATE TABLE temp."__mapper_row_things" (
  "__mapper_e" INTEGER PRIMARY KEY,
  "__mapper_code" TEXT,
  "__mapper_why" TEXT,
  "__mapper_where" TEXT,
  "id" TEXT,
  "street" TEXT,
  "town" TEXT,
  "phone" TEXT);
CREATE TABLE temp."__mapper_cand_things" (
  "__mapper_n" INTEGER PRIMARY KEY,
  "__mapper_e" INT,
  "__mapper_s" INT,
  "__mapper_rank" INT,
  "id",
  "street",
  "town",
  "phone");
INSERT INTO temp."__mapper_cand_things" ("__mapper_n", "__mapper_e", "__mapper_s", "__mapper_rank", "id", "street", "town", "phone")
SELECT "r"."__mapper_n",
  "r"."__mapper_e",
  0,
  ("r"."__mapper_n" + 0),
  NULL,
  "r"."street",
  "r"."town",
  "r"."phone"
FROM temp."__mapper_rec_new" AS "r"
WHERE ("r"."__mapper_state" IS NULL);
INSERT INTO temp."__mapper_cand_things" ("__mapper_n", "__mapper_e", "__mapper_s", "__mapper_rank", "id", "street", "town", "phone")
SELECT "r"."__mapper_n",
  "r"."__mapper_e",
  1,
  ("r"."__mapper_n" + 1099511627776),
  NULL,
  "r"."street",
  "r"."town",
  "r"."phone"
FROM temp."__mapper_rec_old" AS "r"
WHERE ("r"."__mapper_state" IS NULL);
INSERT INTO temp."__mapper_row_things" ("__mapper_e", "id", "street", "town", "phone")
SELECT "a"."__mapper_e",
  "k"."__mapper_new0",
  "g0"."street",
  "g0"."town",
  "a"."phone"
FROM (
SELECT "c"."__mapper_e" AS "__mapper_e",
  mapper_winner(CASE WHEN (NOT (mapper_missing("c"."street") AND mapper_missing("c"."town"))) THEN 1 WHEN (("c"."street" IS NOT NULL) OR ("c"."town" IS NOT NULL)) THEN '' END, "c"."__mapper_rank", "c"."__mapper_n") AS "__mapper_g0",
  mapper_first("c"."phone", "c"."__mapper_rank") AS "phone"
FROM temp."__mapper_cand_things" AS "c"
GROUP BY "c"."__mapper_e"
) AS "a"
  JOIN temp."__mapper_key_things" AS "k" ON ("k"."__mapper_e" = "a"."__mapper_e")
  LEFT JOIN temp."__mapper_cand_things" AS "g0" ON ("g0"."__mapper_n" = "a"."__mapper_g0");

-- things: settle and write the rows
INSERT OR ABORT INTO target."things" ("id", "street", "town", "phone")
SELECT "w"."id",
  "w"."street",
  "w"."town",
  "w"."phone"
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

