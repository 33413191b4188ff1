import gc
import subprocess
import sys

from samstyr.cli.quick_start import SELDOM, look_for_circles_seldom


def test_circles_are_looked_for_seldom_and_not_never():
    before = gc.get_threshold()
    try:
        gc.set_threshold(700, 10, 10)
        look_for_circles_seldom()
        assert gc.get_threshold() == SELDOM
        assert gc.isenabled()
        assert min(SELDOM) > 0
    finally:
        gc.set_threshold(*before)


def test_pandas_is_as_good_as_not_installed():
    """A program of its own: once it is imported, nothing leaves it out."""
    lines = "from samstyr.cli.quick_start import leave_out_pandas", "leave_out_pandas()", "import pandas"
    ended = subprocess.run([sys.executable, "-c", "\n".join(lines)], capture_output=True, text=True, check=False)
    assert ended.returncode == 1
    assert "ModuleNotFoundError" in ended.stderr.splitlines()[-1]
    assert "left out" in ended.stderr.splitlines()[-1]
