"""Zips as packages: nothing in them is trusted, and nothing is ever written."""

import stat
import struct
import zipfile
from pathlib import Path

import pytest

from samstyr.exchange.packages import read_package
from samstyr.exchange.reading import limits
from samstyr.exchange.reading.folders import size_problem
from samstyr.exchange.values import BadPackage
from samstyr.kernels.packages.problems import problems_of
from tests.package_files import small_package, with_entries, zipped


def problems(path: Path) -> set[tuple[str, str]]:
    with pytest.raises(BadPackage) as refused:
        read_package(path)
    return {(problem.code, problem.file) for problem in problems_of(refused.value.problems)}


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return zipped(small_package(tmp_path / "package"), tmp_path / "package.zip")


def test_a_zip_reads_as_its_folder(archive: Path, tmp_path: Path):
    from_zip, from_folder = read_package(archive), read_package(tmp_path / "package")
    assert from_zip.description == from_folder.description
    assert all(from_zip.tables[name].equals(table) for name, table in from_folder.tables.items())


def test_a_whole_folder_may_be_zipped_also_by_a_mac(tmp_path: Path):
    path = zipped(small_package(tmp_path / "package"), tmp_path / "package.zip", inside="Min kommune/")
    with_entries(
        path,
        [
            ("__MACOSX/Min kommune/._goals.csv", b"\0\5\26\7"),
            ("Min kommune/.DS_Store", b"\0"),
            ("Min kommune/LES MEG.txt", b"Hei"),
        ],
    )
    assert read_package(path).tables["goals"].height == 2


def link_entry() -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo("goals2.csv")
    entry.create_system, entry.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
    return entry


def pipe_entry() -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo("pipe.csv")
    entry.create_system, entry.external_attr = 3, (stat.S_IFIFO | 0o644) << 16
    return entry


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        ("../goals.csv", "unsafe-path"),
        ("a/../../goals.csv", "unsafe-path"),
        ("/etc/cron.d/goals.csv", "unsafe-path"),
        ("..\\goals.csv", "unsafe-path"),
        ("C:\\goals.csv", "unsafe-path"),
        ("C:goals.csv", "unsafe-path"),
        ("deep/goals.csv", "unsafe-path"),
        (link_entry(), "link"),
        (pipe_entry(), "link"),
    ],
)
def test_names_that_lead_elsewhere_are_refused(archive: Path, tmp_path: Path, entry: str | zipfile.ZipInfo, code: str):
    before = sorted(tmp_path.rglob("*"))
    with_entries(archive, [(entry, b"id\n1\n")])
    name = entry if isinstance(entry, str) else entry.filename
    assert problems(archive) == {(code, name)}
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_names_that_are_there_twice_are_refused(archive: Path):
    with_entries(archive, [("goals.csv", b"id\n1\n"), ("Plans.CSV", b"id\n1\n")])
    assert problems(archive) == {
        ("duplicate-name", "goals.csv"),
        ("duplicate-name", "plans.csv"),
        ("duplicate-name", "Plans.CSV"),
    }


def test_gigabytes_of_zeros_are_not_unpacked(archive: Path):
    with zipfile.ZipFile(archive, "a", zipfile.ZIP_DEFLATED) as target, target.open("zeros.csv", "w") as stream:
        block = bytes(limits.MEBIBYTE)
        for _ in range(limits.LARGEST_FILE // limits.MEBIBYTE + 1):
            stream.write(block)
    assert ("too-large", "zeros.csv") in problems(archive)


def test_a_size_that_is_a_lie_is_found_out(archive: Path):
    with_entries(archive, [("zeros.csv", bytes(100_000))])
    content = archive.read_bytes()
    archive.write_bytes(content.replace(struct.pack("<L", 100_000), struct.pack("<L", 10)))
    assert ("broken-archive", "zeros.csv") in problems(archive)


def test_what_is_left_of_the_package_bounds_each_file():
    assert size_problem("a.csv", 100, 200) is None
    found = size_problem("a.csv", 201, 200)
    assert found is not None
    assert found.code == "too-large"
    assert size_problem("datapackage.json", limits.LARGEST_DESCRIPTOR + 1, limits.LARGEST_PACKAGE) is not None


def test_too_many_files_are_refused(archive: Path):
    with_entries(archive, [(f"t{number}.csv", b"id\n") for number in range(limits.MOST_FILES)])
    assert ("too-many-files", "") in problems(archive)
    with_entries(archive, [(f"t{number}.txt", b"") for number in range(10_001)])
    assert problems(archive) == {("too-many-files", "package.zip")}


@pytest.mark.parametrize("part", [0.1, 0.5, 0.9, 0.999])
def test_a_zip_cut_short_is_refused(archive: Path, part: float):
    content = archive.read_bytes()
    archive.write_bytes(content[: int(len(content) * part)])
    assert problems(archive) == {("broken-archive", "package.zip")}


def test_a_damaged_file_in_a_zip_is_refused(archive: Path):
    content = bytearray(archive.read_bytes())
    start = content.index(b"units.csv") + len("units.csv")
    content[start + 40 : start + 60] = bytes(20)
    archive.write_bytes(content)
    assert ("broken-archive", "units.csv") in problems(archive)


def test_a_zip_with_a_password_is_refused(archive: Path):
    content = bytearray(archive.read_bytes())
    central = content.rindex(b"PK\x01\x02")
    content[central + 8] |= 1
    archive.write_bytes(content)
    assert {code for code, _ in problems(archive)} == {"broken-archive"}


def test_an_empty_zip_has_no_descriptor(tmp_path: Path):
    with zipfile.ZipFile(tmp_path / "empty.zip", "w"):
        pass
    assert problems(tmp_path / "empty.zip") == {("missing-descriptor", "datapackage.json")}


def test_a_file_that_only_says_it_is_a_zip_is_refused(tmp_path: Path):
    (tmp_path / "package.zip").write_bytes(b"PK\x03\x04" + bytes(100))
    assert problems(tmp_path / "package.zip") == {("broken-archive", "package.zip")}
