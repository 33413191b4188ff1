"""A file that is no whole backup is refused with all its reasons, and nothing is unpacked from it."""

import hashlib
import io
import json
import tarfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samstyr.exchange.backup import manifest as manifests
from samstyr.exchange.backup import reading
from samstyr.exchange.backup.manifest import Manifest, Part
from samstyr.exchange.backup.reading import BadBackup, Limits
from samstyr.kernels import chain

LIMITS = Limits(postgres_major=18, migrations=frozenset({"audit.0001_initial"}))
CONTENT = {"database.dump": b"PGDMP", "lake/a.parquet": b"PAR1" * 400, "editions/2023/e.pdf": b"%PDF"}


def part(name, content):
    return Part(name=name, size=len(content), sha256=hashlib.sha256(content).hexdigest())


def manifest(content=None, **changed):
    fields = {
        "made_at": "2023-08-31T12:00:00+00:00",
        "product": "0.1.0",
        "postgres": "18.4",
        "head": chain.EMPTY,
        "migrations": ("audit.0001_initial",),
        "parts": tuple(part(name, body) for name, body in (content or CONTENT).items()),
    }
    return Manifest(**fields | changed)


def entry(name, content=b"", **changed):
    info = tarfile.TarInfo(name)
    info.size = len(content)
    for field, value in changed.items():
        setattr(info, field, value)
    return info, content


def archive(path, entries):
    with tarfile.open(path, "w", format=tarfile.GNU_FORMAT) as made:
        for info, content in entries:
            made.addfile(info, io.BytesIO(content))
    return path


def whole(path, *, content=None, described=None, more=()):
    """Write an archive of this content, with the manifest that goes with it or another one, and further entries."""
    entries = [entry(name, body) for name, body in (content or CONTENT).items()]
    described = manifests.write(manifest(content)) if described is None else described
    return archive(path, [*entries, *more, entry(manifests.NAME, described)])


def reasons(path):
    with pytest.raises(BadBackup, match="nothing was changed") as raised:
        reading.check(path, LIMITS)
    return raised.value.reasons


def test_a_whole_backup_is_found_whole_and_unpacked_as_it_was(tmp_path):
    path = whole(tmp_path / "backup")
    found = reading.check(path, LIMITS)
    assert found == manifest()
    reading.unpack(path, found, tmp_path / "stage")
    assert {name: (tmp_path / "stage" / name).read_bytes() for name in CONTENT} == CONTENT


def test_long_and_norwegian_names_come_through(tmp_path):
    content = {"database.dump": b"PGDMP", f"editions/{'å' * 80}/{'b' * 90}/ø.pdf": b"%PDF"}
    path = whole(tmp_path / "backup", content=content)
    reading.unpack(path, reading.check(path, LIMITS), tmp_path / "stage")
    assert {name: (tmp_path / "stage" / name).read_bytes() for name in content} == content


def test_two_manifests_are_one_too_many(tmp_path):
    again = entry(manifests.NAME, manifests.write(manifest()))
    assert reasons(whole(tmp_path / "backup", more=[again])) == ["manifest.json stands there twice"]


HOSTILE = [
    entry("../outside", b"x"),
    entry("/etc/cron.d/outside", b"x"),
    entry("lake/../../outside", b"x"),
    entry("lake\\..\\outside", b"x"),
    entry("lake//a", b"x"),
    entry("./lake/a", b"x"),
    entry("lake", b"x"),
    entry("secret-key", b"x"),
    entry("database.dump/a", b"x"),
    entry("lake/link", type=tarfile.SYMTYPE, linkname="/etc/passwd"),
    entry("lake/hard", type=tarfile.LNKTYPE, linkname="database.dump"),
    entry("lake/pipe", type=tarfile.FIFOTYPE),
    entry("lake/disk", type=tarfile.BLKTYPE),
    entry("lake/folder", type=tarfile.DIRTYPE),
    entry("lake/holes", type=tarfile.GNUTYPE_SPARSE),
    entry("lake/words", b"19 path=lake/a", type=tarfile.XHDTYPE),
    entry("lake/name", b"x" * 100_000, type=tarfile.GNUTYPE_LONGNAME),
]


@pytest.mark.parametrize("hostile", HOSTILE, ids=lambda given: given[0].name)
def test_an_entry_that_leads_elsewhere_is_refused(tmp_path, hostile):
    found = reasons(whole(tmp_path / "backup", more=[hostile]))
    assert len(found) == 1
    assert repr(hostile[0].name) in found[0]
    assert [path.name for path in tmp_path.iterdir()] == ["backup"]


def test_all_that_is_wrong_is_said_at_once(tmp_path):
    content = {"database.dump": b"OTHER", "lake/a.parquet": CONTENT["lake/a.parquet"], "lake/more": b"more"}
    described = manifests.write(manifest(postgres="19.1", migrations=("audit.0009_later",)))
    more = [entry("../outside"), entry("lake/a.parquet", CONTENT["lake/a.parquet"])]
    found = reasons(whole(tmp_path / "backup", content=content, described=described, more=more))
    assert [reason.split(" ")[0] for reason in found] == [
        "'../outside'",
        "lake/a.parquet",
        "editions/2023/e.pdf",
        "database.dump",
        "lake/more",
        "its",
        "it",
    ]
    assert "2 times" in found[1]
    assert "missing" in found[2]
    assert "not as it was" in found[3]
    assert "not in the manifest" in found[4]


