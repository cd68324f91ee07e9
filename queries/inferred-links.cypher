// Inferred links
// group: Releases
// about: Every link that no release states and a rule concluded, with the rule and the words that it rests on.
// parameter rule: string = null — only links that this rule drew
// parameter release: release = null — only links from this release
// parameter skip: integer = 0 — rows to pass over
// parameter limit: integer = 100 — rows to give at most
// returns rule: string — the rule
// returns start: node — where the link starts
// returns link: relationship — the link
// returns end: node — where the link ends
// returns quote: string — the words that it rests on
// returns release: node — the release that they stand in
MATCH (start)-[link]->(end)
WHERE link.status = 'inferred' AND ($rule IS NULL OR link.rule = $rule) AND ($release IS NULL OR link.release IN $release)
WITH start, link, end
ORDER BY link.rule, link.release, link.start, link.end, type(link), start.id, end.id, link.id
SKIP $skip LIMIT $limit
MATCH (release:Release {id: link.release})
RETURN link.rule AS rule, start, link, end, link.quote AS quote, release
ORDER BY link.rule, link.release, link.start, link.end, type(link), start.id, end.id, link.id
