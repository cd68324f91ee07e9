// Releases that disagree
// group: Coverage
// about: Operations of which several releases give totals that differ: of people arrested, or of things seized in one category and unit. Later releases often count more; nothing here says who is right.
// parameter stated_only: boolean = false — leave out every link that a rule inferred
// parameter skip: integer = 0 — rows to pass over
// parameter limit: integer = 50 — rows to give at most
// returns operation: node — the operation
// returns what: string — arrests, or the category of what was seized
// returns unit: string — the unit of the figures
// returns figures: strings — the figures, smallest first
// returns totals: nodes — the suspects or items that hold the totals
// returns claims: relationships — ARRESTED_IN and SEIZED_IN of these
// returns releases: nodes — the releases that give them
// returns quotes: strings — the words of all these claims
MATCH (operation:Operation)<-[claim:ARRESTED_IN|SEIZED_IN]-(thing)
WHERE thing.total = true AND (claim.status = 'stated' OR NOT $stated_only)
WITH DISTINCT operation, thing, CASE WHEN thing:Suspect THEN 'arrests' ELSE thing.category END AS what,
  CASE WHEN thing:Suspect THEN 'people' ELSE thing.unit END AS unit, toFloat(coalesce(thing.count, thing.quantity)) AS figure
WHERE figure IS NOT NULL
WITH operation, what, unit, figure, thing
ORDER BY figure, thing.release, size(thing.id), thing.id
WITH operation, what, unit, collect(DISTINCT figure) AS figures, count(DISTINCT thing.release) AS sources,
  collect(thing) AS totals
WHERE size(figures) > 1 AND sources > 1
WITH operation, what, unit, figures, totals
ORDER BY operation.name, operation.id, what, unit
SKIP $skip LIMIT $limit
CALL (operation, totals) {
  UNWIND totals AS thing
  MATCH (operation)<-[claim:ARRESTED_IN|SEIZED_IN]-(thing)
  WHERE (claim.status = 'stated' OR NOT $stated_only)
  WITH claim, thing
  ORDER BY claim.release, claim.start, size(thing.id), thing.id
  RETURN collect(claim) AS claims
}
CALL (totals) {
  UNWIND totals AS thing
  WITH DISTINCT thing.release AS source
  MATCH (release:Release {id: source})
  WITH release
  ORDER BY release.published, release.id
  RETURN collect(release) AS releases
}
RETURN operation, what, unit, [figure IN figures |
    CASE WHEN figure = round(figure) THEN toString(toInteger(figure)) ELSE toString(figure) END] AS figures, totals, claims, releases,
  reduce(quotes = [], claim IN claims |
    CASE WHEN claim.quote IN quotes THEN quotes ELSE quotes + claim.quote END) AS quotes
ORDER BY operation.name, operation.id, what, unit
