"""The words that tell of a raid: patterns that stand in a sentence, neither denied, planned nor criminals' deeds."""

import re
from collections.abc import Iterator

from loaders.reading.atoms import Match
from loaders.reading.clauses import around, by_criminals, clause, denied
from loaders.reading.context import Reading, Sentence
from loaders.reading.patterns import Pattern, patterns
from loaders.reading.premises import premises_in
from loaders.reading.wordlists import alternatives

# Without one of these no sentence tells of a raid.
TRIGGER = re.compile(rf" (?:{alternatives('raid_signs')})")
SOON = 6  # sentences
ROBBERS = re.compile(r" (?:stolen in|stole|thieves|robbers|raiders|burglars|burgled|robbed|ram raid\w*|gang) ")
SEARCH = re.compile(
    r" (?:warrants?|searche[sd]|search of|the search|to search|raids?|raided|searchers?|search teams?"
    r"|(?:forced|forcing|gained|gaining) (?:entry|access|their way)|went inside) "
)
# A find is a search if the authorities made it of their own accord.
AUTHORITY = re.compile(
    r" (?:U\d+|police|officers?|detectives|investigators|gardaí|agents|inspectors|searchers|officials|the force) "
)
CHANCE = re.compile(
    r" (?:called to|responding|responded|reports? (?:of|that)|reported|alerted|999|fire|blaze|landlord|flood|stopped"
    r"|burglar[sy]?|stole|stolen|theft|thefts|body|bodies|dead|died|murder|murdered|killed|tenant|neighbours? found"
    r"|handed|abandoned|disturbance|domestic|concerns?|welfare|dog|explosion|believed to|could|had been|missing) "
)
SEIZURE = re.compile(r" (?:seized|seizures?) ")  # which only the authorities do
VEHICLE = re.compile(
    r" (?:from|in|inside|under|aboard) (?:[^ ]+ ){0,5}?"
    r"(?:[IS]\d+|lorry|trailer|van|car|truck|vehicle|boat|container|containers|pallets?) (?:at|in|outside|near) "
)
ADVICE = re.compile(
    r" (?:advice|advis\w+|leaflets?|letters?|reassur\w+|enquiries|inquiries|house to house|residents|licen[cs]\w+"
    r"|checks|inspected|compliance|welfare|guidance|school|schools|test purchas\w+|engagement|victims?|inspected) "
)
VULNERABLE = re.compile(
    r" (?:vulnerable|vulnerability|cuckoo\w*|at risk of|safeguard\w*) "
)  # calls to look after people
# Behind a trigger: it is not done yet, or was not done.
NOT_DONE = re.compile(r" (?:may|might|will|could|would) (?:\w+ ){0,2}be | (?:called off|postponed|cancelled|refused) ")
BY_PEOPLE = re.compile(
    r" by (?:an? |the |two |three )?G\d+ (?!(?:of|from) |U\d|T\d)"
)  # "was raided by thieves", no police
# What a unit has done since it was formed, or in a year, is no raid of the story.
RECORD = re.compile(
    r" (?:(?:this|last|in|current) financial year|since (?:the|our|this|that) (?:investigation|inquiry|operation) "
    r"(?:began|started|was launched|got under way)|since (?:it was (?:set up|formed|launched|established|created)"
    r"|its (?:formation|launch|inception|creation)|being (?:set up|formed|launched|established|created))) "
)
SEIZED_THEN = re.compile(r" (?:seized|seizing) (?:[^ .]+ ){0,8}(?:when|as|after) they (?:visited|called|attended) ")
# "Two shops were visited to give advice. No search was needed"
NO_SEARCH = re.compile(
    r" (?:to (?:give|offer|provide|hand out) (?:[a-z]+ ){0,2}?(?:advice|guidance|leaflets)|no search(?:es)?"
    r"|(?:all|both|were|was|is) (?:trading|operating|working) (?:properly|legally|lawfully|within the law)) "
)
THE_SEARCHES = re.compile(r" (?:the|these|both) (?:N\d+ )?(?:searches|raids|warrants) ")


