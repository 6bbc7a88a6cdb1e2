-- Which metrics got worse, in how many sessions, by how many percent, and where most?
-- A metric counts if its name is used once before and once after the session, with amounts of one unit. The percentage
-- is of the amount before, also if the unit is %: from 80 % to 76 % is 5.
WITH results AS (
  SELECT agent, number, after,
         list_filter(metrics.before, lambda other: other.name = after.name) AS before,
         list_filter(metrics.after, lambda other: other.name = after.name) AS same
  FROM logs,
       unnest(metrics.after) AS unnested(after)
),
amounts AS (
  SELECT agent, number, after.name AS name, after.value.unit AS unit, after.better AS better,
         before[1].value.amount AS before, after.value.amount AS after
  FROM results
  WHERE len(before) = 1 AND len(same) = 1 AND before[1].value.unit IS NOT DISTINCT FROM after.value.unit
),
changes AS (
  SELECT agent, number, name, unit,
         CASE better WHEN 'LOWER' THEN after > before WHEN 'HIGHER' THEN after < before END AS worse,
         abs(after - before) / nullif(abs(before), 0) * 100 AS percent
  FROM amounts
)
SELECT name, unit,
       count(*) AS sessions,
       count_if(worse) AS worse_sessions,
       count(DISTINCT CASE WHEN worse THEN agent END) AS agents,
       percentile_disc(0.5) WITHIN GROUP (ORDER BY CASE WHEN worse THEN percent END) AS p50_percent,
       max(CASE WHEN worse THEN percent END) AS worst_percent,
       max(CASE WHEN worse AND percent IS NOT NULL THEN struct_pack(percent, agent, number) END).agent AS worst_agent,
       max(CASE WHEN worse AND percent IS NOT NULL THEN struct_pack(percent, agent, number) END).number AS worst_session
FROM changes
WHERE worse IS NOT NULL
GROUP BY name, unit
HAVING count_if(worse) > 0
ORDER BY worse_sessions DESC, name, unit NULLS FIRST
