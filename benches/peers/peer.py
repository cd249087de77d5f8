"""Signs and seals a message with Python's cryptography."""

import base64
import json
import os
import sys
import time

from cryptography.hazmat.primitives import hashes, hmac
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.serialization import load_pem_private_key, load_pem_public_key

ALPHABET = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
OAEP = padding.OAEP(mgf=padding.MGF1(hashes.SHA1()), algorithm=hashes.SHA1(), label=None)


def draw(length: int) -> bytes:
    drawn = b""
    while len(drawn) < length:
        drawn += bytes(ALPHABET[byte % 36] for byte in os.urandom(length) if byte < 252)
    return drawn[:length]


def encode(data: bytes) -> str:
    return base64.b64encode(data).decode()


def compact(members: dict) -> str:
    return json.dumps(members, ensure_ascii=False, separators=(",", ":"))


def seal(plaintext: bytes) -> str:
    mac_key, cipher_key, nonce = draw(32), draw(32), draw(8)
    counter = nonce + (1).to_bytes(8, "big")
    cipher = Cipher(algorithms.AES(cipher_key), modes.CTR(counter)).encryptor()
    ciphertext = cipher.update(plaintext) + cipher.finalize()
    authenticated = f"{encode(nonce)}${encode(ciphertext)}"
    mac = hmac.HMAC(mac_key, hashes.SHA256())
    mac.update(authenticated.encode())
    keys = [encode(platform.encrypt(key, OAEP)) for key in (mac_key, cipher_key)]
    return "$".join(["lianpay1_0_1", *keys, authenticated, encode(mac.finalize())])


def prepare() -> str:
    string = "&".join(f"{name}={members[name]}" for name in sorted(members))
    signature = merchant.sign(string.encode(), padding.PKCS1v15(), hashes.MD5())
    plaintext = compact({**members, "sign": encode(signature)})
    return compact({"oid_partner": members["oid_partner"], "pay_load": seal(plaintext.encode())})


folder, message = sys.argv[1:]
with open(f"{folder}/merchant_private.pem", "rb") as file:
    merchant = load_pem_private_key(file.read(), None)
with open(f"{folder}/platform_public.pem", "rb") as file:
    platform = load_pem_public_key(file.read())
with open(message, encoding="utf-8") as file:
    members = dict(line.rstrip("\n").split("=", 1) for line in file)

for line in sys.stdin:
    if line.strip() == "message":
        print(prepare(), flush=True)
        continue
    start, calls = time.perf_counter(), 0
    while time.perf_counter() - start < 0.3:
        prepare()
        calls += 1
    print((time.perf_counter() - start) * 1e6 / calls, flush=True)
