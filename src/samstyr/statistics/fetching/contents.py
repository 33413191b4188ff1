"""Whether what came is what was asked for, as far as the bytes alone tell: whole, and no page for people."""

from typing import Final

import orjson

from samstyr.statistics.fetching.faults import NotWhole, beginning

_BOM: Final = b"\xef\xbb\xbf"
_ZIP: Final = b"PK\x03\x04"
_END_OF_ZIP: Final = b"PK\x05\x06"
_LONGEST_END: Final = 22 + 65_535


def json_object(content: bytes) -> None:
    """Accept a whole JSON object, with or without a byte order mark. Raises NotWhole."""
    try:
        found = orjson.loads(content.removeprefix(_BOM))
    except orjson.JSONDecodeError:
        raise NotWhole(f"the answer is no whole JSON: it begins «{beginning(content)}»") from None
    if not isinstance(found, dict):
        raise NotWhole(f"the answer is no JSON object: it begins «{beginning(content)}»")


def workbook(content: bytes) -> None:
    """Accept what begins and ends as a workbook does. Raises NotWhole."""
    if not content.startswith(_ZIP):
        raise NotWhole(f"the answer is no workbook: it begins «{beginning(content)}»")
    if _END_OF_ZIP not in content[-_LONGEST_END:]:
        raise NotWhole("the workbook is cut off")
