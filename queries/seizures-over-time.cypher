// Seizures by category over time
// group: Seizures
// about: What each release tells seized, by month and category. Totals stand apart and are summed with nothing; releases are not summed either, since two may tell of the same seizure.
// parameter category: string = null — only this one: drug, cash, firearm and so on
// parameter skip: integer = 0 — rows to pass over
// parameter limit: integer = 100 — rows to give at most
// returns month: string — year and month of the release, if known
// returns category: string — drug, cash, firearm and so on
// returns total: boolean — true if the text gives it as a sum of others; then the row is this one item
// returns quantity: float — sum of what is told in `unit`, if anything is
// returns unit: string — kg, item, plants, tablets, litres or an ISO 4217 code
// returns value: float — sum of the worth told of things that are not cash, if any
// returns currency: string — ISO 4217 code of `value`
// returns items: nodes — the items
// returns release: node — the release that tells of them
// returns claims: relationships — REPORTED_IN of the items
MATCH (item:Item)
WHERE $category IS NULL OR item.category = $category
WITH item.release AS source, item.category AS category, coalesce(item.total, false) AS total, item.unit AS unit,
  item.currency AS currency, CASE WHEN item.total = true THEN item.id END AS single, item
ORDER BY size(item.id), item.id
WITH source, category, total, unit, currency, single, collect(item) AS items
MATCH (release:Release {id: source})
WITH release, category, total, unit, currency, items, head(items).id AS first, substring(toString(release.published), 0, 7) AS month
ORDER BY month, category, release.id, total, unit, currency, size(first), first
SKIP $skip LIMIT $limit
CALL (items, release) {
  UNWIND items AS item
  MATCH (item)-[claim:REPORTED_IN]->(release)
  WITH item, claim
  ORDER BY size(item.id), item.id, claim.start
  RETURN collect(claim) AS claims
}
RETURN month, category, total,
  CASE WHEN any(item IN items WHERE item.quantity IS NOT NULL)
    THEN round(reduce(sum = 0.0, item IN items | sum + coalesce(item.quantity, 0.0)) * 1000000) / 1000000 END AS quantity,
  unit,
  CASE WHEN any(item IN items WHERE item.value IS NOT NULL)
    THEN round(reduce(sum = 0.0, item IN items | sum + coalesce(item.value, 0.0)) * 1000) / 1000 END AS value,
  currency, items, release, claims
ORDER BY month, category, release.id, total, unit, currency, size(first), first
