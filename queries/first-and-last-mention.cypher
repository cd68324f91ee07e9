// First and last mention
// group: Time
// about: The first and the last release, by day of publication, that speak of a thing. Releases without a day are counted and otherwise left out.
// parameter thing: node — an operation, a unit, a place or whatever else has a name
// parameter stated_only: boolean = false — leave out every link that a rule inferred
// parameter skip: integer = 0 — rows to pass over
// parameter limit: integer = 50 — rows to give at most
// returns thing: node — the thing
// returns number: integer — number of releases that speak of it
// returns first_day: date — day of the first, if any has a day
// returns last_day: date — day of the last
// returns releases: nodes — the first and the last; one if they are the same
// returns claims: relationships — REPORTED_IN
UNWIND $thing AS id
MATCH (thing {id: id})-[claim:REPORTED_IN]->(release:Release)
WHERE (claim.status = 'stated' OR NOT $stated_only)
WITH DISTINCT thing, release
ORDER BY release.published, release.id
WITH thing, count(release) AS number, [each IN collect(release) WHERE each.published IS NOT NULL] AS dated
ORDER BY thing.name, thing.id
SKIP $skip LIMIT $limit
WITH thing, number, head(dated) AS first, last(dated) AS last
CALL (thing, first, last) {
  MATCH (thing)-[claim:REPORTED_IN]->(release:Release)
  WHERE release.id IN [first.id, last.id] AND (claim.status = 'stated' OR NOT $stated_only)
  WITH claim, release
  ORDER BY release.published, release.id, claim.start
  RETURN collect(claim) AS claims, collect(DISTINCT release) AS releases
}
RETURN thing, number, first.published AS first_day, last.published AS last_day, releases, claims
ORDER BY thing.name, thing.id
