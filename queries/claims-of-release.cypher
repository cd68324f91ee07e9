// Claims of a release
// group: Releases
// about: Everything that the release says or lets infer, in reading order, with the words that say so.
// parameter release: release — the release
// parameter mentions: boolean = false — also list what it speaks of (REPORTED_IN), whatever it says of it
// parameter stated_only: boolean = false — leave out every link that a rule inferred
// parameter skip: integer = 0 — rows to pass over
// parameter limit: integer = 100 — rows to give at most
// returns start: node — where the claim starts
// returns claim: relationship — the claim
// returns end: node — where the claim ends
// returns how: string — stated or inferred
// returns rule: string — the rule that read it
// returns quote: string — the words that say so
// returns release: node — the release
UNWIND $release AS id
MATCH (release:Release {id: id})<-[:REPORTED_IN]-(start)
WITH DISTINCT release, start
MATCH (start)-[claim]->(end)
WHERE claim.release = release.id AND ($mentions OR type(claim) <> 'REPORTED_IN')
  AND (claim.status = 'stated' OR NOT $stated_only)
WITH release, start, claim, end
ORDER BY release.id, claim.start, claim.end, type(claim), start.id, end.id, claim.id
SKIP $skip LIMIT $limit
RETURN start, claim, end, claim.status AS how, claim.rule AS rule, claim.quote AS quote, release
ORDER BY release.id, claim.start, claim.end, type(claim), start.id, end.id, claim.id
