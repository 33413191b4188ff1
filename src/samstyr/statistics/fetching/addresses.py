"""Which addresses are asked: https anywhere, and plain http on this machine only."""

from ipaddress import ip_address
from urllib.parse import SplitResult, urljoin, urlsplit

from samstyr.statistics.fetching.faults import AddressRefused, SentElsewhere


def checked(url: str) -> str:
    """Return the address. Raises AddressRefused where it is not one that we ask."""
    if not url.isascii() or any(letter.isspace() or not letter.isprintable() for letter in url):
        raise AddressRefused(url, "it has letters that an address cannot have")
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError as error:
        raise AddressRefused(url, f"it is no address ({error})") from None
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise AddressRefused(url, "it does not begin with https:// and a name")
    if parts.username is not None or parts.password is not None:
        raise AddressRefused(parts._replace(netloc="…").geturl(), "it carries a user name or a password")
    if parts.scheme == "http" and not is_this_machine(parts.hostname):
        raise AddressRefused(url, "anybody on the way could read and change what comes over http")
    return url


def is_this_machine(host: str) -> bool:
    """Tell whether a host is this machine, whatever a name server says."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def followed(url: str, location: str) -> str:
    """Return where a redirect leads. Raises SentElsewhere where that is another site, and AddressRefused."""
    target = checked(urljoin(url, location))
    if _site(urlsplit(url)) != _site(urlsplit(target)):
        raise SentElsewhere(url, target)
    return target


def _site(parts: SplitResult) -> tuple[str, str | None, int | None]:
    return parts.scheme, parts.hostname, parts.port or {"http": 80, "https": 443}.get(parts.scheme)
