"""The operations of a release and the sentences that speak of each."""

from dataclasses import dataclass, field, replace

from loaders.facts import Evidence, Follows, Membership, Operation, Status
from loaders.reading.context import Sentence


@dataclass(slots=True)
class Scopes:
    """The operations of a release, and to which of them each sentence (by its start) speaks.

    `main` is the key of the operation that the release is about: a name, or None where it has no name.
    `described` are the sentences that tell of an earlier operation without naming it, `apart` those of other cases.
    """

    main: str | None = None
    operations: list[Operation] = field(default_factory=list)
    follows: list[Follows] = field(default_factory=list)
    of_sentence: dict[int, str | None] = field(default_factory=dict)
    described: list[Sentence] = field(default_factory=list)
    apart: list[Sentence] = field(default_factory=list)

    def key(self, sentence: Sentence) -> str | None:
        """The key of the operation that the sentence speaks of."""
        return self.of_sentence.get(sentence.start, self.main)

    def membership(self, sentence: Sentence, proof: Evidence, rule: str) -> Membership:
        """The operation that a deed told in the sentence belongs to; inferred where the text never names it."""
        operation = self.key(sentence)
        status: Status = "inferred" if operation is not None and operation.startswith("#") else "stated"
        return Membership(operation, replace(proof, rule=rule, status=status))
