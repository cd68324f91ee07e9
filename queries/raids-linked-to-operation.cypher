// Raids linked to an operation
// group: Operations
// about: Every raid that was part of the operation, or of one that followed it through any number of steps; each step with the claims that say so.
// parameter operation: operation — the operation
// parameter stated_only: boolean = false — leave out every link that a rule inferred
// parameter skip: integer = 0 — rows to pass over
// parameter limit: integer = 100 — rows to give at most
// returns raid: node — the raid
// returns places: nodes — where it was
// returns premises: integer — number of addresses or warrants, if told
// returns units: nodes — whose officers made it
// returns how: string — stated, or inferred if a step to the operation had to be inferred
// returns operations: nodes — the operations on the way, the raid's own first
// returns steps: relationships — how it is linked: PART_OF, then each FOLLOWED; only stated claims where they suffice
// returns claims: relationships — AT, CARRIED_OUT, and RAIDED for a unit that raided only some of the places
// returns quotes: strings — the words of all these claims
// returns release: node — the release that tells of the raid
UNWIND $operation AS id
CALL (id) {
  MATCH (:Operation {id: id})<-[:FOLLOWED*0..]-(own:Operation)
  RETURN DISTINCT own
}
WITH DISTINCT own
CALL (own) {
  MATCH (own)-[:FOLLOWED*0.. {status: 'stated'}]->(reached:Operation)
  RETURN collect(DISTINCT reached.id) AS reached
}
WITH own, any(id IN $operation WHERE id IN reached) AS stated
MATCH (raid:Raid)-[part:PART_OF]->(own)
WITH raid, part, own.id AS origin, stated AND part.status = 'stated' AS stated
WHERE stated OR NOT $stated_only
MATCH (release:Release {id: raid.release})
WITH raid, part, origin, stated, release.published AS published
ORDER BY published, raid.release, size(raid.id), raid.id
SKIP $skip LIMIT $limit
MATCH (own:Operation {id: origin})
MATCH (release:Release {id: raid.release})
CALL (own, stated) {
  CALL (own) {
    MATCH (own)-[:FOLLOWED*0..]->(later:Operation)
    RETURN DISTINCT later
  }
  OPTIONAL MATCH (later)-[step:FOLLOWED]->(earlier:Operation)
  WHERE NOT later.id IN $operation AND (step.status = 'stated' OR NOT stated)
  WITH own, later, step, earlier
  ORDER BY later <> own, earlier.id IN $operation, later.id, earlier.id, step.release, step.start
  WITH own, collect(step) AS steps, collect(DISTINCT later) AS laters
  WITH steps,
    reduce(seen = [own.id], later IN laters | seen +
      [step IN steps WHERE startNode(step).id IN seen AND NOT endNode(step).id IN seen | endNode(step).id]) AS reached,
    reduce(seen = $operation, later IN laters | seen +
      [step IN steps WHERE endNode(step).id IN seen AND NOT startNode(step).id IN seen | startNode(step).id]) AS leading
  RETURN [step IN steps WHERE startNode(step).id IN reached AND endNode(step).id IN leading] AS followed
}
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
WITH raid, places, units, stated, [part] + followed AS steps, ats + mades + raideds AS claims, release
RETURN raid, places, raid.premises AS premises, units, CASE WHEN stated THEN 'stated' ELSE 'inferred' END AS how,
  reduce(seen = [], step IN steps | CASE WHEN endNode(step) IN seen THEN seen ELSE seen + endNode(step) END) AS operations,
  steps, claims,
  reduce(quotes = [], claim IN claims + steps |
    CASE WHEN claim.quote IN quotes THEN quotes ELSE quotes + claim.quote END) AS quotes, release
ORDER BY release.published, release.id, size(raid.id), raid.id
