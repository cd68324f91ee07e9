"""The registers: complete against official lists, free of contradictions, clear about what is wrong with an entry."""

import re
from collections import Counter
from importlib.resources import files

import pytest

from graph.errors import RegisterError
from loaders.reading.register_files import by_key, forms_of, record
from loaders.reading.register_units import Unit
from loaders.reading.registers import (
    item_wording,
    items,
    offences,
    positions,
    ranks,
    unit_groups,
    unit_wording,
    units,
    wider_kinds,
)
from loaders.reading.wording import expand

LEXICON = files("loaders.reading") / "lexicon"
FILES = ("units.yaml", "offences.yaml", "items.yaml", "ranks.yaml", "operations.yaml")
SLOTS = {"<drug>", "<firearm>", "<ammunition>", "<weapon>", "<cash>", "<vehicle>"}

# Schedule 1 to the Police Act 1996, the Metropolitan and the City of London police districts.
TERRITORIAL = """Avon and Somerset|Bedfordshire|Cambridgeshire|Cheshire|City of London|Cleveland|Cumbria|Derbyshire
Devon and Cornwall|Dorset|Durham|Dyfed-Powys|Essex|Gloucestershire|Greater Manchester|Gwent|Hampshire and Isle of Wight
Hertfordshire|Humberside|Kent|Lancashire|Leicestershire|Lincolnshire|Merseyside|Metropolitan|Norfolk|North Wales
North Yorkshire|Northamptonshire|Northumbria|Nottinghamshire|South Wales|South Yorkshire|Staffordshire|Suffolk|Surrey
Sussex|Thames Valley|Warwickshire|West Mercia|West Midlands|West Yorkshire|Wiltshire"""
BEYOND = """Police Scotland|Police Service of Northern Ireland|An Garda Síochána|Isle of Man|States of Jersey|Guernsey
Royal Gibraltar"""
SPECIAL = "British Transport|Civil Nuclear|Ministry of Defence"

# Units that annotated releases name, as their annotations print them. Councils are read by a wording (`bodies`), not
# listed.
ANNOTATED = """An Garda Síochána|Avon and Somerset Police|Cheshire Constabulary|Cheshire Police|Cleveland Police
Devon and Cornwall Police|Dorset Police|Durham Constabulary|East Midlands Special Operations Unit
Gloucestershire Constabulary|Greater Manchester Police|HM Revenue and Customs|Hampshire Constabulary
Hampshire and Isle of Wight Constabulary|Home Office Immigration Enforcement|Leicestershire Police|Metropolitan Police
National Crime Agency|National Economic Crime Centre|National Police Chiefs' Council
North East Regional Organised Crime Unit|North West Regional Organised Crime Unit|North Yorkshire Police
Northamptonshire Police|Northumbria Police|Organised Crime Partnership|Revenue Commissioners
South East Regional Organised Crime Unit|South West Regional Organised Crime Unit|Staffordshire Police
Thames Valley Police|Trading Standards|Warwickshire Police|West Yorkshire Police|Wiltshire Police"""


def listed(block: str) -> set[str]:
    return set(re.split(r"[|\n]", block))


def scored(name: str) -> str:
    """A unit's name as scores compare it: small letters, without police or constabulary."""
    folded = re.sub(r"[^\w' ]+", " ", name.casefold().replace("’", "'").replace("&", "and"))
    return re.sub(r" (police service|police|constabulary)$", "", " ".join(folded.split()))


def test_every_file_names_its_sources() -> None:
    for name in FILES:
        head = (LEXICON / name).read_text(encoding="utf-8").split("\n\n")[0]
        assert head.startswith("#"), name
        assert "ource" in head, name


def test_no_entry_stands_twice_in_a_file() -> None:
    for name in FILES:
        keys = re.findall(r"^([\w-]+):", (LEXICON / name).read_text(encoding="utf-8"), re.MULTILINE)
        assert [key for key, count in Counter(keys).items() if count > 1] == []


def test_every_territorial_force_is_there() -> None:
    forces = {scored(unit.name) for unit in units().values() if unit.kind == "force"}
    assert forces == {scored(name) for name in listed(TERRITORIAL) | listed(BEYOND)}
    assert len(listed(TERRITORIAL)) == 43


