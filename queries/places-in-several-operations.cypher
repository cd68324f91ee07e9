// Places that come back over operations
// group: Places
// about: Places where raids, arrests or seizures of several operations were told, most operations first.
// parameter at_least: integer = 2 — number of operations
// parameter stated_only: boolean = false — leave out every link that a rule inferred
// parameter skip: integer = 0 — rows to pass over
// parameter limit: integer = 50 — rows to give at most
// returns place: node — the place
// returns number: integer — number of operations
// returns operations: nodes — the operations, the first 20
// returns events: nodes — the raids, suspects and items that join them, the first 40
// returns claims: relationships — AT, ARRESTED_AT or SEIZED_AT, and PART_OF, ARRESTED_IN or SEIZED_IN
MATCH (place:Location)<-[claim:AT|ARRESTED_AT|SEIZED_AT]-(event)-[to:PART_OF|ARRESTED_IN|SEIZED_IN]->(operation:Operation)
WHERE (claim.status = 'stated' OR NOT $stated_only) AND (to.status = 'stated' OR NOT $stated_only)
WITH place, count(DISTINCT operation) AS number
WHERE number >= $at_least
WITH place, number
ORDER BY number DESC, place.name, place.id
SKIP $skip LIMIT $limit
CALL (place) {
  MATCH (place)<-[claim:AT|ARRESTED_AT|SEIZED_AT]-(event)-[to:PART_OF|ARRESTED_IN|SEIZED_IN]->(operation:Operation)
  WHERE (claim.status = 'stated' OR NOT $stated_only) AND (to.status = 'stated' OR NOT $stated_only)
  WITH event, claim, to, operation
  ORDER BY operation.name, operation.id, size(event.id), event.id, claim.start, to.start
  LIMIT 40
  RETURN collect(DISTINCT operation) AS operations, collect(DISTINCT event) AS events,
    collect(DISTINCT claim) AS ats, collect(DISTINCT to) AS tos
}
RETURN place, number, operations, events, ats + tos AS claims
ORDER BY number DESC, place.name, place.id
