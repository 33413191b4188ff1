"""Asks a server on loopback for the same thing over and over, on a few connections that stay open."""

import asyncio
from time import perf_counter
from urllib.parse import urlsplit

CONNECTIONS = 8


def rate(address: str, seconds: float) -> float:
    """Return how many whole answers a second come back."""
    return asyncio.run(_rate(address, seconds))


async def _rate(address: str, seconds: float) -> float:
    end = perf_counter() + seconds
    answers = await asyncio.gather(*(_ask_until(address, end) for _ in range(CONNECTIONS)))
    return sum(answers) / seconds


async def _ask_until(address: str, end: float) -> int:
    parts = urlsplit(address)
    reader, writer = await asyncio.open_connection(parts.hostname, parts.port)
    question = f"GET {parts.path} HTTP/1.1\r\nHost: {parts.netloc}\r\nAccept-Encoding: gzip\r\n\r\n".encode()
    answers = 0
    while perf_counter() < end:
        writer.write(question)
        await _read_answer(reader)
        answers += 1
    writer.close()
    return answers


async def _read_answer(reader: asyncio.StreamReader) -> bytes:
    head = await reader.readuntil(b"\r\n\r\n")
    if not head.startswith(b"HTTP/1.1 200"):
        raise ConnectionError(head.decode())
    length = next(line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:"))
    return await reader.readexactly(int(length.partition(b":")[2]))
