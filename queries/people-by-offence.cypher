// People by offence
// group: People
// about: Offences by the number of people or groups suspected, charged or convicted, as releases tell them apart; totals are left out.
// parameter offence: node = null — only this offence
// parameter stated_only: boolean = false — leave out every link that a rule inferred
// parameter skip: integer = 0 — rows to pass over
// parameter limit: integer = 50 — rows to give at most
// returns offence: node — the offence
// returns suspected: integer — number of people or groups suspected
// returns charged: integer — number charged
// returns convicted: integer — number convicted
// returns who: nodes — the people and groups, the first 20
// returns claims: relationships — SUSPECTED_OF, CHARGED_WITH and CONVICTED_OF of these
MATCH (who)-[claim:SUSPECTED_OF|CHARGED_WITH|CONVICTED_OF]->(offence:Offence)
WHERE (claim.status = 'stated' OR NOT $stated_only) AND NOT coalesce(who.total, false) AND ($offence IS NULL OR offence.id IN $offence)
WITH offence, count(DISTINCT who.id) AS number,
  count(DISTINCT CASE WHEN type(claim) = 'SUSPECTED_OF' THEN who.id END) AS suspected,
  count(DISTINCT CASE WHEN type(claim) = 'CHARGED_WITH' THEN who.id END) AS charged,
  count(DISTINCT CASE WHEN type(claim) = 'CONVICTED_OF' THEN who.id END) AS convicted
ORDER BY number DESC, offence.name, offence.id
SKIP $skip LIMIT $limit
CALL (offence) {
  MATCH (who)-[claim:SUSPECTED_OF|CHARGED_WITH|CONVICTED_OF]->(offence)
  WHERE (claim.status = 'stated' OR NOT $stated_only) AND NOT coalesce(who.total, false)
  WITH who, claim
  ORDER BY claim.release, claim.start, type(claim), size(who.id), who.id
  LIMIT 20
  RETURN collect(DISTINCT who) AS who, collect(claim) AS claims
}
RETURN offence, suspected, charged, convicted, who, claims
ORDER BY number DESC, offence.name, offence.id
