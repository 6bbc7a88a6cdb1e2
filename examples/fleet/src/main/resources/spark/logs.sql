-- Replace the columns by the content of session-log-1.0.spark.ddl, and the folder: /data/fleet or s3a://bucket/fleet.
-- Spark unpacks gzip by the file extension and makes a column of the folders day=2026-03-14. The options make it as
-- strict as DuckDB: by default, Spark reads the date "2026" as a day in January and "20000" as one in the year 20000.
CREATE OR REPLACE TEMPORARY VIEW lines (
$columns
) USING json OPTIONS (
  path '$folder', pathGlobFilter '*.jsonl.gz', lineSep '\n', allowSingleQuotes 'false',
  dateFormat 'yyyy-M-d', enableDateTimeParsingFallback 'false'
);

-- A line without a log has no value where each log has one. Filtering by columns that every query reads makes the
-- result independent of which other columns it reads; Spark's own column of corrupt records is not.
CREATE OR REPLACE TEMPORARY VIEW logs AS
SELECT *
FROM lines
WHERE schemaVersion IS NOT NULL AND date IS NOT NULL AND number IS NOT NULL AND agent IS NOT NULL;
