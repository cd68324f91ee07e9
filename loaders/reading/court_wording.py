"""Words of courts and charges over rows of atoms: what tells of an arrest, a charge, a conviction, a sentence."""

import re

OF_TERM = (
    r"(?:a |an |his |her |of |total |term |terms |sentence |custodial |prison |jail |minimum |extended |combined )*"
)
SENTENCED = re.compile(
    r" (?:jailed|gaoled|gaol (?:term|sentence)s?|sentenced"
    r"|imprisoned|locked up|behind bars|sent to prison|prison (?:term|sentence)s?|jail (?:term"
    r"|sentence)s?|custodial|put away|sent down|life sentence|youth custody|young offender institution"
    r"|(?:given|handed|received) (?:[a-z]+ )?(?:lengthy|long|heavy|suspended|jail|prison|custodial) (?:jail |prison )?"
    r"(?:sentences?|terms?)"
    r"|(?:given|handed|received|got) (?:an? )?(?:[^ .]+ ){0,3}?(?:community|hospital|rehabilitation) (?:order|sentence)"
    r"|(?:[,:–—-] |^)(?:[^ .,]+ ){0,2}?community (?:order|sentence)|hours of unpaid work|conditional discharge"
    rf"|(?:given|gave|handed|handing|received|receives|got|gets|serve|serving|serves|sentences? (?:of|was|were|is)"
    rf"|sentence|suspended|faces) {OF_TERM}B\d+) "
)
FOR_TERM = re.compile(
    r"^ (?:jailed|jailing|sentenced|sentencing|imprisoned|gave|giving|handed|handing)"
    r" (?:of )?(?:(?!R\d)[^ .,]+ ){0,4}?R\d+ .*?B\d+ "
)
ELIDED = re.compile(r" (?:B\d+|suspended) ")
CONVICTED = re.compile(
    r" (?:convicted|found guilty|pleaded guilty|pled guilty|pleading guilty|guilty pleas?|guilty|admitted|admitting"
    r"|admits|pleads guilty|convictions (?:were |have been )?(?:secured|obtained|won)) "
)
CHARGED = re.compile(
    r" (?:charged|charges|appeared (?:at|before|in)|appear (?:at|before|in)|appearing (?:at|before|in)|remanded"
    r"|due (?:at|before|in|to appear)|"
    r"fac(?:es|ed|ing) (?:(?:a|an|further|additional|other|N\d+|similar) )*(?:charges?|counts?|O\d+)|N\d+ counts of|"
    r"accused of|bailed to appear|indicted"
    r"|(?:(?:go|stand|stood|went|are|is|currently|now) )?(?:on )?trial (?:are|is|at|in|accused|for|over)"
    r"|(?:go|stand|stood|went) (?:on )?trial) "
)
ARRESTED = re.compile(r" (?:arrested|detained|held on suspicion|in custody) ")
CLEARED = re.compile(
    r" (?:cleared|acquitted|not guilty|no further action|released without charge|(?:denied|denies|deny|denying)) "
)
ACQUITTED = re.compile(r" (?:cleared|acquitted|found not guilty|no further action|without charge) ")
AWAITED = re.compile(
    r" (?:will|to|awaits?|awaiting|before|ahead of|until|for|can|could|may|expected) (?:then )?(?:be |being )?"
    r"(?:sentenced|sentencing|sentence|jailed)(?= )"
    r"| (?:face|facing|faces) (?:a |long |lengthy |heavy |substantial |likely )*(?:jail |prison |custodial )?"
    r"(?:sentences?|terms?)(?= )| (?:in lieu|instead) of (?:a |B\d+ )?(?:prison|jail) (?:sentence|term)(?= )"
)
PRONOUN = re.compile(
    r"^ [\"“]?(?:(?:but|and|then|later|now|today|there) )?(?:he|she|his|her"
    r"|the (?:driver|courier|defendant|accused|father|mother|dealer|trafficker|fraudster|former [a-z]+)) "
)
PRONOUN_LATER = re.compile(
    r"^ (?:[^ GR.;:][^ .;:]* ){1,9}?(?:he|she) (?:was|is|has|had|admitted|pleaded|will|also|then) "
)
GROUP = re.compile(
    r"^ [\"“]?(?:(?:all|both|each) (?:of (?:them|the (?:men|defendants|women)) )?|(?:all )?N\d+ (?:men |of them )?"
    r"|(?:all |both )?they (?:all |were |are |have |had |will |also |each |appeared |pleaded |admitted )"
    r"|the (?:pair|duo|trio|couple|brothers|men|women|gang|group|defendants|N\d+)"
    r"(?: (?:men|women|defendants))? "
    r"|(?:all |the )?G\d+ (?:were |are |have |all |had |appeared |pleaded |admitted |will ))"
)
# "Jailed for seven years.", "Seven years", "Conspiracy to supply – six years": of the one named just before
BARE = re.compile(
    r"^ (?:(?:he |she )?(?:was |has been |been )?(?:also |then )?(?:jailed|sentenced|given|handed|received|convicted"
    r"|found guilty|pleaded|admitted|charged|remanded) |O\d+ (?:[^ .]+ ){0,12}?B\d+ "
    r"|(?:a |total |of )*B\d+ (?:[.,;(] |in |imprisonment |suspended |for |jail |behind |custody |$))"
)
OBJECT = re.compile(
    r" (?:jailed|sentenced|gave|handed|imprisoned|locked|arrested|charged|convicted|found) (?:up )?(?:him|her) "
)
OBJECTS = re.compile(r" (?:jailed|sentenced|gave|handed|imprisoned|charged|remanded) (?:them|the pair|both|the two) ")
SET_OF_TWO = re.compile(r" (?:both|pair|duo|couple|brothers) ")
HARMED = re.compile(
    r" (?:suffered|victims?|was (?:robbed|attacked|stabbed|killed|murdered|conned|tricked|injured|shot|beaten"
    r"|(?:pushed|knocked|thrown|dragged) (?:to the ground|to the floor|over|down|out of))"
    r"|(?:broke|fractured) (?:his|her) (?:wrist|arm|leg|hip|nose|jaw|ribs?|skull|finger|ankle)"
    r"|R\d+ (?:, )?(?:who )?was (?:threatened|assaulted|tied up|burgled)"
    r"|whose (?:[^ .]+ ){1,12}?(?:was|were) stolen"
    r"|whose (?:car|home|house|money|savings|van|dog|shop)|lost (?:more than |over |about )?M\d+|handed over"
    r"|died|widow|widower|pensioner|grandmother|grandfather|former owner) "
)


def arrested(words: str) -> re.Match[str] | None:
    """Where the words tell of an arrest."""
    return ARRESTED.search(words)


EARLIER = re.compile(
    r" (?:once (?:[^ .;]+ ){0,8}?|(?:previously|formerly) (?:been |also )?)(?:jailed|sentenced|imprisoned|served)"
    r"|previous (?:B\d+ )?(?:jail|prison)|had (?:already )?served | already serving "
)
