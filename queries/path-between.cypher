// Path between two things
// group: Exploring
// about: The shortest ways from one thing to another, with the claims at each step: one way for each thing that stands in their middle. No way leads through a release, an offence, a region or a country, which join everything with everything.
// parameter source: node — where to start
// parameter target: node — where to end
// parameter longest: integer = 4 — number of steps at most; 6 if more is asked for
// parameter stated_only: boolean = false — leave out every link that a rule inferred
// parameter skip: integer = 0 — rows to pass over
// parameter limit: integer = 10 — rows to give at most
// returns path: nodes — the things on the way, in order
// returns steps: relationships — what joins them, in order, every claim of each step
// returns length: integer — number of steps
// returns how: string — stated, or inferred if a step had to be inferred
UNWIND [id IN $source | [id, 0]] + [id IN $target | [id, 1]] AS row
WITH row[0] AS id, row[1] AS side
CALL (id) {
  MATCH (tip:Operation {id: id}) RETURN tip
  UNION
  MATCH (tip:Unit {id: id}) RETURN tip
  UNION
  MATCH (tip:Location {id: id}) RETURN tip
  UNION
  MATCH (tip:Raid {id: id}) RETURN tip
  UNION
  MATCH (tip:Suspect {id: id}) RETURN tip
  UNION
  MATCH (tip:Item {id: id}) RETURN tip
  UNION
  MATCH (tip:Person {id: id}) RETURN tip
  UNION
  MATCH (tip:Offence {id: id}) RETURN tip
  UNION
  MATCH (tip:Release {id: id}) RETURN tip
}
WITH collect(DISTINCT elementId(tip)) AS tips, collect(DISTINCT [side, tip.id + '\t' + elementId(tip)]) AS ends
UNWIND ends AS end
WITH tips, end[0] AS side, [0, end[1]] AS way
CALL (tips, way) {
  RETURN way AS longer
  UNION ALL
  WITH tips, way, split(way[-1], '\t')[1] AS key
  WHERE size(way) = 2
  MATCH (node)
  WHERE elementId(node) = key AND (size(way) = 2 OR NOT (node:Offence OR
    (node:Location AND coalesce(node.kind, '') IN ['region', 'country'])))
  MATCH (node)-[step]-(next)
  WHERE (step.status = 'stated' OR NOT $stated_only OR type(step) = 'WITHIN')
    AND (NOT next:Release OR elementId(next) IN tips)
  WITH DISTINCT way, next.id + '\t' + elementId(next) AS next
  WHERE NOT next IN way
  RETURN [way[0] + 1] + way[1..] + [next] AS longer
}
WITH tips, side, longer[-1] AS key, min(longer) AS way
CALL (tips, way) {
  RETURN way AS longer
  UNION ALL
  WITH tips, way, split(way[-1], '\t')[1] AS key
  WHERE size(way) = 3 AND $longest > 2
  MATCH (node)
  WHERE elementId(node) = key AND (size(way) = 2 OR NOT (node:Offence OR
    (node:Location AND coalesce(node.kind, '') IN ['region', 'country'])))
  MATCH (node)-[step]-(next)
  WHERE (step.status = 'stated' OR NOT $stated_only OR type(step) = 'WITHIN')
    AND (NOT next:Release OR elementId(next) IN tips)
  WITH DISTINCT way, next.id + '\t' + elementId(next) AS next
  WHERE NOT next IN way
  RETURN [way[0] + 1] + way[1..] + [next] AS longer
}
WITH tips, side, longer[-1] AS key, min(longer) AS way
CALL (tips, way) {
  RETURN way AS longer
  UNION ALL
  WITH tips, way, split(way[-1], '\t')[1] AS key
  WHERE size(way) = 4 AND $longest > 4
  MATCH (node)
  WHERE elementId(node) = key AND (size(way) = 2 OR NOT (node:Offence OR
    (node:Location AND coalesce(node.kind, '') IN ['region', 'country'])))
  MATCH (node)-[step]-(next)
  WHERE (step.status = 'stated' OR NOT $stated_only OR type(step) = 'WITHIN')
    AND (NOT next:Release OR elementId(next) IN tips)
  WITH DISTINCT way, next.id + '\t' + elementId(next) AS next
  WHERE NOT next IN way
  RETURN [way[0] + 1] + way[1..] + [next] AS longer
}
WITH tips, side, longer[-1] AS key, min(longer) AS way
WITH tips, split(key, '\t')[1] AS key, collect([side, way]) AS found
UNWIND [f IN found WHERE f[0] = 0 | f[1]] AS way
UNWIND [f IN found WHERE f[0] = 1 | f[1]] AS back
WITH tips, key, way, back, way[0] + back[0] AS length
WHERE length <= $longest AND way[0] - back[0] IN [0, 1]
MATCH (node)
WHERE elementId(node) = key AND (key IN tips OR NOT (node:Offence OR
  (node:Location AND coalesce(node.kind, '') IN ['region', 'country'])))
WITH length, collect(way[1..] + reverse(back[1..-1])) AS ways
ORDER BY length
LIMIT 1
UNWIND ways AS way
WITH way, length
ORDER BY way
SKIP $skip LIMIT $limit
CALL (way) {
  UNWIND way AS key
  MATCH (node)
  WHERE elementId(node) = split(key, '\t')[1]
  RETURN collect(node) AS path
}
CALL (path, length) {
  UNWIND range(0, length - 1) AS at
  WITH at, path[at] AS here, path[at + 1] AS there
  MATCH (here)-[step]-(there)
  WHERE step.status = 'stated' OR NOT $stated_only OR type(step) = 'WITHIN'
  WITH at, step
  ORDER BY at, coalesce(step.status, '') DESC, type(step), step.release, step.start, step.id
  WITH at, collect(step) AS choices
  ORDER BY at
  RETURN collect(choices) AS choices
}
RETURN path, reduce(all = [], choice IN choices | all + choice) AS steps, length,
  CASE WHEN all(choice IN choices WHERE any(step IN choice WHERE coalesce(step.status, 'stated') = 'stated'))
    THEN 'stated' ELSE 'inferred' END AS how
ORDER BY way
