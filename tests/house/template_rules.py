"""What a template may hold. What only a rendered page can show is tested in `test_pages.py`."""

import re
from collections.abc import Iterator

from tests.house.sources import Breach, Template

MOST_LINES = 150
COMMENT = re.compile(r"{%\s*comment\b.*?endcomment\s*%}|{#.*?#}", re.DOTALL)
INCLUDE = re.compile(r"{%\s*include\s+(?P<what>.*?)\s*%}", re.DOTALL)
OTHER = re.compile(r"""{%\s*(?:include|extends)\s+["'](?P<path>[^"']+)["']""")
INLINE = re.compile(r"""<style\b|<script(?![^>]*\bsrc=)|<[^>{]*\s(?:style|on[a-z]+)\s*=""", re.IGNORECASE)
LOOKS_OWN = ("_components/", "look/")


def code(template: Template) -> str:
    """Return the template without its comments."""
    return COMMENT.sub("", template.text)


def lines(template: Template) -> Iterator[Breach]:
    count = template.text.count("\n")
    if count > MOST_LINES:
        yield template.breach("template-lines", f"{count} lines, at most {MOST_LINES}")


def closed_includes(template: Template) -> Iterator[Breach]:
    for include in INCLUDE.finditer(code(template)):
        if not include["what"].endswith(" only"):
            yield template.breach("include-only", f"an include without `only`: {include['what']}")


def own_parts(template: Template) -> Iterator[Breach]:
    """A template builds on its own room's templates and on look's."""
    allowed = (*LOOKS_OWN, f"{template.room}/")
    for other in OTHER.finditer(code(template)):
        if not other["path"].startswith(allowed):
            yield template.breach("own-parts", f"uses another room's template: {other['path']}")


def one_heading(template: Template) -> Iterator[Breach]:
    count = len(re.findall(r"<h1\b", code(template)))
    if count > 1 and "{% if" not in template.text:
        yield template.breach("one-h1", f"{count} first headings on a page")


def captions(template: Template) -> Iterator[Breach]:
    text = code(template)
    for table in re.findall(r"<table\b.*?(?:</table>|\Z)", text, re.DOTALL):
        if "<caption" not in table:
            yield template.breach("table-caption", "a table without a caption")


def nothing_inline(template: Template) -> Iterator[Breach]:
    """The content policy lets no style or script in that is not a file."""
    for found in INLINE.finditer(code(template)):
        yield template.breach("inline", f"style or script inside the page: {found[0][:60]}")
