// Operations with no seizure told
// group: Seizures
// about: Operations that led to raids or arrests and of which no release tells a seizure.
// parameter stated_only: boolean = false — leave out every link that a rule inferred
// parameter skip: integer = 0 — rows to pass over
// parameter limit: integer = 50 — rows to give at most
// returns operation: node — the operation
// returns raids: integer — number of raids
// returns arrests: integer — number of people or groups arrested
// returns events: nodes — the raids and suspects, the first 20
// returns claims: relationships — PART_OF and ARRESTED_IN of these
MATCH (operation:Operation)<-[claim:PART_OF|ARRESTED_IN|SEIZED_IN]-(event)
WHERE claim.status = 'stated' OR NOT $stated_only
WITH operation, count(CASE WHEN event:Item THEN 1 END) AS items
WHERE items = 0
WITH operation
ORDER BY operation.name, operation.id
SKIP $skip LIMIT $limit
CALL (operation) {
  MATCH (operation)<-[claim:PART_OF|ARRESTED_IN]-(event)
  WHERE (claim.status = 'stated' OR NOT $stated_only)
  RETURN count(DISTINCT CASE WHEN event:Raid THEN event.id END) AS raids,
    count(DISTINCT CASE WHEN event:Suspect AND NOT coalesce(event.total, false) THEN event.id END) AS arrests
}
CALL (operation) {
  MATCH (operation)<-[claim:PART_OF|ARRESTED_IN]-(event)
  WHERE (claim.status = 'stated' OR NOT $stated_only)
  WITH event, claim
  ORDER BY claim.release, claim.start, type(claim), size(event.id), event.id
  LIMIT 20
  RETURN collect(DISTINCT event) AS events, collect(claim) AS claims
}
RETURN operation, raids, arrests, events, claims
ORDER BY operation.name, operation.id
