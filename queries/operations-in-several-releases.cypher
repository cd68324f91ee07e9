// Operations told in several releases
// group: Time
// about: Operations that several releases speak of, in the order of their first mention.
// parameter at_least: integer = 2 — number of releases
// parameter stated_only: boolean = false — leave out every link that a rule inferred
// parameter skip: integer = 0 — rows to pass over
// parameter limit: integer = 50 — rows to give at most
// returns operation: node — the operation
// returns number: integer — number of releases
// returns first_day: date — day of the first of them, if known
// returns releases: nodes — the releases, the first 20
// returns claims: relationships — REPORTED_IN
MATCH (operation:Operation)-[claim:REPORTED_IN]->(release:Release)
WHERE (claim.status = 'stated' OR NOT $stated_only)
WITH operation, count(DISTINCT release) AS number, min(release.published) AS first_day
WHERE number >= $at_least
WITH operation, number, first_day
ORDER BY first_day, operation.name, operation.id
SKIP $skip LIMIT $limit
CALL (operation) {
  MATCH (operation)-[claim:REPORTED_IN]->(release:Release)
  WHERE (claim.status = 'stated' OR NOT $stated_only)
  WITH claim, release
  ORDER BY release.published, release.id, claim.start
  LIMIT 20
  RETURN collect(claim) AS claims, collect(DISTINCT release) AS releases
}
RETURN operation, number, first_day, releases, claims
ORDER BY first_day, operation.name, operation.id
