"""Uses the generated client's models: each example of an answer is read as its outcome, and a refusal as one."""

import importlib
import json
import re
import sys
from http import HTTPStatus
from pathlib import Path

import httpx

folder, document = Path(sys.argv[1]), sys.argv[2]
sys.path.insert(0, str(folder.parent))
package = folder.name
api = importlib.import_module(package)
models = importlib.import_module(f"{package}.models")

numbered = [name for name in models.__all__ if re.search(r"[a-z]\d+$|Type\d", name)]
assert not numbered, f"names that say nothing: {numbered}"

document = json.load(open(document, encoding="utf-8"))
schemas = document["components"]["schemas"]
client = api.Client(base_url="http://127.0.0.1:9")


def module_of(operation):
    name = re.sub(r"(?<!^)(?=[A-Z])", "_", operation["operationId"]).lower()
    return importlib.import_module(f"{package}.api.{operation['tags'][0]}.{name}")


for path, item in document["paths"].items():
    operation = item["post"]
    module = module_of(operation)
    answer = operation["responses"]["200"]["content"].get("application/json")
    if not answer or "$ref" not in answer["schema"]:
        continue  # A page for the browser, or a URL that two operations share.
    owner = answer["schema"]["$ref"].split("/")[-1].removesuffix("Response")

    def read(value):
        response = httpx.Response(HTTPStatus.OK, json=value)
        return type(module._parse_response(client=client, response=response)).__name__

    for outcome, example in answer["examples"].items():
        # A code of several outcomes' would be read as the first of them: none is.
        assert read(example["value"]) == f"{owner}{outcome}", (path, outcome, read(example["value"]))
    assert read({"ret_code": "1001", "ret_msg": "商户请求签名错误"}) == f"{owner}Refusal", path

assert models.MpayCardBindApplyPayType.QUICK_DEBIT == "2"
