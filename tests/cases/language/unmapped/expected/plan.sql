-- lamps: count the records
SELECT count(*)
FROM (
SELECT * FROM source."lamps"
) AS "r";

-- lamps: write the rows straight from the source
INSERT OR ABORT INTO target."lamps" ("id", "colour", "shade")
SELECT "r"."id",
  CASE mapper_key("r"."colour") WHEN 'r' THEN 'red' ELSE "r"."colour" END,
  coalesce(CASE mapper_key("r"."colour") WHEN 'r' THEN 'red' ELSE CASE WHEN mapper_failed("r"."colour") THEN "r"."colour" END END, 'dark')
FROM (
SELECT * FROM source."lamps"
) AS "r"
WHERE ("r"."id" IS NOT NULL)
ORDER BY "r"."id" COLLATE BINARY;

