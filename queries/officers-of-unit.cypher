// Officers and officials of a unit
// group: Units
// about: Everyone whom releases name as serving in the unit, as each release names them.
// parameter unit: unit — the unit
// parameter stated_only: boolean = false — leave out every link that a rule inferred
// parameter skip: integer = 0 — rows to pass over
// parameter limit: integer = 50 — rows to give at most
// returns person: node — the officer or official
// returns title: string — rank or position, if told
// returns unit: node — the unit
// returns claims: relationships — SERVES_IN
// returns quotes: strings — the words that say so
// returns release: node — the release that names them
UNWIND $unit AS id
MATCH (person:Person)-[claim:SERVES_IN]->(unit:Unit {id: id})
WHERE (claim.status = 'stated' OR NOT $stated_only)
WITH DISTINCT person, unit
ORDER BY person.name, person.id, unit.id
SKIP $skip LIMIT $limit
MATCH (release:Release {id: person.release})
CALL (person, unit) {
  MATCH (person)-[claim:SERVES_IN]->(unit)
  WHERE (claim.status = 'stated' OR NOT $stated_only)
  WITH claim
  ORDER BY claim.start, claim.end
  RETURN collect(claim) AS claims
}
RETURN person, person.title AS title, unit, claims, [claim IN claims | claim.quote] AS quotes, release
ORDER BY person.name, person.id, unit.id
