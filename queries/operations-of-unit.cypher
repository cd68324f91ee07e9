// Operations of a unit
// group: Units
// about: Every operation that the unit led or took part in, with the claims and the releases that say so.
// parameter unit: unit — the unit
// parameter stated_only: boolean = false — leave out every link that a rule inferred
// parameter skip: integer = 0 — rows to pass over
// parameter limit: integer = 100 — rows to give at most
// returns operation: node — the operation
// returns unit: node — the unit
// returns roles: strings — led, took part, or both, as the releases have it
// returns how: string — stated, or inferred if every one of its claims was inferred
// returns claims: relationships — LED and TOOK_PART_IN, one for each release that says so
// returns releases: nodes — those releases
UNWIND $unit AS id
MATCH (unit:Unit {id: id})-[claim:LED|TOOK_PART_IN]->(operation:Operation)
WHERE claim.status = 'stated' OR NOT $stated_only
WITH DISTINCT unit, operation
ORDER BY operation.name, operation.id, unit.id
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
RETURN operation, unit,
  [role IN [['LED', 'led'], ['TOOK_PART_IN', 'took part']]
    WHERE any(claim IN claims WHERE type(claim) = role[0]) | role[1]] AS roles,
  CASE WHEN any(claim IN claims WHERE claim.status = 'stated') THEN 'stated' ELSE 'inferred' END AS how,
  claims, releases
ORDER BY operation.name, operation.id, unit.id
