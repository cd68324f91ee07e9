// Most raided places by year
// group: Places
// about: Places by the number of raids told there in a year, most first; the year of a raid without a day is that of its release.
// parameter year: integer = null — only this year
// parameter stated_only: boolean = false — leave out every link that a rule inferred
// parameter skip: integer = 0 — rows to pass over
// parameter limit: integer = 50 — rows to give at most
// returns place: node — the place
// returns year: integer — the year, if told
// returns number: integer — number of raids
// returns raids: nodes — the raids, the first 20
// returns claims: relationships — AT of these raids
MATCH (raid:Raid)-[claim:AT]->(place:Location)
WHERE (claim.status = 'stated' OR NOT $stated_only)
WITH DISTINCT raid, place
MATCH (release:Release {id: raid.release})
WITH place, raid, coalesce(raid.date, release.published).year AS year
WHERE $year IS NULL OR year = $year
WITH place, year, count(raid) AS number, collect(raid.id) AS ids
ORDER BY number DESC, year DESC, place.name, place.id
SKIP $skip LIMIT $limit
CALL (place, ids) {
  MATCH (raid:Raid)-[claim:AT]->(place)
  WHERE raid.id IN ids AND (claim.status = 'stated' OR NOT $stated_only)
  WITH raid, claim
  ORDER BY raid.date, raid.id, claim.start
  LIMIT 20
  RETURN collect(DISTINCT raid) AS raids, collect(claim) AS claims
}
RETURN place, year, number, raids, claims
ORDER BY number DESC, year DESC, place.name, place.id
