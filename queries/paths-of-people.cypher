// From arrest to conviction
// group: People
// about: Everyone of whom a charge or a conviction is told, with the arrest, the charge, the conviction and the prison term as far as they are told. Totals are left out.
// parameter outcome: string = null — only those charged or those convicted
// parameter stated_only: boolean = false — leave out every link that a rule inferred
// parameter skip: integer = 0 — rows to pass over
// parameter limit: integer = 50 — rows to give at most
// returns who: node — the person, or the group that the release does not name
// returns suspect: node — the arrested person or group that a named person belongs to, if told
// returns arrested_in: nodes — the operations of the arrest
// returns suspected: nodes — offences suspected
// returns charged: nodes — offences charged
// returns convicted: nodes — offences convicted of
// returns months: integer — prison term in months, if told
// returns claims: relationships — IDENTIFIED_AS, ARRESTED_IN, SUSPECTED_OF, CHARGED_WITH and CONVICTED_OF
// returns quotes: strings — the words of all these claims
// returns release: node — the release that tells of them
MATCH (who)-[claim:CHARGED_WITH|CONVICTED_OF]->(:Offence)
WHERE (claim.status = 'stated' OR NOT $stated_only) AND NOT coalesce(who.total, false)
  AND ($outcome IS NULL OR type(claim) = CASE $outcome WHEN 'charged' THEN 'CHARGED_WITH' WHEN 'convicted' THEN 'CONVICTED_OF' END)
WITH DISTINCT who
ORDER BY who.name, size(who.id), who.id
SKIP $skip LIMIT $limit
MATCH (release:Release {id: who.release})
CALL (who) {
  OPTIONAL MATCH (who)<-[claim:IDENTIFIED_AS]-(suspect:Suspect)
  WHERE (claim.status = 'stated' OR NOT $stated_only)
  WITH suspect, claim
  ORDER BY claim.start, suspect.id
  LIMIT 1
  RETURN collect(suspect) AS suspects, collect(claim) AS named
}
CALL (who, suspects) {
  UNWIND suspects + who AS source
  MATCH (source)-[claim:ARRESTED_IN|SUSPECTED_OF|CHARGED_WITH|CONVICTED_OF]->(end)
  WHERE (claim.status = 'stated' OR NOT $stated_only)
  WITH claim, end
  ORDER BY claim.start, type(claim), end.id, claim.id
  RETURN collect(DISTINCT claim) AS claims, collect(DISTINCT end) AS ends
}
WITH who, head(suspects) AS suspect, named + claims AS claims, ends, release,
  [claim IN claims WHERE type(claim) = 'SUSPECTED_OF' | endNode(claim)] AS one,
  [claim IN claims WHERE type(claim) = 'CHARGED_WITH' | endNode(claim)] AS two,
  [claim IN claims WHERE type(claim) = 'CONVICTED_OF' | endNode(claim)] AS three
RETURN who, suspect, [end IN ends WHERE end:Operation] AS arrested_in, [end IN ends WHERE end IN one] AS suspected,
  [end IN ends WHERE end IN two] AS charged, [end IN ends WHERE end IN three] AS convicted,
  who.sentence_months AS months, claims,
  reduce(quotes = [], claim IN claims |
    CASE WHEN claim.quote IN quotes THEN quotes ELSE quotes + claim.quote END) AS quotes, release
ORDER BY who.name, size(who.id), who.id
