"""Tests sit where the code sits: each kernel and each change has a test file of the same path and name."""

from pathlib import Path, PurePosixPath

from tests.house.sources import ROOT, Module, functions, modules

UNIT = ROOT / "tests/unit"
# A change writes rows, so its tests may stand with those that need a database.
INTEGRATION = ROOT / "tests/integration"


def is_mirrored(module: Module, *folders: Path) -> bool:
    path = module.path.with_name(f"test_{module.path.name}")
    return any((folder / path).is_file() for folder in folders)


def has_code(module: Module) -> bool:
    return any(True for _ in functions(module.tree))


def test_each_kernel_has_its_unit_tests():
    kernels = [module for module in modules() if module.room == "kernels" and has_code(module)]
    missing = [str(module.path) for module in kernels if not is_mirrored(module, UNIT)]
    assert not missing, "\n".join(missing)


def test_each_change_has_its_tests():
    changes = [module for module in modules() if module.is_changes and has_code(module)]
    missing = [str(module.path) for module in changes if not is_mirrored(module, UNIT, INTEGRATION)]
    assert not missing, "\n".join(missing)


def test_a_missing_test_file_is_seen(tmp_path: Path):
    module = Module(PurePosixPath("kernels/period.py"), "def parse(): ...")
    assert has_code(module)
    assert not is_mirrored(module, tmp_path)
    (tmp_path / "kernels").mkdir()
    (tmp_path / "kernels/test_period.py").touch()
    assert is_mirrored(module, tmp_path)