def test_every_special_force_is_there() -> None:
    national = {scored(unit.name) for unit in units().values() if unit.kind == "national"}
    assert {scored(name) for name in listed(SPECIAL)} <= national


def test_every_force_has_an_area_and_a_bare_name() -> None:
    for unit in units().values():
        if unit.kind == "force":
            assert unit.area, unit.id
            assert unit.bare_names() or unit.id in ("police-scotland", "psni", "garda")


def test_each_force_outside_london_belongs_to_one_regional_unit() -> None:
    regional = unit_groups()["regional-organised-crime-units"].members
    assert len(regional) == 9
    served = Counter(force for id in regional for force in units()[id].forces)
    names = {scored(units()[id].name) for id in served}
    assert set(served.values()) == {1}
    assert names == {scored(name) for name in listed(TERRITORIAL)} - {"metropolitan", "city of london"}


def test_the_forces_of_each_region_are_those_of_its_unit() -> None:
    regions = {frozenset(units()[id].forces) for id in unit_groups()["regional-organised-crime-units"].members}
    groups = {frozenset(group.members) for group in unit_groups().values() if group.id.startswith("forces-of-")}
    assert groups == regions


def test_no_form_is_claimed_by_two_units() -> None:
    claims: dict[str, set[str]] = {}
    for unit in units().values():
        for form in set(unit.forms()) - set(unit.cautious):
            claims.setdefault(form, set()).add(unit.id)
    assert {form: ids for form, ids in claims.items() if len(ids) > 1} == {}


def test_no_bare_name_stands_for_two_forces() -> None:
    claims = Counter(stem for unit in units().values() for stem in unit.bare_names())
    assert [stem for stem, count in claims.items() if count > 1] == []


def test_annotated_units_are_found_under_the_name_that_facts_print() -> None:
    printed = {scored(full) for unit in units().values() for full in unit.forms().values()}
    assert {name for name in listed(ANNOTATED) if scored(name) not in printed} == set()


@pytest.mark.parametrize(
    ("form", "full"),
    [
        ("SEROCU", "South East Regional Organised Crime Unit"),
        ("SW ROCU", "South West Regional Organised Crime Unit"),
        ("ROCU for the South East", "South East Regional Organised Crime Unit"),
        ("North East Regional Special Operations Unit", "North East Regional Special Operations Unit"),
        ("NERSOU", "North East Regional Special Operations Unit"),
        ("Tarian", "Southern Wales Regional Organised Crime Unit"),
        ("YHROCU", "Yorkshire and Humber Regional Organised Crime Unit"),
        ("Hampshire Constabulary", "Hampshire Constabulary"),
        ("Devon and Cornwall police", "Devon and Cornwall Police"),
        ("the Met", "Metropolitan Police"),
        ("gardaí", "An Garda Síochána"),
        ("Immigration Enforcement", "Home Office Immigration Enforcement"),
        ("Spanish National Police", "Spanish National Police"),
        ("PIPCU", "City of London Police"),
    ],
)
def test_a_printed_form_gives_the_full_name(form: str, full: str) -> None:
    assert {unit.forms()[form] for unit in units().values() if form in unit.forms()} == {full}


def test_nicknames_that_are_words_are_cautious() -> None:
    nicknames = {"Titan": "nwrocu", "Zephyr": "swrocu", "Odyssey": "yhrocu", "Scotland Yard": "metropolitan-police"}
    for nickname, id in nicknames.items():
        assert nickname in units()[id].cautious
        assert all(nickname not in unit.forms() for unit in units().values())


def test_a_successor_is_the_same_unit() -> None:
    successor = units()["hampshire-and-isle-of-wight-constabulary"]
    assert successor.bare_names()["Hampshire"] == "Hampshire Constabulary"
    assert successor.forms()["Hampshire Police"] == "Hampshire Constabulary"


def test_blanket_phrases_name_groups() -> None:
    groups = unit_groups()
    claims = Counter(phrase for group in groups.values() for phrase in group.phrases)
    assert [phrase for phrase, count in claims.items() if count > 1] == []
    blanket = {"every regional organised crime unit", "every ROCU", "all nine ROCUs", "the UK's ROCUs"}
    assert blanket <= set(groups["regional-organised-crime-units"].phrases)
    assert "every police force in the UK" in groups["every-police-force"].phrases
    assert groups["every-police-force"].too_large


