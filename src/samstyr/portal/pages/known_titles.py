"""What the lists are called that the model itself knows; the list of all tables names them too."""

from samstyr.kernels.texts import Text

TITLES = {
    "areas": Text("Områder", "Areas"),
    "bodies": Text("Råd og utvalg", "Councils and committees"),
    "service_areas": Text("Tjenesteområder", "Service areas"),
}
