"""Asks sources over HTTP: at the pace they allow, again when it did not work, and not for what is here already."""

import ssl
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from importlib.metadata import version
from typing import Final
from urllib.parse import urlsplit

import httpx

from samstyr.statistics.fetching.addresses import checked, followed, is_this_machine
from samstyr.statistics.fetching.cards import Limits
from samstyr.statistics.fetching.clock import Clock
from samstyr.statistics.fetching.faults import (
    AnswerTooLarge,
    NotReached,
    NotWhole,
    SourceRefused,
    TryLater,
    Unusable,
    beginning,
)
from samstyr.statistics.fetching.kept import KeptAnswers
from samstyr.statistics.fetching.pacing import Pace, seconds_asked_for
from samstyr.statistics.fetching.problems import problem_of
from samstyr.statistics.fetching.requests import JSON, Answer, Request, answer_to

Check = Callable[[bytes], None]
Tell = Callable[[str], None]

# Between one try and the next.
WAITS: Final = (1.0, 2.0, 4.0, 8.0, 16.0)
LONGEST_WAIT: Final = 15 * 60
PATIENCE: Final = httpx.Timeout(60.0, connect=15.0)
WHOLE_ANSWER_SECONDS: Final = 15 * 60
MOST_REDIRECTS: Final = 3
TOO_MANY: Final = 429
WORTH_ANOTHER_TRY: Final = frozenset({408, 425, TOO_MANY, 500, 502, 503, 504})


class Client:
    """Asks one source. `authorisation` is sent to the address's own site only, since no redirect leaves it."""

    def __init__(
        self,
        *,
        address: str,
        limits: Limits,
        clock: Clock,
        kept: KeptAnswers,
        tell: Tell,
        authorisation: str = "",
        patience: httpx.Timeout = PATIENCE,
    ) -> None:
        self._limits, self._clock, self._kept, self._tell = limits, clock, kept, tell
        self._pace = Pace(calls=limits.calls, seconds=limits.seconds)
        self._site = urlsplit(checked(address))
        self._http = httpx.Client(
            # The system's own certificates: many municipalities have a network that looks into its traffic.
            verify=ssl.create_default_context(),
            timeout=patience,
            follow_redirects=False,
            trust_env=not is_this_machine(self._site.hostname or ""),
            headers={"user-agent": f"samstyr/{version('samstyr')}"},
        )
        self._authorisation = {"authorization": authorisation} if authorisation else {}

    def close(self) -> None:
        self._http.close()

    def ask(self, request: Request, check: Check) -> Answer:
        """Return the answer to a question, from what is kept where it is there. Raises SourceTrouble.

        `check` raises NotWhole for content that is not what was asked for; then the source is asked again.
        """
        found = self._kept.find(request)
        if found is None:
            found = self._kept.keep(self._fetched(request, check))
        return found

    def ask_anew(self, request: Request, check: Check) -> Answer:
        """Return the answer as it is now, whatever is kept, and keep nothing: for asking what has changed."""
        return self._fetched(request, check)

    def _fetched(self, request: Request, check: Check) -> Answer:
        said = ""
        for tries, next_wait in enumerate((*WAITS, None), 1):
            wait = next_wait
            try:
                with self._sent(request) as response:
                    if response.status_code == httpx.codes.OK:
                        return self._taken(request, response, check)
                    said, asked_for = self._refusal(request, response)
                    wait = asked_for if asked_for is not None and wait is not None else wait
            except (httpx.TransportError, httpx.DecodingError, NotWhole) as error:
                said = str(error) or type(error).__name__
            if wait is None:
                raise NotReached(request.url, tries, said)
            self._tell(f"{said}; trying again in {wait:.0f} s")
            self._clock.wait(wait)
        raise AssertionError("the last try has no wait after it")

    @contextmanager
    def _sent(self, request: Request) -> Iterator[httpx.Response]:
        """Send a question in its turn, and again to wherever the same site sends us on to."""
        url = checked(request.url)
        for _ in range(MOST_REDIRECTS + 1):
            self._wait_for_turn()
            with self._http.stream(request.method, url, content=request.body, headers=self._headers(request)) as came:
                self._pace.told(came.headers, self._clock.seconds())
                if not came.has_redirect_location:
                    yield came
                    return
                url = followed(url, came.headers["location"])
        raise Unusable(request.url, "sends us round in circles, so nothing was fetched. Try again later.")

    def _wait_for_turn(self) -> None:
        wait = self._pace.wait(self._clock.seconds())
        if wait:
            calls, seconds = self._pace.calls, self._pace.seconds
            self._tell(f"Waiting {wait:.0f} s: the source allows {calls} calls in {seconds:.0f} s")
            self._clock.wait(wait)
        self._pace.called(self._clock.seconds())

    def _headers(self, request: Request) -> Mapping[str, str]:
        body = {"content-type": JSON} if request.body else {}
        ours = urlsplit(request.url).netloc == self._site.netloc
        return {"accept": request.accept, **body, **(self._authorisation if ours else {})}

    def _taken(self, request: Request, response: httpx.Response, check: Check) -> Answer:
        content = self._read(request, response)
        check(content)
        return answer_to(request, content, response.headers.get("content-type", ""), self._clock.now())

    def _read(self, request: Request, response: httpx.Response) -> bytes:
        content, began = bytearray(), self._clock.seconds()
        for piece in response.iter_bytes():
            content += piece
            if len(content) > self._limits.answer_bytes:
                raise AnswerTooLarge(request.url, self._limits.answer_bytes)
            if self._clock.seconds() - began > WHOLE_ANSWER_SECONDS:
                raise NotWhole(f"the answer was not whole after {WHOLE_ANSWER_SECONDS // 60} minutes")
        return bytes(content)

    def _refusal(self, request: Request, response: httpx.Response) -> tuple[str, float | None]:
        """Return what a refusal says and how long it asks us to wait. Raises SourceRefused where it is meant."""
        status, content = response.status_code, self._read(request, response)
        said = problem_of(content) or beginning(content)
        if status not in WORTH_ANOTHER_TRY:
            raise SourceRefused(request.url, status, said)
        wait = seconds_asked_for(response.headers.get("retry-after", ""), self._clock.now())
        if wait is None and status == TOO_MANY:
            wait = self._pace.wait(self._clock.seconds()) or self._pace.seconds
        if wait is not None and wait > LONGEST_WAIT:
            raise TryLater(request.url, wait)
        return f"the source answers {status}{f' ({said})' if said else ' with nothing'}", wait
