"""Uses the generated models: each example of an answer is read as its outcome, and a refusal as one."""

import importlib.util
import json
import re
import sys

import pydantic

generated, document = sys.argv[1:]
spec = importlib.util.spec_from_file_location("models", generated)
models = importlib.util.module_from_spec(spec)
sys.modules["models"] = models
spec.loader.exec_module(models)

source = open(generated, encoding="utf-8").read()
numbered = re.findall(r"^class \w*(?:Model\d*|[a-z]\d+)\(|^ +field_\w* = .*", source, flags=re.M)
assert not numbered, f"names that say nothing: {numbered}"

schemas = json.load(open(document, encoding="utf-8"))["components"]["schemas"]


def innermost(value):
    while isinstance(value, pydantic.RootModel):
        value = value.root
    return value


for name, schema in schemas.items():
    model = getattr(models, name)
    for example in schema.get("examples", []):
        read = innermost(model.model_validate(example))
        assert read.model_dump(mode="json", exclude_unset=True) == example, name
    if name.endswith("Response"):
        owner = name.removesuffix("Response")
        for example in schema["examples"]:
            read = innermost(model.model_validate(example))
            code = schemas[type(read).__name__]["properties"]["ret_code"]
            codes = [code["const"]] if "const" in code else schemas[code["$ref"].split("/")[-1]]["enum"]
            assert example["ret_code"] in codes, f"{name}: {type(read).__name__}"
        refusal = innermost(model.model_validate({"ret_code": "1001", "ret_msg": "商户请求签名错误"}))
        assert type(refusal).__name__ == f"{owner}Refusal", name

assert models.MpayCardBindApplyPayType.QuickDebit == "2"
