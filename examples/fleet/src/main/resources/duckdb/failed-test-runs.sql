-- Which agents had failed test runs, and on which days? "Tests, run 2" is what runs of tests are called in the logs.
SELECT agent, date,
       count_if(test.outcome = 'FAIL') AS failed,
       count(*) AS runs
FROM logs,
     unnest(validation.functional) AS unnested(test)
WHERE test.name LIKE 'Tests, run %' AND test.performed AND test.outcome IS NOT NULL
GROUP BY agent, date
HAVING count_if(test.outcome = 'FAIL') > 0
ORDER BY failed DESC, runs, date, agent
