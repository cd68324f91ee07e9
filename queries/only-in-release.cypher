// Only in this release
// group: Releases
// about: What the release says and no other release says. Two releases say the same if they link the same things in the same way; raids, suspects, items and people of two releases count as the same if their names and numbers agree. A mention (REPORTED_IN) is listed if no other release speaks of the thing, or if there is nothing else to list of it.
// parameter release: release — the release
// parameter stated_only: boolean = false — leave out every link that a rule inferred
// parameter skip: integer = 0 — rows to pass over
// parameter limit: integer = 100 — rows to give at most
// returns start: node — where the claim starts
// returns claim: relationship — the claim
// returns end: node — where the claim ends
// returns how: string — stated or inferred
// returns quote: string — the words that say so
// returns release: node — the release
UNWIND $release AS id
MATCH (release:Release {id: id})<-[:REPORTED_IN]-(start)
WITH DISTINCT release, start
CALL (release, start) {
  MATCH (start)-[claim]->(end)
  WHERE claim.release = release.id AND type(claim) <> 'REPORTED_IN' AND NOT EXISTS {
    MATCH (same)-[other]->(end)
    WHERE type(other) = type(claim) AND other.release <> release.id AND (other.status = 'stated' OR NOT $stated_only)
      AND (same = start OR (same.release <> start.release AND labels(same) = labels(start) AND same.name = start.name
        AND coalesce(same.count, same.quantity, same.premises, same.age, 0)
          = coalesce(start.count, start.quantity, start.premises, start.age, 0)))
  } AND NOT EXISTS {
    MATCH (start)-[other:CARRIED_OUT]->(same:Raid)
    WHERE end:Raid AND same.release <> end.release AND (other.status = 'stated' OR NOT $stated_only)
      AND same.name = end.name AND coalesce(same.premises, 0) = coalesce(end.premises, 0)
  } AND NOT EXISTS {
    MATCH (same:Person)<-[other:IDENTIFIED_AS]-()
    WHERE end:Person AND same.release <> end.release AND (other.status = 'stated' OR NOT $stated_only)
      AND same.name = end.name AND coalesce(same.age, 0) = coalesce(end.age, 0)
  }
  RETURN claim, end
  UNION ALL
  MATCH (start)-[claim:REPORTED_IN]->(end:Release)
  WHERE end = release AND NOT EXISTS {
    MATCH (start)-[mention:REPORTED_IN]->(other:Release)
    WHERE other <> release AND (mention.status = 'stated' OR NOT $stated_only)
  } AND (start.release IS NULL OR NOT EXISTS {
    MATCH (start)-[more]-()
    WHERE type(more) <> 'REPORTED_IN'
  })
  RETURN claim, end
}
WITH release, start, claim, end
WHERE claim.status = 'stated' OR NOT $stated_only
WITH release, start, claim, end
ORDER BY release.id, claim.start, claim.end, type(claim), start.id, end.id, claim.id
SKIP $skip LIMIT $limit
RETURN start, claim, end, claim.status AS how, claim.quote AS quote, release
ORDER BY release.id, claim.start, claim.end, type(claim), start.id, end.id, claim.id