def test_a_hundred_reasons_are_counted_and_fifty_said(tmp_path):
    more = [entry(f"../{number}") for number in range(100)]
    with pytest.raises(BadBackup, match="and 50 more") as raised:
        reading.check(whole(tmp_path / "backup", more=more), LIMITS)
    assert len(raised.value.reasons) == 100


@pytest.mark.parametrize("content", [b"", b"\0" * 100_000, b"PK\x03\x04" * 400, b"x" * 99, bytes(range(256)) * 40])
def test_a_file_that_is_no_backup_is_refused(tmp_path, content):
    path = tmp_path / "backup"
    path.write_bytes(content)
    assert len(reasons(path)) == 1


def test_a_file_that_is_not_there_or_is_a_folder_is_refused(tmp_path):
    assert reasons(tmp_path / "backup") == ["No such file or directory"]
    assert reasons(tmp_path) == ["Is a directory"]


def test_a_compressed_archive_is_no_backup(tmp_path):
    with tarfile.open(tmp_path / "backup", "w:gz") as made:
        made.addfile(*[entry("database.dump")[0], io.BytesIO()])
    assert "is no tar archive" in reasons(tmp_path / "backup")[0]


WHOLE = io.BytesIO()
with tarfile.open(fileobj=WHOLE, mode="w", format=tarfile.GNU_FORMAT) as _made:
    for _name, _body in [*CONTENT.items(), (manifests.NAME, manifests.write(manifest()))]:
        _made.addfile(entry(_name, _body)[0], io.BytesIO(_body))
# After the last entry tar pads with zeros, which may be cut without loss.
END_OF_ENTRIES = WHOLE.getvalue().rindex(b"}") + 1


@given(st.integers(0, END_OF_ENTRIES - 1))
@settings(max_examples=200)
def test_a_backup_that_was_cut_anywhere_is_refused(tmp_path_factory, length):
    path = tmp_path_factory.mktemp("cut") / "backup"
    path.write_bytes(WHOLE.getvalue()[:length])
    assert reasons(path)


@given(st.integers(0, END_OF_ENTRIES - 1), st.integers(1, 255))
@settings(max_examples=400)
def test_a_backup_with_one_changed_byte_is_refused_or_means_the_same(tmp_path_factory, place, change):
    content = bytearray(WHOLE.getvalue())
    content[place] ^= change
    path = tmp_path_factory.mktemp("changed") / "backup"
    path.write_bytes(content)
    try:
        found = reading.check(path, LIMITS)
    except BadBackup:
        return
    # What the checks let through can only be in the padding or in what the manifest says about itself.
    assert found.parts == manifest().parts


@pytest.mark.parametrize(
    ("described", "said"),
    [
        (b"{", "is not JSON"),
        (b"\xff", "is not JSON"),
        (b"[" * 100_000, "is not JSON"),
        (b"[]", "is not that of a Samstyr backup"),
        (b'{"kind": "other"}', "is not that of a Samstyr backup"),
        (b'{"kind": "samstyr-backup", "format": 2, "product": "9.0"}', "made by Samstyr '9.0'"),
        (b'{"kind": "samstyr-backup", "format": 1}', "lacks something"),
    ],
)
def test_a_manifest_that_cannot_be_understood_is_refused(tmp_path, described, said):
    assert said in reasons(whole(tmp_path / "backup", described=described))[0]


@pytest.mark.parametrize(
    ("field", "value"),
    [("postgres", "new"), ("head", {"count": -1, "seq": 0, "hash": ""}), ("migrations", [1]), ("parts", [{"name": 1}]),
     ("made_at", None), ("parts", [{"name": "lake/a", "size": True, "sha256": ""}])],
)  # fmt: skip
def test_a_manifest_of_another_shape_is_refused(tmp_path, field, value):
    described = json.dumps({**json.loads(manifests.write(manifest())), field: value}).encode()
    assert "another shape" in reasons(whole(tmp_path / "backup", described=described))[0]


def test_a_manifest_without_the_database_is_refused(tmp_path):
    assert reasons(whole(tmp_path / "backup", content={"lake/a": b"a"})) == ["database.dump is missing"]


def test_a_manifest_of_gigabytes_is_not_read(tmp_path):
    path = archive(tmp_path / "backup", [entry(manifests.NAME, b"")])
    with path.open("r+b") as file:
        header = tarfile.TarInfo(manifests.NAME)
        header.size = 10 << 30
        file.write(header.tobuf(tarfile.GNU_FORMAT))
        file.truncate(11 << 30)
    assert "which no manifest is" in reasons(path)[0]


def test_a_file_that_changes_between_check_and_unpacking_is_refused(tmp_path):
    path = whole(tmp_path / "backup")
    found = reading.check(path, LIMITS)
    whole(path, content={**CONTENT, "lake/a.parquet": b"OTHR" * 400})
    with pytest.raises(BadBackup, match="has changed while it was read"):
        reading.unpack(path, found, tmp_path / "stage")
    whole(path, content={"database.dump": b"PGDMP"})
    with pytest.raises(BadBackup, match="has gone while"):
        reading.unpack(path, found, tmp_path / "again")
