"""Where sentences end, in Norwegian and English."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.sentences.splitting import sentence_spans, sentences

NORWEGIAN = {
    "abbreviations": ["Det gjelder bl.a. Asker og f.eks. Bærum.", "Andre er ca. like."],
    "a date": ["Planen er fra 15. juni 2021.", "Den gjelder til 2030."],
    "a date with a capital": ["Vi feiret 17. Mai sammen.", "Det var fint."],
    "a date in numbers": ["Vedtaket er fra 15. 6. 2021.", "Ingen stemte imot."],
    "an ordinal": ["Mobbingen økte på 10. trinn.", "Det er bekymringsfullt."],
    "a year ends": ["Slik var det i 2022.", "Tre år før var det verre."],
    "a number begins": ["Målet ble nådd.", "833 boliger ble bygd."],
    "decimals": ["Den falt til 97,4 prosent, og 1.600 var igjen.", "Bra."],
    "a time": ["Møtet begynte kl. 10.30.", "Det sluttet kl. 12."],
    "a case": ["Sak nr. 45/24 er vedtatt, jf. kap. 3 i planen.", "Den er tatt til følge."],
    "magnitudes": ["Gjelden er 2,8 mrd. kroner.", "Den var 70 mill. i fjor.", "Nå er den større."],
    "and so on": ["Vi bygger veier, skoler osv.", "Det koster."],
    "initials": ["Han heter H. C. Andersen.", "Hun er dr. Hansen."],
    "a letter that ends": ["De trenger vitamin A.", "Det finnes i fisk."],
    "a quotation": ["«Det går bra.»", "Det sa ordføreren."],
    "questions": ["Hva skjedde?", "Ingen vet!", "Vi venter …", "Så kom svaret."],
    "a bracket": ["Tallet er usikkert (se s. 4).", "Det er det eneste."],
    "a colon": ["Tallet har et forbehold: Det tar med to fond."],
    "words that look short": ["Tallet gikk opp.", "Boka er min.", "Det var et par.", "Slik er det nå.", "Ja."],
    "a number alone": ["1. Mål for perioden"],
    "the number of a note": ["Det er som i landet.1", "Andre har mer.²", "Det er alt."],
    "papers of parliament": ["Se Meld. St. 21 og Prop. 1 S om dette.", "De er korte."],
    "roads": ["Køen på fv. 165 er lang.", "På rv. 23 er den kort."],
    "names of places": ["Kirken heter St. Olav.", "Den står i Asker."],
}
ENGLISH = {
    "abbreviations": ["It holds for e.g. Norway, i.e. Asker.", "Others differ, cf. no. 5."],
    "no ends": ["They said no.", "The others agreed."],
    "initials": ["The U.S. Navy came.", "It left in the U.S.", "The rest stayed."],
    "titles": ["Mr. Smith and Dr. Jones left at 10 a.m.", "It rained."],
    "decimals": ["It fell to 97.4%.", "That is 1,600.5 in all.", "Good."],
    "a day ends": ["It was June 15.", "Everybody came."],
    "sections": ["See sec. 14-7 and ch. 2.", "It says more."],
}


@pytest.mark.parametrize("expected", NORWEGIAN.values(), ids=NORWEGIAN)
def test_norwegian_sentences(expected: list[str]):
    assert list(sentences(" ".join(expected), "nb")) == expected


@pytest.mark.parametrize("expected", ENGLISH.values(), ids=ENGLISH)
def test_english_sentences(expected: list[str]):
    assert list(sentences(" ".join(expected), "en")) == expected


def test_nothing_ends_inside_a_kept_stretch_and_one_may_begin_a_sentence():
    text = "Gjelden er 2,8 mrd. Kroner. under 80 prosent er målet."
    kept = (text.index("2,8"), text.index(". under")), (text.index("under"), text.index(" er målet"))
    found = [text[start:end] for start, end in sentence_spans(text, "nb", kept)]
    assert found == ["Gjelden er 2,8 mrd. Kroner.", "under 80 prosent er målet."]
    assert len(sentence_spans(text, "nb")) == len(("Gjelden …", "Kroner. under …"))


@given(st.text(alphabet="aB1 .!?…«»()\n-", max_size=60))
def test_sentences_hold_all_but_the_blanks_between_them(text: str):
    spans = sentence_spans(text, "nb")
    assert "".join("".join(text[start:end].split()) for start, end in spans) == "".join(text.split())
    assert all(text[start:end] == text[start:end].strip() for start, end in spans)
    assert list(spans) == sorted(spans)


@given(
    st.lists(
        st.sampled_from([one for case in NORWEGIAN.values() for one in case if one[-1] in ".!?"]),
        min_size=1,
        max_size=5,
    )
)
def test_whole_sentences_stay_whole_wherever_they_stand(parts: list[str]):
    assert "\n".join(sentences("\n".join(parts), "nb")) == "\n".join(parts)
