from samstyr.kernels.assessment.comparability import are_parted, are_unlike, comparable_run
from samstyr.kernels.series import Series
from tests.kernel_values import PENDING, figure, series


def run_of(*figures, breaks: tuple[int, ...] = ()) -> list[str]:
    return [str(one.period) for one in comparable_run(Series("gjeld", "asker", figures, breaks))]


def test_figures_with_different_keys_or_lengths_are_unlike():
    assert are_unlike(figure("2019", "1.0", key="local"), figure("2021", "1.0", key="general"))
    assert are_unlike(figure("2021", "1.0"), figure("2022-T1", "1.0"))
    assert not are_unlike(figure("2019", "1.0", key="local"), figure("2023", "1.0", key="local"))


def test_a_break_parts_figures():
    leaks = series({"2021": "43", "2022": "32"}, breaks=(2022,))
    assert are_parted(leaks, *leaks.figures)
    assert not are_parted(series({"2021": "43", "2022": "32"}), *leaks.figures)


def test_a_run_ends_where_comparison_stops():
    years = [figure(str(year), "1.0") for year in range(2018, 2022)]
    assert run_of(*years) == ["2018", "2019", "2020", "2021"]
    assert run_of(*years, breaks=(2020,)) == ["2020", "2021"]
    assert run_of(figure("2017", "1.0", key="old"), *years) == ["2018", "2019", "2020", "2021"]
    assert run_of(*years, figure("2022", PENDING)) == ["2018", "2019", "2020", "2021"]


def test_a_figure_with_a_caveat_stands_alone():
    plain, reserved = figure("2021", "1.0"), figure("2022", "1.0", caveat=True)
    assert run_of(plain, reserved) == ["2022"]
    assert run_of(reserved, figure("2023", "1.0")) == ["2023"]


def test_without_figures_there_is_no_run():
    assert run_of(figure("2022", PENDING)) == []
