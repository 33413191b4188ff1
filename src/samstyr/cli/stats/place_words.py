"""The words of `samstyr stats places`, in both languages."""

from samstyr.kernels.texts import Text

STILL = Text("{code} er en kommune i dag.", "{code} is a municipality today.")
BECAME = Text("{code} er i dag {today}.", "{code} is today {today}.")
ENDED = Text("{code} finnes ikke lenger, og ingen har tatt over.", "{code} is no more, and nobody took over.")
# By whether the first and the last year are known.
TIMES = {
    (False, False): Text("alltid: {codes}", "always: {codes}"),
    (True, False): Text("fra {first}: {codes}", "from {first}: {codes}"),
    (False, True): Text("til og med {last}: {codes}", "until {last}: {codes}"),
    (True, True): Text("{first}–{last}: {codes}", "{first}–{last}: {codes}"),
}
PART = Text(" (også områder utenfor)", " (also areas outside)")
SEAMS = Text("I en tallserie:", "In a series:")
SOURCE = Text("Kilde: {source}", "Source: {source}")
