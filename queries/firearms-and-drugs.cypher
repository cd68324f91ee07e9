// Firearms and drugs together
// group: Seizures
// about: Operations in which firearms or ammunition were seized and drugs as well.
// parameter stated_only: boolean = false — leave out every link that a rule inferred
// parameter skip: integer = 0 — rows to pass over
// parameter limit: integer = 50 — rows to give at most
// returns operation: node — the operation
// returns weapons: nodes — the firearms and ammunition, the first 20
// returns drugs: nodes — the drugs, the first 20
// returns claims: relationships — SEIZED_IN of these items
// returns quotes: strings — the words of all these claims
MATCH (operation:Operation)<-[claim:SEIZED_IN]-(item:Item)
WHERE item.category IN ['firearm', 'ammunition', 'drug'] AND (claim.status = 'stated' OR NOT $stated_only)
WITH operation, count(CASE WHEN item.category = 'drug' THEN 1 END) AS drugs, count(item) AS number
WHERE drugs > 0 AND drugs < number
WITH operation
ORDER BY operation.name, operation.id
SKIP $skip LIMIT $limit
CALL (operation) {
  MATCH (operation)<-[claim:SEIZED_IN]-(item:Item)
  WHERE item.category IN ['firearm', 'ammunition'] AND (claim.status = 'stated' OR NOT $stated_only)
  WITH item, claim
  ORDER BY claim.release, claim.start, size(item.id), item.id
  LIMIT 20
  RETURN collect(DISTINCT item) AS weapons, collect(claim) AS ones
}
CALL (operation) {
  MATCH (operation)<-[claim:SEIZED_IN]-(item:Item)
  WHERE item.category = 'drug' AND (claim.status = 'stated' OR NOT $stated_only)
  WITH item, claim
  ORDER BY claim.release, claim.start, size(item.id), item.id
  LIMIT 20
  RETURN collect(DISTINCT item) AS drugs, collect(claim) AS others
}
WITH operation, weapons, drugs, ones + others AS claims
RETURN operation, weapons, drugs, claims,
  reduce(quotes = [], claim IN claims |
    CASE WHEN claim.quote IN quotes THEN quotes ELSE quotes + claim.quote END) AS quotes
ORDER BY operation.name, operation.id
