// Arrests of an operation
// group: Operations
// about: Everyone arrested in the course of the operation, as each release tells them apart; figures that sum up others come last and are never added to them.
// parameter operation: operation — the operation
// parameter following: boolean = false — count in the operations that followed it, through any number of steps
// parameter stated_only: boolean = false — leave out every link that a rule inferred
// parameter skip: integer = 0 — rows to pass over
// parameter limit: integer = 100 — rows to give at most
// returns suspect: node — the person or group
// returns count: integer — number of people, if told
// returns total: boolean — true if the number sums up others
// returns offences: nodes — what they are suspected, charged or convicted of
// returns places: nodes — where they were arrested
// returns homes: nodes — where they are from
// returns people: nodes — those of them that the release names
// returns operations: nodes — the operation that they were arrested in
// returns claims: relationships — ARRESTED_IN, ARRESTED_AT, FROM, SUSPECTED_OF, CHARGED_WITH, CONVICTED_OF and IDENTIFIED_AS
// returns quotes: strings — the words of all these claims
// returns release: node — the release that tells of them
UNWIND $operation AS id
CALL (id) {
  MATCH (:Operation {id: id})<-[:FOLLOWED*0..]-(own:Operation)
  WHERE $following OR own.id = id
  RETURN DISTINCT own
}
WITH DISTINCT own
CALL (own) {
  MATCH (own)-[:FOLLOWED*0.. {status: 'stated'}]->(reached:Operation)
  RETURN collect(DISTINCT reached.id) AS reached
}
WITH own, any(id IN $operation WHERE id IN reached) AS stated
WHERE stated OR NOT $stated_only
MATCH (suspect:Suspect)-[claim:ARRESTED_IN]->(own)
WHERE claim.status = 'stated' OR NOT $stated_only
WITH suspect, min(claim.start) AS start
MATCH (release:Release {id: suspect.release})
WITH suspect, suspect.total = true AS total, start, release.published AS published
ORDER BY total, published, suspect.release, start, size(suspect.id), suspect.id
SKIP $skip LIMIT $limit
MATCH (release:Release {id: suspect.release})
CALL (suspect) {
  MATCH (suspect)-[claim:ARRESTED_IN|ARRESTED_AT|FROM|SUSPECTED_OF|CHARGED_WITH|CONVICTED_OF|IDENTIFIED_AS]->(end)
  WHERE claim.status = 'stated' OR NOT $stated_only
  WITH claim, end
  ORDER BY claim.start, type(claim), end.id
  RETURN collect(claim) AS claims, collect(DISTINCT end) AS ends
}
WITH suspect, total, start, claims, ends, release,
  [claim IN claims WHERE type(claim) = 'ARRESTED_AT' | endNode(claim)] AS at,
  [claim IN claims WHERE type(claim) = 'FROM' | endNode(claim)] AS from
RETURN suspect, suspect.count AS count, total,
  [end IN ends WHERE end:Offence] AS offences,
  [end IN ends WHERE end IN at] AS places,
  [end IN ends WHERE end IN from] AS homes,
  [end IN ends WHERE end:Person] AS people,
  [end IN ends WHERE end:Operation] AS operations,
  claims,
  reduce(quotes = [], claim IN claims |
    CASE WHEN claim.quote IN quotes THEN quotes ELSE quotes + claim.quote END) AS quotes, release
ORDER BY total, release.published, release.id, start, size(suspect.id), suspect.id
