// Largest seizures
// group: Seizures
// about: Single seizures by amount, the largest first within each unit of measure. Totals are left out, for they sum up others.
// parameter category: string = null — only this one: drug, cash, firearm and so on
// parameter unit: string = null — only what is told in this: kg, item, plants, GBP and so on
// parameter stated_only: boolean = false — leave out every link that a rule inferred
// parameter skip: integer = 0 — rows to pass over
// parameter limit: integer = 50 — rows to give at most
// returns item: node — the item
// returns quantity: float — the amount
// returns unit: string — kg, item, plants, tablets, litres or an ISO 4217 code
// returns category: string — drug, cash, firearm and so on
// returns operations: nodes — the operations that it was seized in
// returns places: nodes — where, if told
// returns claims: relationships — SEIZED_IN and SEIZED_AT
// returns release: node — the release that tells of it
MATCH (item:Item)
WHERE item.quantity IS NOT NULL AND NOT coalesce(item.total, false)
  AND ($category IS NULL OR item.category = $category) AND ($unit IS NULL OR item.unit = $unit)
WITH item
ORDER BY item.unit, item.quantity DESC, item.name, item.id
SKIP $skip LIMIT $limit
MATCH (release:Release {id: item.release})
CALL (item) {
  OPTIONAL MATCH (item)-[claim:SEIZED_IN]->(operation:Operation)
  WHERE (claim.status = 'stated' OR NOT $stated_only)
  WITH claim, operation
  ORDER BY claim.start, operation.id
  RETURN collect(claim) AS ins, collect(DISTINCT operation) AS operations
}
CALL (item) {
  OPTIONAL MATCH (item)-[claim:SEIZED_AT]->(place:Location)
  WHERE (claim.status = 'stated' OR NOT $stated_only)
  WITH claim, place
  ORDER BY claim.start, place.id
  RETURN collect(claim) AS ats, collect(DISTINCT place) AS places
}
RETURN item, item.quantity AS quantity, item.unit AS unit, item.category AS category, operations, places,
  ins + ats AS claims, release
ORDER BY item.unit, item.quantity DESC, item.name, item.id
