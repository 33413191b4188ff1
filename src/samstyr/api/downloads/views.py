"""Views: a file by its name."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from samstyr.api.downloads import indicators, tables
from samstyr.api.downloads.kinds import Ending, ending_of, sent
from samstyr.exchange.queries.package import NothingLoaded
from samstyr.kernels.texts import Language

Maker = Callable[[str, Ending, Language], bytes | None]


@require_safe
def indicator(_request: HttpRequest, indicator_id: str, file: str) -> HttpResponse:
    return _file(indicators.content, indicator_id, file)


@require_safe
def table(_request: HttpRequest, table_id: str, file: str) -> HttpResponse:
    return _file(tables.content, table_id, file)


def _file(maker: Maker, id: str, file: str) -> HttpResponse:
    ending = ending_of(file, id)
    language: Language = "en" if get_language() == "en" else "nb"
    try:
        content = maker(id, ending, language) if ending else None
    except NothingLoaded as nothing:
        raise Http404(str(nothing)) from nothing
    if ending is None or content is None:
        raise Http404(f"There is no file {file} of {id}.")
    return sent(content, ending, file)
