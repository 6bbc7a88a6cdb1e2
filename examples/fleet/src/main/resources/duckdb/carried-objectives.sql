-- Which objectives were carried over more than three sessions?
-- An objective is carried over if the next session that can be read has it again, and the session before it had not
-- achieved or dropped it. Sessions are counted by their numbers, so that a damaged line in between counts.
WITH stated AS (
  SELECT agent, number, date, objective.description AS description,
         CASE WHEN objective.achieved THEN 'achieved'
              WHEN objective.dropped IS NOT NULL THEN 'dropped'
              ELSE 'open' END AS state
  FROM logs,
       unnest(list_concat(objectives.primary, objectives.secondary)) AS unnested(objective)
),
sessions AS (
  SELECT agent, lower(trim(description, ' ')) AS objective, number,
         min(description) AS description, min(date) AS date, max(state) AS state
  FROM stated
  WHERE description IS NOT NULL
  GROUP BY agent, lower(trim(description, ' ')), number
),
positions AS (
  SELECT agent, number, row_number() OVER (PARTITION BY agent ORDER BY number) AS position
  FROM (SELECT DISTINCT agent, number FROM logs) AS known
),
starts AS (
  SELECT sessions.*,
         CASE WHEN position = lag(position) OVER history + 1 AND lag(state) OVER history = 'open'
              THEN 0 ELSE 1 END AS starts
  FROM sessions JOIN positions USING (agent, number)
  WINDOW history AS (PARTITION BY agent, objective ORDER BY number)
),
runs AS (
  SELECT *,
         sum(starts) OVER (
           PARTITION BY agent, objective ORDER BY number ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
         ) AS run
  FROM starts
)
SELECT agent,
       min_by(description, number) AS objective,
       max(number) - min(number) AS carried_over,
       min(number) AS first_session,
       max(number) AS last_session,
       min(date) AS since,
       max_by(state, number) AS state
FROM runs
GROUP BY agent, objective, run
HAVING max(number) - min(number) > 3
ORDER BY carried_over DESC, agent, first_session, objective
