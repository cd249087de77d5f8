// Compiles each schema of a folder with ajv's strict defaults, and holds the schema's own examples against it.
"use strict";

const Ajv = require("ajv/dist/2020");
const { readFileSync, readdirSync } = require("node:fs");
const { join } = require("node:path");

const folder = process.argv[2];
const faults = [];
for (const file of readdirSync(folder, { recursive: true }).filter((file) => file.endsWith(".json"))) {
  // What ajv only remarks is a fault here.
  const remark = (...words) => faults.push(`${file}: ${words.join(" ")}`);
  try {
    const ajv = new Ajv({ logger: { log: remark, warn: remark, error: remark } });
    const schema = JSON.parse(readFileSync(join(folder, file), "utf8"));
    const validate = ajv.compile(schema);
    for (const example of schema.examples) {
      if (!validate(example)) remark(ajv.errorsText(validate.errors));
    }
  } catch (error) {
    remark(error.message);
  }
}
if (faults.length > 0) {
  console.error(faults.join("\n"));
  process.exitCode = 1;
}
