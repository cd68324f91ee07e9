// Units of an operation
// group: Operations
// about: Every unit that led the operation or took part in it, with the claims and the releases that say so.
// parameter operation: operation — the operation
// parameter stated_only: boolean = false — leave out every link that a rule inferred
// parameter skip: integer = 0 — rows to pass over
// parameter limit: integer = 100 — rows to give at most
// returns unit: node — the unit
// returns operation: node — the operation
// returns roles: strings — led, took part, or both, as the releases have it
// returns how: string — stated, or inferred if every one of its claims was inferred
// returns claims: relationships — LED and TOOK_PART_IN, one for each release that says so
// returns releases: nodes — those releases
UNWIND $operation AS id
MATCH (operation:Operation {id: id})<-[claim:LED|TOOK_PART_IN]-(unit:Unit)
WHERE claim.status = 'stated' OR NOT $stated_only
WITH DISTINCT operation, unit
ORDER BY unit.name, unit.id, operation.id
SKIP $skip LIMIT $limit
CALL (unit, operation) {
  MATCH (unit)-[claim:LED|TOOK_PART_IN]->(operation)
  WHERE claim.status = 'stated' OR NOT $stated_only
  WITH claim
  ORDER BY type(claim), claim.release, claim.start
  RETURN collect(claim) AS claims
}
CALL (claims) {
  UNWIND claims AS claim
  WITH DISTINCT claim.release AS source
  MATCH (release:Release {id: source})
  WITH release
  ORDER BY release.published, release.id
  RETURN collect(release) AS releases
}
RETURN unit, operation,
  [role IN [['LED', 'led'], ['TOOK_PART_IN', 'took part']]
    WHERE any(claim IN claims WHERE type(claim) = role[0]) | role[1]] AS roles,
  CASE WHEN any(claim IN claims WHERE claim.status = 'stated') THEN 'stated' ELSE 'inferred' END AS how,
  claims, releases
ORDER BY unit.name, unit.id, operation.id
