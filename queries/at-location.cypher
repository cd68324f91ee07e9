// What happened at a place
// group: Places
// about: Every raid, arrest and seizure at the place and at the places within it, and whose home it is.
// parameter location: location — the place; one name may stand for several places
// parameter stated_only: boolean = false — leave out every link that a rule inferred
// parameter skip: integer = 0 — rows to pass over
// parameter limit: integer = 100 — rows to give at most
// returns what: string — raid, arrest, seizure or home
// returns event: node — the raid, suspect, item or person
// returns places: nodes — where, within the place that was asked for
// returns units: nodes — whose officers made the raid
// returns operations: nodes — the operation that it belongs to
// returns claims: relationships — AT, ARRESTED_AT, SEIZED_AT or FROM, then CARRIED_OUT, PART_OF, ARRESTED_IN and SEIZED_IN
// returns quotes: strings — the words of all these claims
// returns release: node — the release that tells of it
UNWIND $location AS id
CALL (id) {
  MATCH (:Location {id: id})<-[:WITHIN*0..]-(place:Location)
  RETURN DISTINCT place
}
WITH DISTINCT place
MATCH (place)<-[claim:AT|ARRESTED_AT|SEIZED_AT|FROM]-(event)
WHERE claim.status = 'stated' OR NOT $stated_only
WITH event, type(claim) AS type, min(claim.start) AS start
MATCH (release:Release {id: event.release})
WITH event, type, start, release.published AS published, {AT: 'raid', ARRESTED_AT: 'arrest', SEIZED_AT: 'seizure', FROM: 'home'}[type] AS what
ORDER BY published, event.release, start, what, size(event.id), event.id
SKIP $skip LIMIT $limit
MATCH (release:Release {id: event.release})
CALL (event, type) {
  MATCH (event)-[claim:AT|ARRESTED_AT|SEIZED_AT|FROM]->(place:Location)
  WHERE type(claim) = type AND (claim.status = 'stated' OR NOT $stated_only)
  CALL (place) {
    MATCH (place)-[:WITHIN*0..]->(outer:Location)
    RETURN collect(DISTINCT outer.id) AS outers
  }
  WITH claim, place, outers
  WHERE any(outer IN outers WHERE outer IN $location)
  WITH claim, place
  ORDER BY claim.start, size(split(claim.quote, place.name)[0]), place.id
  RETURN collect(claim) AS ats, collect(DISTINCT place) AS places
}
CALL (event, type) {
  OPTIONAL MATCH (unit:Unit)-[made:CARRIED_OUT]->(event)
  WHERE type = 'AT' AND (made.status = 'stated' OR NOT $stated_only)
  WITH unit, made
  ORDER BY made.start, unit.id
  RETURN collect(made) AS mades, collect(DISTINCT unit) AS units
}
CALL (event, type) {
  OPTIONAL MATCH (event)-[part:PART_OF|ARRESTED_IN|SEIZED_IN]->(operation:Operation)
  WHERE type <> 'FROM' AND (part.status = 'stated' OR NOT $stated_only)
  WITH part, operation
  ORDER BY part.start, operation.id
  RETURN collect(part) AS parts, collect(DISTINCT operation) AS operations
}
WITH what, event, places, units, operations, ats + mades + parts AS claims, release, start
RETURN what, event, places, units, operations, claims,
  reduce(quotes = [], claim IN claims |
    CASE WHEN claim.quote IN quotes THEN quotes ELSE quotes + claim.quote END) AS quotes, release
ORDER BY release.published, release.id, start, what, size(event.id), event.id
