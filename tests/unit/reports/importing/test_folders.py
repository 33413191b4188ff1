"""Any report that goes out as Word comes back with every reference and every word."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samstyr.kernels.report_text.scanning import scan
from samstyr.look.charts.store import ChartStore
from samstyr.reports.importing.folders import import_word
from samstyr.reports.importing.opening import NotAWordFile
from samstyr.reports.importing.writing import same
from samstyr.reports.publishing.drawings import Gallery
from samstyr.reports.publishing.figures import span, span_around
from samstyr.reports.publishing.panels.facts import Facts
from samstyr.reports.publishing.panels.filling import fill
from samstyr.reports.publishing.reading import read
from samstyr.reports.publishing.values import Chapter, Publication, ShownFigure
from samstyr.reports.publishing.word.marks import body_of
from samstyr.reports.publishing.word.writing import docx
from tests.asker import REFERENCE_DATE
from tests.unit.reports.importing.test_opening import file_with

WORDS = st.sampled_from(
    ["gjelden", "økte", "år", "Skolen", "«ja»", "til", "en-to", "§", "barn", "nå:", "(nesten)", "A&B"]
)
PHRASES = st.lists(WORDS, min_size=1, max_size=5).map(" ".join)
FIGURES = st.builds(
    "{}@{}{}".format,
    st.sampled_from(["oko_gjeld", "by_bolig"]), st.sampled_from(["2022", "2021-H1", "latest", "2022-T1"]),
    st.sampled_from(["", "/baerum"]),
)  # fmt: skip
EXPRESSIONS = st.one_of(
    FIGURES,
    st.builds("change({}, {})".format, FIGURES, FIGURES),
    st.builds("since({},2009)".format, FIGURES),
    st.just("mean(oko_gjeld@2019..2022)"),
)
OPTIONS = st.sampled_from(["", " decimals=1", " says=increased", " unit=no sign=yes"])


@st.composite
def references(draw: st.DrawFn) -> str:
    """A reference, short or with words; the words may be bold."""
    expression, options = draw(EXPRESSIONS), draw(OPTIONS)
    if draw(st.booleans()):
        return f"{{{{{expression}{options}}}}}"
    words = draw(PHRASES)
    shown = draw(st.sampled_from([words, f"**{words}**", f"97,4 % {words}"]))
    return f'[{shown}]{{fig="{expression}"{options}}}'


SENTENCES = st.lists(
    st.one_of(PHRASES, references(), PHRASES.map("*{}*".format), PHRASES.map("[{}](https://example.org/a?b=c)".format)),
    min_size=1,
    max_size=6,
).map(lambda parts: f"Så {' '.join(parts)} slutt.")
BLOCKS = st.one_of(
    SENTENCES,
    st.lists(SENTENCES, min_size=1, max_size=3).map(lambda points: "\n".join(f"- {one}" for one in points)),
    st.lists(SENTENCES, min_size=1, max_size=3).map(lambda points: "\n".join(f"1. {one}" for one in points)),
    SENTENCES.map("> {}".format),
    SENTENCES.map("::: note\n{}\n:::".format),
    PHRASES.map("## Om {} {{section=goals}}".format),
    st.builds("| Hva | Tall |\n|:----|-----:|\n| {} | {} |".format, PHRASES, references()),
)


@st.composite
def parts(draw: st.DrawFn) -> str:
    """A part; kinds of block that would be one in Markdown do not follow each other."""
    found = [f"# Om {draw(PHRASES)}"]
    for block in draw(st.lists(BLOCKS, min_size=1, max_size=6)):
        found += ["Og så dette.", block] if found[-1][:1] == block[:1] else [block]
    return "\n\n".join(found) + "\n"


def published(texts: list[str]) -> Publication:
    """Return a report as if its references were worked out: each short one says 97,4 %."""
    chapters = []
    for number, text in enumerate(texts, start=1):
        written, figures, at = "", [], 0
        for one in scan(text).references:
            shown = span_around(len(figures), one.words) if one.words is not None else span(len(figures), "97,4 %")
            figures.append(ShownFigure("/f/oko_gjeld@2022", "oko_gjeld@2022", "Gjeld, 2022: 97,4 %.", one.spelled))
            written += text[at : one.start] + shown
            at = one.end
        chapters.append(Chapter(f"del-{number}.md", written + text[at:], tuple(figures)))
    described = (("kind", "other"), ("period", "2022"), ("language", "nb"), ("title_nb", "En prøve"))
    return Publication("En prøve", tuple(chapters), "nb", REFERENCE_DATE, described=described)


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(texts=st.lists(parts(), min_size=1, max_size=3))
def test_every_report_comes_back_with_every_reference_and_word(texts: list[str]):
    publication = published(texts)
    filled = fill(read(publication), Facts(as_of=REFERENCE_DATE, area="asker", language="nb"))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "a.docx").write_bytes(docx(publication, filled, Gallery((), ChartStore(folder / "charts"))))
        done = import_word(folder / "a.docx", folder / "ut")
        assert done.findings == ()
        for number, text in enumerate(texts, start=1):
            written = (folder / f"ut/del-{number}.md").read_text("utf-8")
            expected = [body_of(one.spelled) for one in scan(text).references]
            assert [body_of(one.spelled) for one in scan(written).references] == expected
            assert same(written, text), written


def test_parts_within_parts_without_end_are_refused(tmp_path: Path):
    deep = b"<w:a>" * 200_000 + b"</w:a>" * 200_000
    text = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>' + deep
    path = file_with(tmp_path, **{"word__document.xml": text + b"</w:body></w:document>"})
    with pytest.raises(NotAWordFile):
        import_word(path, tmp_path / "ut")
    assert not (tmp_path / "ut").exists()
