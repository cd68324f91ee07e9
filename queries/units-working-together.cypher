// Units that work together
// group: Units
// about: Every pair of units that led or took part in the same operation, in a number of operations or more.
// parameter at_least: integer = 2 — number of operations that they share
// parameter unit: unit = null — only pairs with this unit
// parameter stated_only: boolean = false — leave out every link that a rule inferred
// parameter skip: integer = 0 — rows to pass over
// parameter limit: integer = 100 — rows to give at most
// returns unit: node — the one unit
// returns other: node — the other unit
// returns number: integer — number of operations that they share
// returns operations: nodes — those operations
// returns claims: relationships — LED and TOOK_PART_IN of both, one for each release that says so
MATCH (unit:Unit)-[claim:LED|TOOK_PART_IN]->(operation:Operation)
WHERE claim.status = 'stated' OR NOT $stated_only
WITH DISTINCT operation.id AS operation, unit.id AS unit
WITH operation, collect(unit) AS units
WHERE size(units) > 1 AND ($unit IS NULL OR any(unit IN units WHERE unit IN $unit))
UNWIND units AS one
UNWIND units AS two
WITH operation, one, two
WHERE one < two AND ($unit IS NULL OR one IN $unit OR two IN $unit)
WITH one, two, count(operation) AS number, collect(operation) AS shared
WHERE number >= $at_least
MATCH (unit:Unit {id: one}), (other:Unit {id: two})
WITH unit, other, number, shared
ORDER BY number DESC, unit.name, other.name, unit.id, other.id
SKIP $skip LIMIT $limit
CALL (shared) {
  UNWIND shared AS id
  MATCH (operation:Operation {id: id})
  WITH operation
  ORDER BY operation.name, operation.id
  RETURN collect(operation) AS operations
}
CALL (unit, other, shared) {
  WITH [unit.id, other.id] AS pair, shared
  UNWIND shared AS id
  MATCH (operation:Operation {id: id})<-[claim:LED|TOOK_PART_IN]-(member:Unit)
  WHERE member.id IN pair AND (claim.status = 'stated' OR NOT $stated_only)
  WITH claim, operation.name AS name, operation.id AS id, member.id AS member
  ORDER BY name, id, member, type(claim), claim.release, claim.start
  RETURN collect(claim) AS claims
}
RETURN unit, other, number, operations, claims
ORDER BY number DESC, unit.name, other.name, unit.id, other.id
