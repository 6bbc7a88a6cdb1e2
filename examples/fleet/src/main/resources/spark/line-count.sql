-- How many lines are there, and in how many of them is a log? The others are damaged.
SELECT count(*) AS lines,
       count_if(schemaVersion IS NOT NULL AND date IS NOT NULL AND number IS NOT NULL AND agent IS NOT NULL) AS logs
FROM lines
