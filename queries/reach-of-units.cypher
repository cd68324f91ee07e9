// Reach of units
// group: Units
// about: Units by the number of places that they raided, with those places; a wide reach comes first.
// parameter unit: unit = null — only this unit
// parameter stated_only: boolean = false — leave out every link that a rule inferred
// parameter skip: integer = 0 — rows to pass over
// parameter limit: integer = 50 — rows to give at most
// returns unit: node — the unit
// returns number: integer — number of places
// returns places: nodes — the places, the first 50
// returns claims: relationships — RAIDED, one for each raid and release
MATCH (unit:Unit)-[claim:RAIDED]->(place:Location)
WHERE (claim.status = 'stated' OR NOT $stated_only) AND ($unit IS NULL OR unit.id IN $unit)
WITH unit, count(DISTINCT place) AS number
ORDER BY number DESC, unit.name, unit.id
SKIP $skip LIMIT $limit
CALL (unit) {
  MATCH (unit)-[claim:RAIDED]->(place:Location)
  WHERE (claim.status = 'stated' OR NOT $stated_only)
  WITH claim, place
  ORDER BY place.name, place.id, claim.release, claim.start, claim.raid
  LIMIT 50
  RETURN collect(claim) AS claims, collect(DISTINCT place) AS places
}
RETURN unit, number, places, claims
ORDER BY number DESC, unit.name, unit.id
