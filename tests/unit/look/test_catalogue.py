"""Every word of the templates has its Norwegian, and the list holds no word that nothing says."""

import re
from pathlib import Path

from babel.messages.pofile import read_po

import samstyr.look

ROOM = Path(samstyr.look.__file__).parent
SAID = re.compile(r"""{%\s*translate\s+(?P<mark>["'])(?P<said>.+?)(?P=mark)""")
BLOCK = re.compile(r"{%\s*blocktranslate[^%]*%}(?P<said>.*?){%\s*endblocktranslate\s*%}", re.DOTALL)


def said_in_templates() -> set[str]:
    said = set()
    for template in ROOM.glob("templates/**/*.html"):
        text = template.read_text("utf-8")
        said |= {found["said"] for found in SAID.finditer(text)}
        said |= {re.sub(r"{{\s*(\w+)\s*}}", r"%(\1)s", found["said"]) for found in BLOCK.finditer(text)}
    return said


def test_the_templates_and_the_word_list_say_the_same():
    with (ROOM / "locale/nb/LC_MESSAGES/django.po").open("rb") as file:
        words = {message.id: message.string for message in read_po(file) if message.id}

    assert set(words) == said_in_templates()
    assert [english for english, norwegian in words.items() if not norwegian] == []
