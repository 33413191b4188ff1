from dataclasses import replace

from samstyr.kernels.figures import Citation
from samstyr.kernels.missing import Missing, MissingReason
from samstyr.kernels.period import Period
from samstyr.kernels.references.flags import flags_of
from samstyr.kernels.references.outcomes import Flag
from tests.kernel_values import PENDING, RESERVATION, figure


def flags(*figures, about: str | None = None):
    period = Period.parse(about) if about else None
    return [found.flag for found in flags_of(figures, period)]


def test_what_is_missing_suppressed_or_reserved_is_flagged():
    assert flags(figure("2022", PENDING)) == [Flag.MISSING]
    assert flags(figure("2022", Missing(MissingReason.SUPPRESSED))) == [Flag.SUPPRESSED]
    assert flags(figure("2022", "1", caveat=True)) == [Flag.CAVEAT]
    assert flags(figure("2022", "1")) == []


def test_older_is_when_the_newest_ends_before_the_report_begins():
    assert flags(figure("2021", "1"), about="2022") == [Flag.OLDER]
    assert flags(figure("2021", "1"), figure("2022", "1"), about="2022") == []
    assert flags(figure("2019", "1"), about="2019-2022") == []
    assert flags(about="2022") == []


def test_a_flag_has_the_words_that_fill_it_in():
    (found,) = flags_of((figure("2022", "1", caveat=True),), None)
    assert found.by_name == {"period": Period.of_year(2022).label, "caveat": RESERVATION}


def test_preliminary_is_what_the_source_will_correct_and_nothing_before_it():
    newest, before = (
        replace(figure(year, "1"), citation=Citation("ssb/12134; ssb/11342", "")) for year in ("2022", "2021")
    )
    unrevised = {"ssb/11342": 2022}
    assert [one.flag for one in flags_of((newest,), None, unrevised)] == [Flag.PRELIMINARY]
    assert flags_of((before,), None, unrevised) == ()
    assert flags_of((newest,), None, {"ssb/00000": 2022}) == ()
    assert [one.flag for one in flags_of((figure("2022", PENDING),), None, {"": 2022})] == [Flag.MISSING]
