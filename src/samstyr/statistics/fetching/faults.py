"""Why nothing came from a source. Each error says what happened, where, why it matters and what to do."""

from typing import Final

_SHOWN: Final = 200


class SourceTrouble(ValueError):
    """Said whenever a source did not give what it was asked for; nothing has changed here."""


class AddressRefused(SourceTrouble):
    """An address that Samstyr does not ask."""

    def __init__(self, url: str, why: str) -> None:
        super().__init__(
            f"{url} is not asked: {why}. Figures are fetched over https only, or from this machine itself. "
            "Correct the address in sources.toml or after --address."
        )


class SentElsewhere(SourceTrouble):
    """The source answered with another site's address."""

    def __init__(self, url: str, target: str) -> None:
        super().__init__(
            f"{url} sends us on to {target}, which is another site, so nothing was fetched from there. "
            "If the source has moved, give its new address with --address or in sources.toml."
        )


class NotReached(SourceTrouble):
    """The source did not answer, or broke off, each time it was asked."""

    def __init__(self, url: str, tries: int, said: str) -> None:
        super().__init__(
            f"{url} gave no whole answer in {tries} tries. The last time: {said}. What was fetched before stands, and "
            "what has come so far is kept: run the same command again later, and it goes on from there."
        )


class TryLater(SourceTrouble):
    """The source asks for more patience than a person at a screen has."""

    def __init__(self, url: str, seconds: float) -> None:
        super().__init__(
            f"{url} asks us to wait {seconds / 60:.0f} minutes before the next call. What has come so far is kept: "
            "run the same command again then, and it goes on from there."
        )


class SourceRefused(SourceTrouble):
    """The source understood, and says no."""

    def __init__(self, url: str, status: int, said: str, mend: str = "") -> None:
        self.status = status
        super().__init__(
            f"{url} answers {status}{f': {said}' if said else ', with no word of why'}, so nothing was fetched. "
            f"{mend or 'Correct the table or the selection.'}"
        )


class AnswerTooLarge(SourceTrouble):
    """More came than a table can be."""

    def __init__(self, url: str, most: int) -> None:
        super().__init__(
            f"{url} sends more than {most / (1 << 20):.0f} MB, so the rest was not read and nothing is kept of it. "
            "Ask for less, or raise limits.answer_bytes in sources.toml."
        )


class Unusable(SourceTrouble):
    """What came is not what was asked for."""

    def __init__(self, url: str, why: str) -> None:
        super().__init__(f"{url}: {why}")


class NotWhole(Exception):
    """Said inside of an answer that may be better the next time: cut off, or something else than figures."""


def beginning(content: bytes) -> str:
    """Return how an answer begins, so that a person sees what it is."""
    words = content[:_SHOWN].decode("utf-8", "replace").split()
    return " ".join("".join(letter for letter in word if letter.isprintable()) for word in words)
