-- Replace the columns by the content of session-log-1.0.duckdb.columns, and the folder: /data/fleet or s3://bucket/fleet.
-- ignore_errors turns a damaged line into a row of nulls, and a value of a wrong type into a null.
CREATE OR REPLACE VIEW lines AS
SELECT *
FROM read_ndjson('$folder/*/*.jsonl.gz', columns = $columns, dateformat = '%Y-%m-%d',
                 ignore_errors = true, records = true, hive_partitioning = true);

-- A line without a log has no value where each log has one.
CREATE OR REPLACE VIEW logs AS
SELECT *
FROM lines
WHERE schemaVersion IS NOT NULL AND date IS NOT NULL AND number IS NOT NULL AND agent IS NOT NULL;