def test_words_around_units() -> None:
    wording = unit_wording()
    assert {"police", "forces", "constabularies"} <= set(wording.force_words)
    assert {"CID", "organised crime unit", "armed operations unit", "safer neighbourhood team"} <= set(wording.teams)
    assert "station" in wording.not_followed_by
    assert {body.pattern: body.kind for body in wording.bodies}["<Name> County Council"] == "council"


OFFENCES = """drug-supply drug-production drug-importation drug-possession firearms-possession firearms-supply
weapons-possession money-laundering fraud robbery burglary theft vehicle-theft handling-stolen-goods murder
conspiracy-to-murder violence kidnap blackmail human-trafficking modern-slavery immigration-crime sexual-offences
child-sexual-abuse cybercrime counterfeiting corruption perverting-justice organised-crime-group public-order arson
terrorism driving-offences other"""


def test_the_offences_are_those_of_the_list() -> None:
    assert set(offences()) == set(OFFENCES.split())


def test_no_phrase_means_two_offences() -> None:
    claims: dict[str, set[str]] = {}
    for offence in offences().values():
        for phrase in (*offence.phrases, *offence.after):
            claims.setdefault(phrase, set()).add(offence.slug)
    assert {phrase: slugs for phrase, slugs in claims.items() if len(slugs) > 1} == {}


def test_no_head_of_a_list_means_two_offences() -> None:
    claims = Counter(head for offence in offences().values() for head in offence.heads)
    assert [head for head, count in claims.items() if count > 1] == []
    assert "firearms" in offences()["firearms-possession"].heads
    assert "drugs" in offences()["drug-supply"].heads


def test_phrases_are_in_small_letters_and_use_known_slots() -> None:
    for offence in offences().values():
        assert len(offence.phrases) >= 10, offence.slug
        for phrase in (*offence.phrases, *offence.after):
            assert phrase == phrase.lower()
            assert set(re.findall(r"<\w+>", phrase)) <= SLOTS, phrase


@pytest.mark.parametrize(
    ("phrase", "slug"),
    [
        ("conspiracy to supply <drug>", "drug-supply"),
        ("drugs offences", "drug-supply"),
        ("drug trafficking", "drug-supply"),
        ("being concerned in the supply of <drug>", "drug-supply"),
        ("cultivating cannabis", "drug-production"),
        ("importation of <drug>", "drug-importation"),
        ("possession of <drug>", "drug-possession"),
        ("firearms offences", "firearms-possession"),
        ("conspiracy to supply <firearm>", "firearms-supply"),
        ("criminal property", "money-laundering"),
        ("launder hundreds of thousands of pounds", "money-laundering"),
        ("going equipped", "theft"),
        ("conspiracy to murder", "conspiracy-to-murder"),
        ("immigration offences", "immigration-crime"),
        ("driving while disqualified", "driving-offences"),
        ("drug-driving", "driving-offences"),
    ],
)
def test_a_phrase_gives_its_offence(phrase: str, slug: str) -> None:
    assert [one.slug for one in offences().values() if phrase in one.phrases] == [slug]


def test_no_form_is_claimed_by_two_kinds_of_item() -> None:
    claims: dict[str, set[str]] = {}
    for kind in items().values():
        for form in kind.forms:
            claims.setdefault(form.lower(), set()).add(kind.name)
    assert {form: names for form, names in claims.items() if len(names) > 1} == {}


def test_every_category_has_items_and_every_kind_ends_in_itself() -> None:
    found = items().values()
    assert len({kind.category for kind in found}) == 12
    assert {kind.counts_as for kind in found} == {None, "plants", "tablets"}
    assert {kind.needs for kind in found} == {None, "worth", "verb", "alone", "small"}
    for kind in found:
        assert kind.name.lower() in {form.lower() for form in kind.forms}, kind.name
        assert kind not in list(wider_kinds(kind))


