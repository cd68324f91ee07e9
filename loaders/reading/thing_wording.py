"""Expressions for things with their quantity before them and their worth behind them."""

import re

from loaders.reading.wordlists import alternatives, containing

MORE = rf"(?:(?:{alternatives('more')}) )*"
THOUGHT = (
    r"(?:(?:what|which) (?:is|are|was|were|they|officers|police|he|she|is also|are also) (?:strongly )?"
    r"(?:thought|believed?|suspect(?:ed)?|understood|alleged|think) (?:to be |to have been |is |are |was |were )?"
    r"(?:to be )?"
    r"|something (?:that )?(?:the )?(?:officers |police |they )?(?:strongly )?suspect(?:ed)? (?:to be|of being) "
    r"|(?:believed|thought|suspected) to be )"
)
_MEASURE = r"(?:inch|inches|in|ins|cm|centimetres?|mm|millimetres?|foot|feet|ft|bore|gauge|calibre|year|month|week) "
_MEASURED = rf"N\d+ {_MEASURE}(?:old |long |bladed |blade )?"  # "a 12 inch knife", "9mm pistols"
_EITHER = r"(?:illegal|illicit|stolen|counterfeit|fake|unsafe|replica) or (?:[a-z]+ )?"
_PERCENT = r"(?:%|per cent|percent) "
_PURE = rf"N\d+ {_PERCENT}(?:pure |purity |strength )?"  # "30 grams of 97 per cent purity cocaine"
_BRAND = r"['‘\"“] (?:[a-z&]+ |[PRU]\d+ ){1,3}['’\"”] "  # "4,000 'Marlow Gold' cigarettes"
ADJ = rf"(?:{_BRAND}|\. N\d+ |{THOUGHT}|{_MEASURED}|{_PURE}|{_EITHER}|(?!(?:{alternatives('stop')}) )[a-z']+ )"
_SIZES, _AMOUNTS = alternatives("sizes"), alternatives("amounts")
_NO_COUNT = rf"of the [a-z]+(?:est|most) |{_MEASURE}|{_PERCENT}"  # "one of the largest drug hauls", "9mm pistols"
_PRICE = r"(?P<price>M\d+ (?!of |in |on |from |worth |and |, ))?"  # "two £4,000 quad bikes"
QUANTITY = (
    r"(?:(?P<weight>W\d+ )|(?P<money>M\d+ )|(?P<litres>L\d+ )"
    rf"|(?<! a )(?<! \. )(?P<number>N\d+ )(?!{_NO_COUNT})(?:or more |further |more |other |separate |different )*"
    rf"|(?P<one>an? |another |one |single )(?:N\d+ (?:reg |plate |registered )*)?(?!(?:(?:{_SIZES}) )*(?:{_AMOUNTS}) )"
    r"|(?P<both>both (?:of )?(?:the |his |her |their )?)"
    rf"|(?P<vague>(?:{alternatives('vague')}|an? (?:very )?(?:(?:{_SIZES}) )*(?:{_AMOUNTS})(?: in| of)?"
    rf"|(?:(?:{_SIZES}) )*(?:{_AMOUNTS})(?: in| of)?|M\d+ s worth of) ))"
)
_OWN = (
    r"(?P<own>(?:his|her|their|the|its|this|these|those|that|our|your|my|the said|same|'s|(?<=[s\d] )') "
    r"(?!equivalent))?"
)
_OFFENCES = "(?:related |linked )?(?:offences?|crimes?|charges|trafficking|supply|matters)"
_TEAM = r"(?:and|or|&) (?:I\d+|O\d+|[a-z]+) (?:crime )?(?:unit|team|squad|taskforce|branch)"  # "guns and gangs unit"
_COMPOUND = (  # no drugs and no weapons in "drug, weapon and assault offences"
    rf"(?!(?:{alternatives('compound')}) |and I\d+ parts |{_TEAM} "
    rf"|(?:(?:, and|,|and|or|&) (?:I\d+|O\d+|[a-z]+) ){{1,3}}{_OFFENCES} )"
)
_PACKED = (
    rf"(?P<in>(?:{ADJ}){{0,4}}?(?P<container>C\d+ )(?:which |that )?(?:each )?"
    r"(?:containing |of |full of |filled with )(?:the |this )?"
    rf"|(?:items?|pieces?|articles?|pairs?) of (?:{ADJ}){{0,3}}?"
    rf"|(?:seizure|haul|stash|consignment|shipment) of (?:{ADJ}){{0,3}}?"
    rf"|(?:of it |of this |of which |of the |of |in )(?:was |were )?(?:{ADJ}){{0,3}}?)?"
)

_BEFORE_HEAD = r"(?:I\d+ (?=I\d))?"  # of "livestock trailers" the trailers are the thing

# With a quantity any few words may stand before the thing; without one only words that are known to describe things.
_COUNTED = (
    rf"(?<= )(?<!pulled ){_OWN}(?P<hedge>{MORE}){QUANTITY}{_PRICE}(?:s )?"
    rf"(?P<worth>(?:pounds )?(?:worth|'s worth)(?: of)? )?{_PACKED}(?P<adjectives>(?:{ADJ}){{0,4}}?){_BEFORE_HEAD}"
    rf"(?P<thing>I\d+ )(?:s )?{_COMPOUND}(?!(?:and I\d+ )?(?:seizures|recoveries) )"  # not "138 drug seizures"
)
_BARE = (
    rf"(?<= )(?<! plain ){_OWN}(?P<in>(?P<container>C\d+ )(?:containing |of |full of |filled with ))?"
    rf"(?P<adjectives>(?:{THOUGHT}|(?:{alternatives('describing')}) ){{0,4}})(?P<thing>I\d+ )(?:s )?{_COMPOUND}"
)
THING = re.compile(_COUNTED)
BARE = re.compile(_BARE)