def triggers(reading: Reading, sentence: Sentence) -> Iterator[tuple[Pattern, Match]]:
    """The triggers of the sentence in the order of the patterns; what is denied, planned or criminals' is left out."""
    taken: set[int] = set()
    for pattern in patterns("raids"):
        for match in pattern.find(sentence.row):
            bound = set(range(match.first, match.last))
            if bound & taken:
                continue
            taken |= bound
            if pattern.get("kind") == "none" or denied(sentence.row, match.first, match.last):
                continue
            if by_criminals(sentence.row, match.first, match.last) or match.before()[:1] == "G":
                continue
            if BY_PEOPLE.search(around(sentence.row, match.last, match.last, 1, 4)):
                continue
            if NOT_DONE.search(around(sentence.row, match.last, match.last, 0, 8)):
                continue
            if not RECORD.search(sentence.row.text) and _holds(reading, sentence, pattern, match):
                yield pattern, match


def _holds(reading: Reading, sentence: Sentence, pattern: Pattern, match: Match) -> bool:
    """True unless the words tell of a raid only beside others, and those are missing: of a visit, or of a find."""
    kind = pattern.get("kind")
    if kind == "named":
        name = next(atom for atom in match.atoms if atom.code == match.words("name"))
        return reading.release.text[name.start].isupper() and sentence.kind != "headline"
    if VULNERABLE.search(sentence.row.text) and kind == "weak":
        return False
    if kind == "weak" and (_robbed(reading, sentence) or _nothing_searched(reading, sentence)):
        return False
    if kind == "weak":
        return _search_follows(reading, sentence) or _in_force(sentence, match)
    if kind != "find":
        return True
    if sentence.kind in ("headline", "caption"):
        return False
    near = [*reading.just_before(sentence, 1), sentence]
    if any(one.kind in ("paragraph", "headline") and CHANCE.search(one.row.text) for one in near):
        return False
    if match.atoms[-1].code in ("door", "doors") or VEHICLE.search(around(sentence.row, match.first, match.last, 0, 4)):
        return False  # "in the door of a jeep"
    if pattern.name != "raid-find" and SEIZURE.search(around(sentence.row, match.first, match.last, 0)):
        return True
    return AUTHORITY.search(around(sentence.row, match.first, match.last + 8, 12)) is not None or any(
        SEARCH.search(one.row.text) for one in near
    )


def _robbed(reading: Reading, sentence: Sentence) -> bool:
    """ "£214,000 was stolen in eight raids. Shops in Ruthin were among those hit": by thieves."""
    near = (sentence, *reading.just_before(sentence, 1))
    return not AUTHORITY.search(sentence.row.text) and any(ROBBERS.search(one.row.text) for one in near)


def _nothing_searched(reading: Reading, sentence: Sentence) -> bool:
    follows = reading.sentences[sentence.number + 1 : sentence.number + 2]
    return any(NO_SEARCH.search(one.row.text) for one in (sentence, *follows))


def _in_force(sentence: Sentence, match: Match) -> bool:
    """True if the authorities called at a number of premises, and not to give advice or to look at licences."""
    row = sentence.row
    behind = row.atoms[match.last : match.last + 3]
    parts = behind if behind and behind[0].code == "including" else []  # "premises including five cafes"
    first, last = clause(row, match.first, match.last)
    counted = any(one.count and one.count > 1 for one in premises_in(row, first, last) if one.building)
    numbers = [atom for atom in [*match.atoms, *parts] if atom.kind == "N"]
    return bool(numbers or counted) and AUTHORITY.search(row.text) is not None and not ADVICE.search(row.text)


def _search_follows(reading: Reading, sentence: Sentence) -> bool:
    """True if a visit is told to have been a search, by its sentence or one soon after."""
    near = [*reading.just_before(sentence, 1), *reading.sentences[sentence.number : sentence.number + 2]]
    if SEIZED_THEN.search(sentence.row.text) and AUTHORITY.search(sentence.row.text):
        return True
    if any(one.kind in ("paragraph", "bullet") and not one.quoted and SEARCH.search(one.row.text) for one in near):
        return True
    soon = reading.sentences[sentence.number : sentence.number + SOON]
    return any(not one.quoted and THE_SEARCHES.search(one.row.text) for one in soon)
