"""Pictures of the writer's, as what is published holds them."""

import base64
from pathlib import Path
from typing import Final

from samstyr.kernels.findings.catalogue import fault
from samstyr.look.charts.drawing import in_dots
from samstyr.reports.reading.files import CannotRead, Folder
from samstyr.reports.reading.pictures import DRAWING, Picture, picture_in

# Dots for each of a drawing's own, in a file that cannot hold drawings.
SCALE: Final = 2


def look_up(folder: Path | None, name: str) -> Picture:
    """Return a picture in a folder. Raises CannotRead."""
    if folder is None:
        raise CannotRead(fault("file-missing", name=name))
    return picture_in(Folder.at(folder), name)


def data_address(picture: Picture) -> str:
    """Return a picture as an address that holds it; a drawing as the dots it is drawn with."""
    content, kind = picture.path.read_bytes(), picture.kind
    if kind == DRAWING:
        content, kind = in_dots(content.decode(), SCALE), "png"
    return f"data:image/{'jpeg' if kind == 'jpg' else kind};base64,{base64.b64encode(content).decode()}"
