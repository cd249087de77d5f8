"""Decrypts the base64 on standard input with the private key given as PEM."""

import base64
import sys

from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.serialization import load_pem_private_key

key = load_pem_private_key(sys.argv[1].encode(), None)
sys.stdout.buffer.write(key.decrypt(base64.b64decode(sys.stdin.read()), PKCS1v15()))
