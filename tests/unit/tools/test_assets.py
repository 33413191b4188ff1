"""Front-end files are taken only from what the catalogue says, and only the files it names."""

import io
import tarfile
from dataclasses import replace
from pathlib import Path

import pytest

from tools.assets import CATALOGUE, AssetError, Package, build, build_missing, integrity_of, is_current, read_catalogue

FILES = {"package/LICENSE": b"free", "package/dist/a.css": b"a{}", "package/../../escaped.css": b"b{}"}


def tarball(folder: Path, files: dict[str, bytes]) -> Path:
    path = folder / "fetched.tgz"
    with tarfile.open(path, "w:gz") as archive:
        for name, content in files.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    return path


@pytest.fixture
def fetched(tmp_path: Path) -> bytes:
    return tarball(tmp_path, FILES).read_bytes()


@pytest.fixture
def package(fetched: bytes) -> Package:
    return Package("@some/css", "1.0.0", integrity_of(fetched), "static/some", ("LICENSE", "dist/a.css"))


def laying(content: bytes):
    def fetch(package: Package, folder: Path) -> Path:
        path = folder / "fetched.tgz"
        path.write_bytes(content)
        return path

    return fetch


def refusing(package: Package, folder: Path) -> Path:
    raise AssetError("npm could not fetch it")


def test_the_named_files_are_taken_by_their_bare_names(tmp_path: Path, package: Package, fetched: bytes):
    assert build_missing([package], tmp_path, laying(fetched)) == ["@some/css"]
    folder = tmp_path / "static/some"
    assert sorted(path.name for path in folder.iterdir()) == [".integrity", "LICENSE", "a.css"]
    assert (folder / "a.css").read_bytes() == b"a{}"


def test_a_second_build_fetches_nothing(tmp_path: Path, package: Package, fetched: bytes):
    build_missing([package], tmp_path, laying(fetched))
    assert build_missing([package], tmp_path, refusing) == []


@pytest.mark.parametrize("change", [{"version": "1.0.1"}, {"files": ("LICENSE",)}])
def test_a_changed_catalogue_makes_the_folder_stale(tmp_path: Path, package: Package, fetched: bytes, change: dict):
    build(package, tmp_path, laying(fetched))
    assert is_current(package, tmp_path)
    assert not is_current(replace(package, **change), tmp_path)


def test_a_removed_file_makes_the_folder_stale(tmp_path: Path, package: Package, fetched: bytes):
    build(package, tmp_path, laying(fetched))
    (tmp_path / "static/some/a.css").unlink()
    assert not is_current(package, tmp_path)


def test_another_content_than_the_catalogue_says_is_refused_and_the_old_files_stay(
    tmp_path: Path, package: Package, fetched: bytes
):
    build(package, tmp_path, laying(fetched))
    with pytest.raises(AssetError, match=r"@some/css@1\.0\.0 is not what assets\.toml says"):
        build(package, tmp_path, laying(fetched + b"tampered"))
    assert (tmp_path / "static/some/a.css").read_bytes() == b"a{}"
    assert [path.name for path in (tmp_path / "static").iterdir()] == ["some"]


def test_a_file_that_is_not_there_is_named(tmp_path: Path, package: Package, fetched: bytes):
    with pytest.raises(AssetError, match=r"has no file dist/b\.css"):
        build(replace(package, files=("dist/b.css",)), tmp_path, laying(fetched))


def test_a_path_in_the_tarball_leads_nowhere_else(tmp_path: Path, package: Package, fetched: bytes):
    build(replace(package, files=("../../escaped.css",)), tmp_path, laying(fetched))
    assert (tmp_path / "static/some/escaped.css").read_bytes() == b"b{}"
    assert not (tmp_path.parent / "escaped.css").exists()


def test_two_files_that_would_land_on_one_name_are_refused(tmp_path: Path):
    catalogue = tmp_path / "assets.toml"
    entry = 'name = "a"\nversion = "1"\nintegrity = "i"\ninto = "x"\nfiles = ["a/x.css", "b/x.css"]\n'
    catalogue.write_text(f"[[package]]\n{entry}")
    with pytest.raises(AssetError, match="two files of a have the same name"):
        read_catalogue(catalogue)


def test_our_own_catalogue_can_be_read_and_brings_each_licence_along():
    packages = read_catalogue(CATALOGUE)
    assert len(packages) >= 3
    assert all(package.integrity.startswith("sha512-") for package in packages)
    assert all(any("LICENSE" in file for file in package.files) for package in packages)
