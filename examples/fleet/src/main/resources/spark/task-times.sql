-- How long do tasks take, by how they ended? The percentiles are times that occur, so that every engine has the same.
SELECT task.status AS status,
       count(*) AS tasks,
       CAST(percentile_disc(0.5) WITHIN GROUP (ORDER BY task.timeSpentSeconds) AS DECIMAL(14, 3)) AS p50_seconds,
       CAST(percentile_disc(0.95) WITHIN GROUP (ORDER BY task.timeSpentSeconds) AS DECIMAL(14, 3)) AS p95_seconds
FROM logs
     LATERAL VIEW explode(tasks) AS task
WHERE task.status IS NOT NULL AND task.timeSpentSeconds IS NOT NULL
GROUP BY task.status
ORDER BY status
