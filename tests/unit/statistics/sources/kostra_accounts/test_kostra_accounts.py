"""KOSTRA account files: 48 characters a record, and the worked example's sums."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.datasets.faults import CellsInDoubt
from samstyr.kernels.datasets.values import Role
from samstyr.statistics.sources.kostra_accounts import parse as parsing
from samstyr.statistics.sources.kostra_accounts.parse import WIDTH, parse
from tests.real_files import real_files

SAMPLE = Path(parsing.__file__).with_name("sample.dat").read_bytes()


def record(form="0A", *, region="320300", account="1", function="202", art="010", amount="1"):
    return f"{form}2024 {region}{'':18}{account}{function:<4}{art:<3}{amount:>9}"


def accounts(content: bytes) -> list[tuple[str, str, str, int]]:
    cells = parse(content).datasets[0].cells
    columns = [cells[name].to_pylist() for name in ("kontoklasse", "funksjon_kapittel", "art_sektor", "value")]
    return [(account, function, art, int(amount)) for account, function, art, amount in zip(*columns, strict=True)]


def test_a_record_has_its_fields_in_place():
    assert len(record()) == WIDTH
    dataset = parse(SAMPLE).datasets[0]
    assert [dimension.codes for dimension in dataset.dimensions] == [
        ("0A",), ("2024",), ("",), ("320300",), ("",), ("",), ("1", "0"), ("202", "222"), ("010", "710", "230"),
    ]  # fmt: skip
    assert dataset.dimension("kontoklasse").labels == {"1": "Drift", "0": "Investering"}
    assert (dataset.dimension("region").role, dataset.dimension("aargang").role) == (Role.PLACE, Role.TIME)
    assert dataset.unit is not None
    assert dataset.unit.name == "1000 kr"


@given(st.lists(st.tuples(st.sampled_from("01"), st.integers(-99_999_999, 999_999_999)), min_size=1, max_size=20))
def test_every_amount_is_the_one_that_stands_there(rows):
    content = "\r\n".join(record(account=account, amount=str(amount)) for account, amount in rows) + "\r\n"
    assert [(account, amount) for account, _, _, amount in accounts(content.encode())] == rows


def test_a_balance_has_chapters_and_sectors():
    assert accounts(record("0B", account="2", function="5600", art="000", amount="-5").encode()) == [
        ("2", "5600", "000", -5)
    ]


def test_an_account_that_is_there_twice_is_doubtful():
    reading = parse("\n".join([record(), record(function="211"), record()]).encode())
    assert [str(doubt) for doubt in reading.doubts] == ["line 3: it is about the same as line 1"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (record()[:-1], "line 1: it has 47 characters and must have 48"),
        (record() + "\n" + record() + "1", "line 2: it has 49 characters"),
        (record(amount="1,5"), "a field is faulty"),
        (record(amount=""), "a field is faulty"),
        (record(amount="1-"), "a field is faulty"),
        (record(region="3203OO"), "a field is faulty"),
        (record(form="XX"), "a field is faulty"),
        (record().replace("2024", "0000", 1), "a field is faulty"),
        (record() + "\n\n" + record(), "line 2: it has 0 characters"),
        ("\n", "there is no record"),
    ],
)
def test_a_record_that_is_not_certain_is_refused(content, said):
    with pytest.raises(CellsInDoubt, match=said):
        parse(content.encode())


def test_a_byte_order_mark_does_no_harm():
    assert accounts(b"\xef\xbb\xbf" + record().encode()) == accounts(record().encode())


@pytest.mark.parametrize("path", real_files("kostra/0A_V2019_K4_R040200_OK.dat"))
def test_the_worked_example_of_net_operating_result(path: Path):
    rows = [
        (int(art), function, amount) for account, function, art, amount in accounts(path.read_bytes()) if account == "1"
    ]

    def total(*arts: range | int) -> int:
        return sum(
            amount
            for art, _, amount in rows
            if any(art == one or (isinstance(one, range) and art in one) for one in arts)
        )

    income = -total(range(600, 671), range(700, 891), 920)
    expenditure = total(range(10, 481), 520, 590)
    financial_income = -total(900, 901, 905, 909, 921)
    financial_expenditure = total(500, 501, 509, 510, 511, 521)
    offset = -sum(amount for art, function, amount in rows if function == "860" and art == 990)
    assert (income, expenditure, financial_income, financial_expenditure, offset) == (
        1_436_537, 1_459_656, 13_099, 76_698, 53_133,
    )  # fmt: skip
    net = income - expenditure + financial_income - financial_expenditure + offset
    assert net == -33_585
    assert round(100 * net / -total(range(600, 891), 920), 2) == -2.34
