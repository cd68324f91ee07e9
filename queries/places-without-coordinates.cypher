// Places without coordinates
// group: Coverage
// about: Places that no map can show, since the gazetteer does not know them or several bear the name; those that most releases speak of come first.
// parameter stated_only: boolean = false — leave out every link that a rule inferred
// parameter skip: integer = 0 — rows to pass over
// parameter limit: integer = 50 — rows to give at most
// returns place: node — the place
// returns kind: string — country, region, county, city, town, village, district, area or unknown
// returns number: integer — number of releases that speak of it
// returns releases: nodes — those releases, the first 10
// returns claims: relationships — REPORTED_IN
MATCH (place:Location)-[claim:REPORTED_IN]->(release:Release)
WHERE place.latitude IS NULL AND (claim.status = 'stated' OR NOT $stated_only)
WITH place, count(DISTINCT release) AS number
ORDER BY number DESC, place.name, place.id
SKIP $skip LIMIT $limit
CALL (place) {
  MATCH (place)-[claim:REPORTED_IN]->(release:Release)
  WHERE (claim.status = 'stated' OR NOT $stated_only)
  WITH claim, release
  ORDER BY release.published, release.id, claim.start
  LIMIT 10
  RETURN collect(claim) AS claims, collect(DISTINCT release) AS releases
}
RETURN place, place.kind AS kind, number, releases, claims
ORDER BY number DESC, place.name, place.id
