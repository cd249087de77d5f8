"""Verifies the body on standard input: the arguments are the public key and the header's signature."""

import base64
import hashlib
import sys

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding

key = serialization.load_pem_public_key(sys.argv[1].encode())
digest = hashlib.md5(sys.stdin.buffer.read()).hexdigest()
signature = base64.b64decode(sys.argv[2], validate=True)
try:
    key.verify(signature, digest.encode("ascii"), padding.PKCS1v15(), hashes.MD5())
    print("valid")
except InvalidSignature:
    print("invalid")
