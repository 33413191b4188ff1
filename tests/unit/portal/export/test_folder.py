import pytest

from samstyr.portal.export.folder import HEAD, NotOurFolder, OutsideTheFolder, put_whole


def written(folder):
    return {path.relative_to(folder).as_posix(): path.read_text() for path in folder.rglob("*") if path.is_file()}


def test_a_folder_is_put_there_whole(tmp_path):
    with put_whole(tmp_path / "a" / "site") as draft:
        draft.write("en/index.html", b"x")
        assert not (tmp_path / "a" / "site").exists()
    assert written(tmp_path) == {"a/site/en/index.html": "x"}


def test_an_earlier_export_is_replaced_and_nothing_of_it_stays(tmp_path):
    site = tmp_path / "site"
    with put_whole(site) as draft:
        draft.write(HEAD, b"1")
        draft.write("old.html", b"old")
    with put_whole(site) as draft:
        draft.write(HEAD, b"2")
    assert written(tmp_path) == {f"site/{HEAD}": "2"}


def test_when_it_fails_everything_is_as_it_was(tmp_path):
    site = tmp_path / "site"
    with put_whole(site) as draft:
        draft.write(HEAD, b"1")
    with pytest.raises(OutsideTheFolder), put_whole(site) as draft:
        draft.write("../half.html", b"2")
    assert written(tmp_path) == {f"site/{HEAD}": "1"}


@pytest.mark.parametrize("kind", ["folder", "file", "link"])
def test_what_is_not_ours_is_left_alone(tmp_path, kind):
    theirs = tmp_path / "theirs"
    if kind == "file":
        theirs.write_text("mine")
    else:
        real = theirs if kind == "folder" else tmp_path / "real"
        real.mkdir()
        (real / "mine.txt").write_text("mine")
        if kind == "link":
            theirs.symlink_to(real)
    before = written(tmp_path)
    with pytest.raises(NotOurFolder, match="nothing was written"), put_whole(theirs):
        raise AssertionError("nothing may be begun")
    assert written(tmp_path) == before


def test_an_empty_folder_may_be_used(tmp_path):
    (tmp_path / "site").mkdir()
    with put_whole(tmp_path / "site") as draft:
        draft.write("a.txt", b"a")
    assert written(tmp_path) == {"site/a.txt": "a"}


@pytest.mark.parametrize("name", ["../a.txt", "a/../../b.txt", "/etc/passwd"])
def test_no_file_lands_outside(tmp_path, name):
    with pytest.raises(OutsideTheFolder, match="outside the export"), put_whole(tmp_path / "site") as draft:
        draft.write(name, b"x")
    assert written(tmp_path) == {}