# Drugs weighed or priced together are one entry: "£39,000 worth of heroin and crack cocaine".
_NEXT = rf"(?!an? )(?:{ADJ}){{0,2}}?I\d+ "
_ALSO = rf"(?P<also>(?:, {_NEXT})*(?:and |, and |or |& ){_NEXT})"
JOINT = re.compile(_COUNTED + _ALSO)
_WORTH = (
    r"(?:\( )?(?:, )?(?:which |that |and )?"
    r"(?:is |are |was |were |has |have |had |would |could |been |together |jointly |each |all )*"
    r"(?:(?:estimated |said |thought |believed )(?:to be |to have been |at )?)?"
    rf"(?:{alternatives('worth')}|with an? (?:[a-z]+ ){{0,4}}(?:value|worth|price tag|price) of)"
    rf" (?P<hedge>{MORE})(?P<money>M\d+ )(?:\) )?"
)
WORTH = re.compile(rf"(?<= )(?P<thing>S\d+ ){_WORTH}")
# "a flat in Slough worth £415,000"
WORTH_AT = re.compile(rf"(?<= )(?P<cover>(?P<thing>S\d+ ))in (?:the )?P\d+ {_WORTH}")
BRACKETED = re.compile(r"(?<= )(?P<thing>S\d+ )\( (?P<money>M\d+ )\) ")  # "cocaine (€70,000)"
# Things that are priced together: "cocaine and cannabis worth a combined £4m"; drugs need no word for it.
_PRICED = (
    rf"(?<= )S\d+ (?:(?:, |and |, and |& )(?:{ADJ}){{0,2}}?S\d+ ){{LISTED}}(?:, (?:(?!which |who )[a-z]+ ){{1,6}}, )?"
    r"(?:(?:have|has|were|was) (?:also |since |been ){0,3}(?:seized|recovered|found|discovered) (?:, )?"
    r"(?=with|worth|valued))?"
    r"(?:(?:which|that|is|are|was|were|has|have|had|would|could|all|both|together|jointly) ){0,5}"
    rf"(?:{alternatives('worth')}|with|together|jointly|totalling) "
    r"(?:(?:[a-z]+ ){0,4}(?:value|worth) of )?(?:a combined |a total of |together |jointly )?"
    rf"(?P<hedge>{MORE})(?P<money>M\d+ )"
)
# The longest list first: of "cash, cocaine and cannabis worth £55,000" the drugs alone are priced.
PRICED = tuple(re.compile(_PRICED.replace("{LISTED}", f"{{{number}}}")) for number in range(6, 0, -1))
# "Drugs, including cocaine and ecstasy, with a value of £40,000": the worth is that of the whole.
PRICED_WHOLE = re.compile(
    rf"(?<= )(?P<whole>S\d+ ), (?:including |such as |namely )(?:(?:{ADJ}){{0,2}}?S\d+ (?:, and |, |and )?){{1,6}}"
    rf"(?:{alternatives('worth')}|with) (?:(?:[a-z]+ ){{0,4}}(?:value|worth) of )?(?P<hedge>{MORE})(?P<money>M\d+ )"
)
APPOSED = re.compile(
    r"(?<= )S\d+ (?:(?:, |\( )?S\d+ (?:\) )?|(?:, |\( |– |— |- )(?:an? )?so called (?:['‘“\"] )?S\d+ (?:['’”\"] )?)"
)
# "a second gun – a converted blank firer –" is one thing, by its second name
RENAMED = re.compile(
    r"(?<= )(?P<first>S\d+ )(?:– |— |- |, |\( )(?P<second>S\d+ )(?=(?:– |— |- |\) |, (?:was|had|is) ))"
)
# "19 passports and identity cards", "63 rings and watches": one number for both
SAME_SORT = re.compile(r"(?<= )(?P<first>S\d+ )and (?P<second>S\d+ )")
APPOSED_LIST = re.compile(r"(?<= )S\d+ (?:, |\( )?S\d+ (?:(?:, |and |, and )S\d+ ){1,3}(?:\) )?")
TESTED = re.compile(
    r"(?<= )S\d+ (?:, )?(?:that |which )?(?:has |have |later |since |is |are |was |were |[a-z]+ly ){0,4}"
    r"(?:(?:believed|thought|suspected|understood) to be|(?<=, )(?:believed|suspected|thought)"
    r"|(?:they|officers|police|detectives) (?:believe|believed|suspect|suspected|think) (?:to be|is|was|are|were)"
    r"|tested (?:as )?positive (?:for|as)|confirmed (?:as|to be)"
    r"|proved (?:positive for|to be)|turned out to be) "
    r"S\d+ "
)
CASH_OF = re.compile(
    rf"(?<= )(?P<thing>S\d+ )(?:(?:\( )?(?:, )?(?:{alternatives('cash_of')}) (?P<hedge>{MORE})(?P<money>M\d+ )(?:\) )?"
    r"|, (?P<apposed>M\d+ )(?=, (?!and |M)))"  # "the money, €526,000, was hidden"
)
TOGETHER = containing("together")
