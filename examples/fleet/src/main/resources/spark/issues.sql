-- Which issues are open longest, and which came back after they had been resolved?
-- An issue is open if a session after the last one that resolved it has it as outstanding. It comes back each time that
-- a session names it again after one that resolved it. Upper and lower case are the same, as in the library.
WITH mentions AS (
  SELECT agent, number, date, mention.*
  FROM logs
       LATERAL VIEW explode(concat(
         transform(coalesce(issues.outstanding, array()), i -> struct(i.name AS name, 'outstanding' AS state)),
         transform(coalesce(issues.resolved, array()), i -> struct(i.name AS name, 'resolved' AS state)),
         transform(coalesce(issues.discovered, array()), i -> struct(i.name AS name, 'discovered' AS state))
       )) AS mention
),
sessions AS (
  SELECT agent, lower(trim(name)) AS issue, number, min(name) AS name, min(date) AS date,
         bool_or(state = 'outstanding') AS outstanding, bool_or(state = 'resolved') AS resolved
  FROM mentions
  WHERE name IS NOT NULL
  GROUP BY agent, lower(trim(name)), number
),
histories AS (
  SELECT *,
         max(CASE WHEN resolved THEN number END) OVER (
           PARTITION BY agent, issue ORDER BY number ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
         ) AS resolved_before,
         max(CASE WHEN resolved THEN number END) OVER (PARTITION BY agent, issue) AS resolved_last
  FROM sessions
),
summaries AS (
  SELECT agent, issue,
         min_by(name, number) AS name,
         min(CASE WHEN outstanding AND number > coalesce(resolved_last, 0) THEN date END) AS open_since,
         count(DISTINCT resolved_before) AS times_back
  FROM histories
  GROUP BY agent, issue
),
today AS (SELECT max(date) AS date FROM logs),
answers AS (
  SELECT 'open longest' AS list, agent, name, open_since, date_diff(DAY, open_since, today.date) AS days, times_back,
         row_number() OVER (ORDER BY open_since, agent, name) AS place
  FROM summaries CROSS JOIN today
  WHERE open_since IS NOT NULL
  UNION ALL
  SELECT 'came back', agent, name, open_since, date_diff(DAY, open_since, today.date), times_back,
         row_number() OVER (ORDER BY times_back DESC, agent, name)
  FROM summaries CROSS JOIN today
  WHERE times_back > 0
)
SELECT place, list, agent, name, open_since, days, times_back
FROM answers
ORDER BY place, list DESC
