// New since a day
// group: Time
// about: Operations, units and places of which no release spoke before a day, and some release on it or later.
// parameter day: date — the day, such as 2021-01-01
// parameter label: string = null — only Operation, Unit or Location
// parameter stated_only: boolean = false — leave out every link that a rule inferred
// parameter skip: integer = 0 — rows to pass over
// parameter limit: integer = 50 — rows to give at most
// returns thing: node — what is new
// returns first_day: date — day of the first release that speaks of it
// returns releases: nodes — the releases of that day
// returns claims: relationships — REPORTED_IN
MATCH (release:Release)
WHERE release.published >= $day
MATCH (thing)-[claim:REPORTED_IN]->(release)
WHERE (thing:Operation OR thing:Unit OR thing:Location) AND ($label IS NULL OR $label IN labels(thing)) AND (claim.status = 'stated' OR NOT $stated_only)
WITH thing, min(release.published) AS first_day
WHERE NOT EXISTS {
  MATCH (thing)-[claim:REPORTED_IN]->(earlier:Release)
  WHERE earlier.published < $day AND (claim.status = 'stated' OR NOT $stated_only)
}
WITH thing, first_day
ORDER BY first_day, thing.name, thing.id
SKIP $skip LIMIT $limit
CALL (thing, first_day) {
  MATCH (thing)-[claim:REPORTED_IN]->(release:Release)
  WHERE release.published = first_day AND (claim.status = 'stated' OR NOT $stated_only)
  WITH claim, release
  ORDER BY release.id, claim.start
  RETURN collect(claim) AS claims, collect(DISTINCT release) AS releases
}
RETURN thing, first_day, releases, claims
ORDER BY first_day, thing.name, thing.id
