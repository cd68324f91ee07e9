// Search by name
// group: Exploring
// about: Whatever bears the name, or has it as an alias, in any case and with or without accents: exact matches first, then beginnings, then the rest.
// parameter name: string — the name, or a part of it
// parameter label: string = null — only nodes of this label: Operation, Unit, Location, Person and so on
// parameter skip: integer = 0 — rows to pass over
// parameter limit: integer = 100 — rows to give at most
// returns node: node — what was found
// returns name: string — the name or alias that matches
// returns match: string — exact, prefix or contains
// returns releases: integer — number of releases that speak of it
WITH [['à', 'a'], ['á', 'a'], ['â', 'a'], ['ã', 'a'], ['ä', 'a'], ['å', 'a'], ['ā', 'a'], ['ă', 'a'], ['ą', 'a'], ['æ', 'ae'],
  ['ç', 'c'], ['ć', 'c'], ['č', 'c'], ['ď', 'd'], ['đ', 'd'], ['ð', 'd'], ['è', 'e'], ['é', 'e'], ['ê', 'e'], ['ë', 'e'],
  ['ē', 'e'], ['ė', 'e'], ['ę', 'e'], ['ě', 'e'], ['ğ', 'g'], ['ì', 'i'], ['í', 'i'], ['î', 'i'], ['ï', 'i'], ['ī', 'i'],
  ['ı', 'i'], ['ł', 'l'], ['ñ', 'n'], ['ń', 'n'], ['ň', 'n'], ['ò', 'o'], ['ó', 'o'], ['ô', 'o'], ['õ', 'o'], ['ö', 'o'],
  ['ø', 'o'], ['ő', 'o'], ['œ', 'oe'], ['ř', 'r'], ['ś', 's'], ['š', 's'], ['ş', 's'], ['ș', 's'], ['ß', 'ss'], ['ť', 't'],
  ['ţ', 't'], ['ț', 't'], ['þ', 'th'], ['ù', 'u'], ['ú', 'u'], ['û', 'u'], ['ü', 'u'], ['ū', 'u'], ['ů', 'u'], ['ű', 'u'],
  ['ŵ', 'w'], ['ý', 'y'], ['ÿ', 'y'], ['ŷ', 'y'], ['ź', 'z'], ['ż', 'z'], ['ž', 'z'], ['’', "'"], ['‘', "'"]] AS folds
WITH folds, reduce(text = toLower(trim($name)), pair IN folds | replace(text, pair[0], pair[1])) AS sought
MATCH (node)
WHERE node.name IS NOT NULL AND ($label IS NULL OR $label IN labels(node))
UNWIND [node.name] + coalesce(node.aliases, []) AS name
WITH node, name, sought,
  CASE WHEN name =~ '[ -~]*' THEN toLower(name) ELSE reduce(text = toLower(name), pair IN folds | replace(text, pair[0], pair[1])) END AS folded
WHERE sought <> '' AND folded CONTAINS sought
WITH node, name, folded, CASE
  WHEN folded = sought OR folded = 'operation ' + sought THEN 0
  WHEN folded STARTS WITH sought OR folded STARTS WITH 'operation ' + sought THEN 1
  ELSE 2 END AS rank
ORDER BY rank, size(name), name
WITH node, min(rank) AS rank, head(collect(name)) AS name
ORDER BY rank, size(name), name, node.id
SKIP $skip LIMIT $limit
RETURN node, name, ['exact', 'prefix', 'contains'][rank] AS match,
  COUNT { MATCH (node)-[:REPORTED_IN]->(release:Release) RETURN DISTINCT release } AS releases
ORDER BY rank, size(name), name, node.id
