"""The made-up office answers in the form of the real one, so that tests against it mean something."""

import orjson
import pytest

from samstyr.kernels.datasets.json_stat.reading import read
from tests.servers.tables import KEY_FIGURES, POPULATION, dataset, metadata
from tests.unit.statistics.sources.conformance import conformance

# Said only of some tables: without notes, without units, without a status where no figure is missing.
SOMETIMES = {"note", "status", "role", "link", "unit", "refperiod", "measuringType", "describedby"}


def names(said: object, place: str = "") -> set[str]:
    """Return the names in a JSON tree with their places; codes, variables and notes are one place each."""
    found: set[str] = set()
    if isinstance(said, dict):
        inner = place.rsplit("/", maxsplit=1)[-1]
        for name, value in said.items():
            many = inner in {"dimension", "index", "label", "unit", "status", "noteMandatory", "refperiod"}
            here = f"{place}/{'…' if many else name}"
            found |= {here} | names(value, here)
    return {name for name in found if not SOMETIMES & set(name.split("/"))}


def test_figures_have_the_form_of_ssbs():
    real = orjson.loads(conformance("ssb/ssb_12134_pxwebapi2_jsonstat2.json"))
    ours = dataset(KEY_FIGURES, {variable.id: list(variable.labels)[:2] for variable in KEY_FIGURES.variables})
    missing, invented = names(real) - names(ours), names(ours) - names(real)
    assert not {name for name in invented if "codelists" not in name}
    assert not {name for name in missing if name.count("/") <= 2}


def test_metadata_has_the_form_of_the_reference_servers():
    real = orjson.loads(conformance("pxwebapi2_expected/MetadataById_tab004_js2.json"))
    ours = metadata(POPULATION)
    assert names(ours) - names(real) <= {
        # SSB says these, and the reference server does not.
        "/extension/discontinued",
        "/extension/noteMandatory",
        "/extension/noteMandatory/…",
        "/value",
    }
    assert real["dimension"]["SECTOR"]["extension"].keys() >= {"elimination", "show", "codelists"}


@pytest.mark.parametrize("table", [KEY_FIGURES, POPULATION])
def test_our_own_parser_reads_them(table):
    said = dataset(table, {variable.id: list(variable.labels)[:2] for variable in table.variables})
    (found,) = read(orjson.dumps(said)).datasets
    assert found.size == tuple(min(2, len(variable.labels)) for variable in table.variables)
    assert found.cells.num_rows == found.cells_described
