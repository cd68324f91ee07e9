"""How much "the drugs" were found were, where only the smugglers' deed tells it: "tried to smuggle 3kg of heroin"."""

from loaders.reading.context import Reading
from loaders.reading.seizure_drafts import SeizureDraft
from loaders.reading.seizure_twins import alike
from loaders.reading.things import Thing
from loaders.reading.wordlists import containing

FAR = 6  # sentences
SMUGGLED = containing("smuggled")


def told_before(reading: Reading, draft: SeizureDraft) -> bool:
    """Gives a find of "the drugs" the figures of what was smuggled in a sentence before; False if none tells any."""
    if not draft.owned or draft.category != "drug" or draft.quantity is not None:
        return False
    for earlier in reading.just_before(draft.sentence, FAR):
        named = [*earlier.row.of_kind("S"), *earlier.row.loads]
        loads = [atom.value for atom in named if atom.value.category == "drug"]
        loads = [one for one in loads if one.figured and (not one.owned or one.quantity is not None)]
        if len(loads) == 1 and (earlier.row.loads or SMUGGLED.search(earlier.row.text)) and _one_load(draft, loads[0]):
            draft.since = earlier
            return True
    return False


def _one_load(draft: SeizureDraft, load: Thing) -> bool:
    """Takes over what the load was, how much and worth what, if it may be what the words point back to."""
    drug = SeizureDraft(
        draft.sentence, "", load.item, "drug", load.quantity, load.unit, load.value, load.heads, False, False, 0
    )
    if not alike(drug, draft):
        return False
    draft.item, draft.heads, draft.quantity, draft.unit = load.item, load.heads, load.quantity, load.unit
    draft.value = draft.value or load.value
    draft.load = True
    return True