@pytest.mark.parametrize(
    ("form", "name", "category", "several"),
    [
        ("crack cocaine", "crack cocaine", "drug", False),
        ("cannabis plants", "cannabis plant", "drug", True),
        ("Glock handgun", "Glock", "firearm", False),
        ("silencer", "silencer", "firearm", False),
        ("sawn-off shotguns", "sawn-off shotgun", "firearm", True),
        ("BB gun", "BB gun", "firearm", False),
        ("rounds of ammunition", "ammunition", "ammunition", True),
        ("knives", "knife", "weapon", True),
        ("zombie-style knife", "zombie knife", "weapon", False),
        ("knuckle duster", "knuckle duster", "weapon", False),
        ("high value cars", "car", "vehicle", True),
        ("Range Rover", "Range Rover", "vehicle", False),
        ("Rolex watches", "Rolex", "valuables", True),
        ("encrypted phones", "encrypted phone", "phone", True),
        ("SIM cards", "SIM card", "device", True),
        ("false passports", "passport", "document", True),
        ("bank accounts", "bank account", "asset", True),
        ("hand-rolling tobacco", "tobacco", "other", False),
        ("drugs paraphernalia", "drugs paraphernalia", "other", False),
    ],
)
def test_a_printed_thing_gives_its_kind(form: str, name: str, category: str, several: bool) -> None:
    kinds = [kind for kind in items().values() if form.lower() in map(str.lower, kind.forms)]
    assert [(kind.name, kind.category, kind.plural(form.lower())) for kind in kinds] == [(name, category, several)]


def test_a_gun_may_be_the_glock() -> None:
    assert [kind.name for kind in wider_kinds(items()["Glock"])] == ["handgun", "gun", "firearm"]


def test_words_around_items() -> None:
    wording = item_wording()
    assert {"bags", "wraps", "packs", "blocks"} <= set(wording.containers)
    assert {"more than", "around", "up to"} <= set(wording.quantity_hedges)
    assert {"suspected", "what is thought to be", "what are believed to be"} <= set(wording.identity_hedges)
    assert {"a number of", "a large quantity of", "several"} <= set(wording.vague)


def test_no_form_means_two_ranks() -> None:
    claims: dict[str, set[str]] = {}
    for rank in ranks().values():
        for form in rank.forms:
            claims.setdefault(form, set()).add(rank.full)
    assert {form: full for form, full in claims.items() if len(full) > 1} == {}


@pytest.mark.parametrize(
    ("form", "full"),
    [
        ("Det Supt", "Detective Superintendent"),
        ("DCI", "Detective Chief Inspector"),
        ("Det Insp", "Detective Inspector"),
        ("Ch Insp", "Chief Inspector"),
        ("ACC", "Assistant Chief Constable"),
        ("T/DCI", "Temporary Detective Chief Inspector"),
        ("Acting Detective Sergeant", "Acting Detective Sergeant"),
        ("PCSO", "Police Community Support Officer"),
    ],
)
def test_ranks_are_written_out(form: str, full: str) -> None:
    assert [rank.full for rank in ranks().values() if form in rank.forms] == [full]


def test_positions_give_roles() -> None:
    found = positions()
    assert {"regional head of investigations", "deputy director", "branch commander"} <= set(found["officer"])
    assert {"police and crime commissioner", "judge", "specialist prosecutor", "councillor"} <= set(found["official"])
    assert "spokeswoman" in found["other"]
    claims = Counter(form for forms in found.values() for form in forms)
    assert [form for form, count in claims.items() if count > 1] == []


GOOD = {"id": "a", "name": "A Police", "kind": "force", "country": "GB"}


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        (
            {key: value for key, value in GOOD.items() if key != "name"},
            r"units.yaml, entry 'a': field 'name' is missing",
        ),
        ({**GOOD, "alias": ["B"]}, "entry 'a': unknown field 'alias'"),
        ({**GOOD, "aliases": "B"}, "entry 'a': field 'aliases' must be tuple"),
        ({**GOOD, "aliases": ["B", 7]}, "field 'aliases'"),
        ({**GOOD, "country": False}, "field 'country' must be str, not False"),
    ],
)
def test_a_broken_entry_is_named_with_its_fault(entry: dict[str, object], said: str) -> None:
    with pytest.raises(RegisterError, match=said):
        record(Unit, entry, "units.yaml")


def test_a_double_entry_is_an_error() -> None:
    unit = record(Unit, GOOD, "units.yaml")
    with pytest.raises(RegisterError, match="entry 'a': stands twice"):
        by_key("units.yaml", [unit, unit], lambda one: one.id)


def test_a_broken_wording_is_an_error_that_names_its_entry() -> None:
    with pytest.raises(RegisterError, match=r"items.yaml, entry 'gun': '\(' is not closed"):
        forms_of("items.yaml", "gun", expand, "(gun")
