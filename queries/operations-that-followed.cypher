// Operations that followed an operation
// group: Operations
// about: Every operation that came out of it, followed it or is linked to it, directly or through others, with the claims along the way.
// parameter operation: operation — the earlier operation
// parameter stated_only: boolean = false — leave out every link that a rule inferred
// parameter skip: integer = 0 — rows to pass over
// parameter limit: integer = 100 — rows to give at most
// returns operation: node — the later operation
// returns direct: boolean — true if one of the steps joins the two directly
// returns how: string — stated, or inferred if a step had to be inferred
// returns operations: nodes — the operations on the way
// returns steps: relationships — FOLLOWED, from the later operation on; only stated claims where they suffice
// returns releases: nodes — the releases that say so
UNWIND $operation AS id
CALL (id) {
  MATCH (:Operation {id: id})<-[:FOLLOWED*0..]-(own:Operation)
  RETURN DISTINCT own
}
WITH DISTINCT own
CALL (own) {
  MATCH (own)-[:FOLLOWED*0.. {status: 'stated'}]->(reached:Operation)
  RETURN collect(DISTINCT reached.id) AS reached
}
WITH own, any(id IN $operation WHERE id IN reached) AS stated
WHERE NOT own.id IN $operation AND (stated OR NOT $stated_only)
WITH own.id AS origin, own.name AS name, stated
ORDER BY name, origin
SKIP $skip LIMIT $limit
MATCH (own:Operation {id: origin})
CALL (own, stated) {
  CALL (own) {
    MATCH (own)-[:FOLLOWED*0..]->(later:Operation)
    RETURN DISTINCT later
  }
  OPTIONAL MATCH (later)-[step:FOLLOWED]->(earlier:Operation)
  WHERE NOT later.id IN $operation AND (step.status = 'stated' OR NOT stated)
  WITH own, later, step, earlier
  ORDER BY later <> own, earlier.id IN $operation, later.id, earlier.id, step.release, step.start
  WITH own, collect(step) AS steps, collect(DISTINCT later) AS laters
  WITH steps,
    reduce(seen = [own.id], later IN laters | seen +
      [step IN steps WHERE startNode(step).id IN seen AND NOT endNode(step).id IN seen | endNode(step).id]) AS reached,
    reduce(seen = $operation, later IN laters | seen +
      [step IN steps WHERE endNode(step).id IN seen AND NOT startNode(step).id IN seen | startNode(step).id]) AS leading
  RETURN [step IN steps WHERE startNode(step).id IN reached AND endNode(step).id IN leading] AS followed
}
WITH own, stated, followed AS steps
CALL (steps) {
  UNWIND steps AS step
  WITH DISTINCT step.release AS source
  MATCH (release:Release {id: source})
  WITH release
  ORDER BY release.published, release.id
  RETURN collect(release) AS releases
}
RETURN own AS operation,
  any(step IN steps WHERE startNode(step) = own AND endNode(step).id IN $operation) AS direct,
  CASE WHEN stated THEN 'stated' ELSE 'inferred' END AS how,
  reduce(seen = [], step IN steps | CASE WHEN endNode(step) IN seen THEN seen ELSE seen + endNode(step) END) AS operations,
  steps, releases
ORDER BY own.name, own.id
