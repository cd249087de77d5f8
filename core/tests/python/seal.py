"""Seals standard input under the public key given as PEM, with line ends crlf, lf or none."""

import secrets
import string
import sys

from cryptography.hazmat.primitives.serialization import load_pem_public_key

from envelope import OAEP, VERSION, ctr, mac, wrap

ALPHABET = string.digits + string.ascii_uppercase


def draw(length: int) -> bytes:
    return "".join(secrets.choice(ALPHABET) for _ in range(length)).encode()


key = load_pem_public_key(sys.argv[1].encode())
line_end = {"crlf": "\r\n", "lf": "\n", "none": ""}[sys.argv[2]]
hmac_key, aes_key, nonce = draw(32), draw(32), draw(8)
n = wrap(nonce, line_end)
c = wrap(ctr(aes_key, nonce, sys.stdin.buffer.read()), line_end)
parts = [
    VERSION,
    wrap(key.encrypt(hmac_key, OAEP), line_end),
    wrap(key.encrypt(aes_key, OAEP), line_end),
    n,
    c,
    wrap(mac(hmac_key, n, c).finalize(), line_end),
]
sys.stdout.buffer.write("$".join(parts).encode())
