"""The envelope lianpay1_0_1, written from its description with Python's cryptography."""

import base64

from cryptography.hazmat.primitives import hashes, hmac
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

VERSION = "lianpay1_0_1"
OAEP = padding.OAEP(mgf=padding.MGF1(hashes.SHA1()), algorithm=hashes.SHA1(), label=None)


def ctr(key: bytes, nonce: bytes, data: bytes) -> bytes:
    counter = nonce + (1).to_bytes(8, "big")
    cipher = Cipher(algorithms.AES(key), modes.CTR(counter)).encryptor()
    return cipher.update(data) + cipher.finalize()


def mac(key: bytes, nonce: str, ciphertext: str) -> hmac.HMAC:
    code = hmac.HMAC(key, hashes.SHA256())
    code.update(f"{nonce}${ciphertext}".encode())
    return code


def wrap(data: bytes, line_end: str) -> str:
    text = base64.b64encode(data).decode()
    return line_end.join(text[at : at + 76] for at in range(0, len(text), 76))


def unwrap(text: str) -> bytes:
    return base64.b64decode(text.replace("\r", "").replace("\n", ""), validate=True)
