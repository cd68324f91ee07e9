// People from a place
// group: People
// about: Those arrested or named whose home is told to be in the place, or in a place within it.
// parameter location: location — the place
// parameter stated_only: boolean = false — leave out every link that a rule inferred
// parameter skip: integer = 0 — rows to pass over
// parameter limit: integer = 50 — rows to give at most
// returns who: node — the person or group
// returns count: integer — number of people, if told
// returns total: boolean — true if the number sums up others; never add it to them
// returns homes: nodes — where they are from
// returns claims: relationships — FROM
// returns quotes: strings — the words that say so
// returns release: node — the release that tells of them
UNWIND $location AS id
MATCH (:Location {id: id})<-[:WITHIN*0..]-(home:Location)
WITH DISTINCT home.id AS near
MATCH (who)-[claim:FROM]->(:Location {id: near})
WHERE (claim.status = 'stated' OR NOT $stated_only)
WITH who, collect(DISTINCT near) AS near
ORDER BY who.name, size(who.id), who.id
SKIP $skip LIMIT $limit
MATCH (release:Release {id: who.release})
CALL (who, near) {
  MATCH (who)-[claim:FROM]->(home:Location)
  WHERE home.id IN near AND (claim.status = 'stated' OR NOT $stated_only)
  WITH claim, home
  ORDER BY claim.start, home.id
  RETURN collect(claim) AS claims, collect(DISTINCT home) AS homes
}
RETURN who, who.count AS count, coalesce(who.total, false) AS total, homes, claims,
  reduce(quotes = [], claim IN claims |
    CASE WHEN claim.quote IN quotes THEN quotes ELSE quotes + claim.quote END) AS quotes, release
ORDER BY who.name, size(who.id), who.id
