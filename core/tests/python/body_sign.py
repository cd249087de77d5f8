"""Signs the body on standard input as the second generation does, with the key of the argument; prints base64."""

import base64
import hashlib
import sys

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding

key = serialization.load_pem_private_key(sys.argv[1].encode(), password=None)
digest = hashlib.md5(sys.stdin.buffer.read()).hexdigest()
signature = key.sign(digest.encode("ascii"), padding.PKCS1v15(), hashes.MD5())
print(base64.b64encode(signature).decode("ascii"))
