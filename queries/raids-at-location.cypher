// Raids at a place
// group: Places
// about: Every raid at the place and at the places within it: who made it, under which operation, with the words that say so.
// parameter location: location — the place; one name may stand for several places
// parameter stated_only: boolean = false — leave out every link that a rule inferred
// parameter skip: integer = 0 — rows to pass over
// parameter limit: integer = 100 — rows to give at most
// returns raid: node — the raid
// returns places: nodes — where it was; all its places, not only those asked for
// returns premises: integer — number of addresses or warrants, if told
// returns units: nodes — whose officers made it
// returns operations: nodes — the operation that it was part of
// returns claims: relationships — AT, CARRIED_OUT, RAIDED for a unit that raided only some of the places, and PART_OF
// returns quotes: strings — the words of all these claims
// returns release: node — the release that tells of the raid
UNWIND $location AS id
CALL (id) {
  MATCH (:Location {id: id})<-[:WITHIN*0..]-(place:Location)
  RETURN DISTINCT place
}
WITH DISTINCT place
MATCH (place)<-[at:AT]-(raid:Raid)
WHERE at.status = 'stated' OR NOT $stated_only
WITH DISTINCT raid
MATCH (release:Release {id: raid.release})
WITH raid, release.published AS published
ORDER BY published, raid.release, size(raid.id), raid.id
SKIP $skip LIMIT $limit
MATCH (release:Release {id: raid.release})
CALL (raid) {
  OPTIONAL MATCH (raid)-[at:AT]->(place:Location)
  WHERE at.status = 'stated' OR NOT $stated_only
  WITH at, place
  ORDER BY at.start, size(split(at.quote, place.name)[0]), place.id
  RETURN collect(at) AS ats, collect(DISTINCT place) AS places
}
CALL (raid) {
  OPTIONAL MATCH (raid)<-[made:CARRIED_OUT]-(unit:Unit)
  WHERE made.status = 'stated' OR NOT $stated_only
  WITH made, unit
  ORDER BY made.start, unit.id
  RETURN collect(made) AS mades, collect(DISTINCT unit) AS units
}
CALL (raid, places, units) {
  UNWIND CASE WHEN size(places) > 1 AND size(units) > 1 THEN units ELSE [] END AS unit
  MATCH (unit)-[raided:RAIDED]->(place:Location)
  WHERE raided.raid = raid.id AND (raided.status = 'stated' OR NOT $stated_only)
  WITH places, unit, raided, place
  ORDER BY unit.id, raided.start, place.id
  WITH places, unit, collect(raided) AS some, count(DISTINCT place) AS number
  WHERE number < size(places)
  UNWIND some AS raided
  RETURN collect(raided) AS raideds
}
CALL (raid) {
  OPTIONAL MATCH (raid)-[part:PART_OF]->(operation:Operation)
  WHERE part.status = 'stated' OR NOT $stated_only
  WITH part, operation
  ORDER BY part.start, operation.id
  RETURN collect(part) AS parts, collect(DISTINCT operation) AS operations
}
WITH raid, places, units, operations, ats + mades + raideds + parts AS claims, release
RETURN raid, places, raid.premises AS premises, units, operations, claims,
  reduce(quotes = [], claim IN claims |
    CASE WHEN claim.quote IN quotes THEN quotes ELSE quotes + claim.quote END) AS quotes, release
ORDER BY release.published, release.id, size(raid.id), raid.id
