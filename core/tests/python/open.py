"""Opens an envelope on standard input with the private key given as PEM."""

import sys

from cryptography.hazmat.primitives.serialization import load_pem_private_key

from envelope import OAEP, VERSION, ctr, mac, unwrap

key = load_pem_private_key(sys.argv[1].encode(), None)
version, e1, e2, nonce, ciphertext, code = sys.stdin.read().split("$")
assert version == VERSION
mac(key.decrypt(unwrap(e1), OAEP), nonce, ciphertext).verify(unwrap(code))
plaintext = ctr(key.decrypt(unwrap(e2), OAEP), unwrap(nonce), unwrap(ciphertext))
sys.stdout.buffer.write(plaintext)
