"""Verifies a signed message on standard input with the public key given as PEM."""

import base64
import json
import sys

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.serialization import load_pem_public_key

message = json.load(sys.stdin)
sign = base64.b64decode(message.pop("sign"), validate=True)
pairs = (f"{name}={message[name]}" for name in sorted(message) if message[name] not in (None, ""))
algorithm = {"RSA": hashes.MD5(), "SHA256withRSA": hashes.SHA256()}[message["sign_type"]]
key = load_pem_public_key(sys.argv[1].encode())
key.verify(sign, "&".join(pairs).encode(), padding.PKCS1v15(), algorithm)
print("valid")
