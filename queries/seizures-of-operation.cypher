// Seizures of an operation
// group: Operations
// about: What was seized, by category and release; parts are summed, totals stand apart and are summed with nothing. Releases are not summed either: two may tell of the same seizure.
// parameter operation: operation — the operation
// parameter following: boolean = false — count in the operations that followed it, through any number of steps
// parameter stated_only: boolean = false — leave out every link that a rule inferred
// parameter skip: integer = 0 — rows to pass over
// parameter limit: integer = 100 — rows to give at most
// returns category: string — drug, cash, firearm and so on
// returns total: boolean — true if the text gives it as a sum of others; then the row is this one item
// returns quantity: float — sum of what is told in `unit`, if anything is
// returns unit: string — kg, item, plants, tablets, litres or an ISO 4217 code
// returns worth: maps — sums of the value told of things that are not cash: amount and currency
// returns items: nodes — the items
// returns operations: nodes — the operations that they were seized in
// returns places: nodes — where, if told
// returns claims: relationships — SEIZED_IN and SEIZED_AT
// returns quotes: strings — the words of all these claims
// returns release: node — the release that tells of them
UNWIND $operation AS id
CALL (id) {
  MATCH (:Operation {id: id})<-[:FOLLOWED*0..]-(own:Operation)
  WHERE $following OR own.id = id
  RETURN DISTINCT own
}
WITH DISTINCT own
CALL (own) {
  MATCH (own)-[:FOLLOWED*0.. {status: 'stated'}]->(reached:Operation)
  RETURN collect(DISTINCT reached.id) AS reached
}
WITH own, any(id IN $operation WHERE id IN reached) AS stated
WHERE stated OR NOT $stated_only
MATCH (item:Item)-[claim:SEIZED_IN]->(own)
WHERE claim.status = 'stated' OR NOT $stated_only
WITH item, min(claim.start) AS start
ORDER BY start, size(item.id), item.id
WITH item.release AS source, item.category AS category, item.total = true AS total, item.unit AS unit,
  CASE WHEN item.total = true THEN item.id END AS single, collect(item) AS items
MATCH (release:Release {id: source})
WITH source, category, total, unit, items, head(items).id AS first, release.published AS published
ORDER BY category, published, source, total, unit, size(first), first
SKIP $skip LIMIT $limit
MATCH (release:Release {id: source})
CALL (items) {
  UNWIND items AS item
  MATCH (item)-[claim:SEIZED_IN]->(operation:Operation)
  WHERE claim.status = 'stated' OR NOT $stated_only
  WITH item, claim, operation
  ORDER BY claim.start, size(item.id), item.id, operation.id
  RETURN collect(claim) AS ins, collect(DISTINCT operation) AS operations
}
CALL (items) {
  UNWIND items AS item
  OPTIONAL MATCH (item)-[claim:SEIZED_AT]->(place:Location)
  WHERE claim.status = 'stated' OR NOT $stated_only
  WITH item, claim, place
  ORDER BY claim.start, size(item.id), item.id, place.id
  RETURN collect(claim) AS ats, collect(DISTINCT place) AS places
}
CALL (items) {
  UNWIND items AS item
  WITH item.currency AS currency, item.value AS value
  WHERE value IS NOT NULL
  WITH currency, round(sum(value) * 1000) / 1000 AS amount
  ORDER BY currency
  RETURN collect({amount: amount, currency: currency}) AS worth
}
WITH category, total, unit, items, operations, places, worth, ins + ats AS claims, release, first
RETURN category, total,
  CASE WHEN any(item IN items WHERE item.quantity IS NOT NULL)
    THEN round(reduce(sum = 0.0, item IN items | sum + coalesce(item.quantity, 0.0)) * 1000000) / 1000000 END AS quantity,
  unit, worth, items, operations, places, claims,
  reduce(quotes = [], claim IN claims |
    CASE WHEN claim.quote IN quotes THEN quotes ELSE quotes + claim.quote END) AS quotes, release
ORDER BY category, release.published, release.id, total, unit, size(first), first
