"""Keeps the network clients of pyHanko out of the program: imported before anything of pyHanko.

* pyHanko loads an HTTP client, and with it TLS and the certificates of the web, for time stamps and revocation lists that
  this program never asks for.
* In their place stand clients that can only refuse, so neither a source run nor the shipped program holds the others.
"""

import sys
from types import ModuleType

CLIENTS = {
    "pyhanko.sign.timestamps.aiohttp_client": "HTTPTimeStamper",
    "pyhanko_certvalidator.fetchers.aiohttp_fetchers": "AIOHttpFetcherBackend",
}


class NoClient:
    """What pyHanko expects in these places; this program never asks a server for anything."""

    def __init__(self, *_args: object, **_options: object) -> None:
        raise NotImplementedError("There is no network here.")


def _stand_in(name: str, client: str) -> ModuleType:
    module = ModuleType(name)
    module.__dict__[client] = NoClient
    return module


for _name, _client in CLIENTS.items():
    sys.modules.setdefault(_name, _stand_in(_name, _client))
