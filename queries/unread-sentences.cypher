// Sentences that could not be read
// group: Coverage
// about: Releases with sentences that speak of a raid, an arrest, a seizure or a role and that no rule could read, most such sentences first.
// parameter release: release = null — only this release
// parameter skip: integer = 0 — rows to pass over
// parameter limit: integer = 50 — rows to give at most
// returns release: node — the release
// returns unread: integer — number of these sentences
// returns sentences: integer — number of all its sentences
// returns spans: strings — where they are in its text: start-end
MATCH (release:Release)
WHERE release.unread > 0 AND ($release IS NULL OR release.id IN $release)
RETURN release, release.unread AS unread, release.sentences AS sentences, release.unread_spans AS spans
ORDER BY release.unread DESC, release.id
SKIP $skip LIMIT $limit
