import gc
import sys

import pytest

from samstyr.cli.quick_start import SELDOM, leave_out_pandas, look_for_circles_seldom


def test_circles_are_looked_for_seldom_and_not_never():
    before = gc.get_threshold()
    try:
        look_for_circles_seldom()
        assert gc.get_threshold() == SELDOM
        assert gc.isenabled()
        assert min(SELDOM) > 0
    finally:
        gc.set_threshold(*before)


def test_pandas_is_as_good_as_not_installed(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "meta_path", list(sys.meta_path))
    monkeypatch.setattr(sys, "modules", {name: one for name, one in sys.modules.items() if name != "pandas"})
    leave_out_pandas()
    with pytest.raises(ModuleNotFoundError, match="left out"):
        __import__("pandas")
