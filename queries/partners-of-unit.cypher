// Partners of a unit
// group: Units
// about: Every unit that worked with it, assisted or supported it, with the releases that say so.
// parameter unit: unit — the unit
// parameter stated_only: boolean = false — leave out every link that a rule inferred
// parameter skip: integer = 0 — rows to pass over
// parameter limit: integer = 100 — rows to give at most
// returns partner: node — the other unit
// returns unit: node — the unit
// returns how: string — stated, or inferred if every one of its claims was inferred
// returns claims: relationships — PARTNERED_WITH, one for each release that says so; it has no direction
// returns releases: nodes — those releases
UNWIND $unit AS id
MATCH (unit:Unit {id: id})-[claim:PARTNERED_WITH]-(partner:Unit)
WHERE claim.status = 'stated' OR NOT $stated_only
WITH DISTINCT unit, partner
ORDER BY partner.name, partner.id, unit.id
SKIP $skip LIMIT $limit
CALL (unit, partner) {
  MATCH (unit)-[claim:PARTNERED_WITH]-(partner)
  WHERE claim.status = 'stated' OR NOT $stated_only
  WITH claim
  ORDER BY claim.release, claim.start
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
RETURN partner, unit,
  CASE WHEN any(claim IN claims WHERE claim.status = 'stated') THEN 'stated' ELSE 'inferred' END AS how,
  claims, releases
ORDER BY partner.name, partner.id, unit.id
