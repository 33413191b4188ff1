"""What a refusal says of its reason. PxWeb's is nearly RFC 7807, with the reason in `title`; FHI's is like it."""

import json
from typing import Final

_PLACES: Final = ("title", "detail", "error", "message")


def problem_of(content: bytes) -> str:
    """Return the reason in the source's own words; '' where there is none that we can read."""
    try:
        said = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return ""
    if not isinstance(said, dict):
        return ""
    words = [said[place] for place in _PLACES if isinstance(said.get(place), str) and said[place].strip()]
    return ": ".join(dict.fromkeys(words))
