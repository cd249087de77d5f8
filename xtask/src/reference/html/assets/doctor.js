// Asks the doctor, which is WebAssembly beside this page, and shows what it says.
"use strict";

{
  const form = document.getElementById("doctor");
  const field = (id) => document.getElementById(id);
  const button = form.querySelector("button[type=submit]");
  const diagnosis = field("diagnosis");
  const language = form.closest("[lang]").lang;
  const words = doctorWords[language];
  const ready = button.textContent;

  const element = (name, attributes, ...content) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...content);
    return made;
  };

  // Pages that are opened from a disk can't fetch a file beside them, but they can run one.
  const load = (file) =>
    new Promise((done, failed) => {
      const script = element("script", { src: file });
      script.addEventListener("load", done);
      script.addEventListener("error", failed);
      document.head.append(script);
    });

  const start = async () => {
    await Promise.all([load("doctor/glue.js"), load("doctor/wasm.js")]);
    const bytes = Uint8Array.from(atob(doctorWasm), (character) => character.charCodeAt(0));
    await wasm_bindgen({ module_or_path: bytes });
    button.disabled = false;
  };

  const findings = (list) =>
    element(
      "ol",
      { class: "findings" },
      ...list.map(({ name, what, remedy }) =>
        element("li", {}, element("strong", {}, what), " ", element("code", { class: "kind" }, name), element("p", {}, remedy)),
      ),
    );

  const verdict = (kind, text) => element("p", { class: `verdict ${kind}` }, text);

  const ofEnvelope = ({ opens, findings: found }) => [
    verdict(opens ? "good" : "bad", opens ? words.opens : words.closed),
    findings(found),
  ];

  const ofSignature = ({ verifies, findings: found, hash, digest, sign_string: string }) => {
    const judged = {
      true: ["good", words.verifies],
      false: ["bad", words.fails],
      null: ["open", words.unjudged],
    };
    const parts = [verdict(...judged[verifies])];
    if (found.length > 0) parts.push(findings(found));
    parts.push(
      element("h3", {}, words.signString),
      element("pre", { class: "wrap" }, element("code", { id: "sign-string" }, string)),
    );
    if (digest) {
      const made = words.digest(hash ?? "");
      parts.push(element("p", { class: "note" }, made, element("code", {}, digest), words.end));
    }
    return parts;
  };

  const ofCheck = ({ violations, more, page }) => {
    const parts = [
      violations.length === 0
        ? verdict("good", words.sound)
        : verdict("bad", words.broken(violations.length + more)),
    ];
    if (violations.length > 0) {
      const items = violations.map(({ message, rule }) =>
        element("li", {}, message, " ", element("code", { class: "kind" }, rule)),
      );
      parts.push(element("ul", { class: "violations" }, ...items));
      if (more > 0) parts.push(element("p", { class: "note" }, words.more(more)));
    }
    if (page) {
      parts.push(element("p", { class: "note" }, element("a", { href: page, rel: "noreferrer" }, words.page)));
    }
    return parts;
  };

  const show = (said) => {
    for (const name of ["message", "key"]) {
      const wrong = said.field === name;
      field(`${name}-fault`).textContent = wrong ? said.unusable + words.end : "";
      field(name).toggleAttribute("aria-invalid", wrong);
    }
    diagnosis.hidden = "unusable" in said;
    if (diagnosis.hidden) return field(said.field)?.focus();
    diagnosis.replaceChildren(element("h2", {}, words.diagnosis));
    if (said.envelope) diagnosis.append(...ofEnvelope(said.envelope));
    if (said.signature) diagnosis.append(...ofSignature(said.signature));
    if (said.checked) diagnosis.append(element("h3", {}, words.table), ...ofCheck(said.checked));
    diagnosis.focus({ preventScroll: true });
    diagnosis.scrollIntoView({ behavior: "smooth", block: "start" });
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    button.disabled = true;
    button.textContent = words.working;
    // After the browser has painted that.
    setTimeout(() => {
      try {
        const said = wasm_bindgen.ask(
          field("message").value,
          field("key").value,
          field("table").value,
          field("show-values").checked,
          language,
        );
        show(JSON.parse(said));
      } catch {
        // WebAssembly that stopped once can't be asked again.
        diagnosis.replaceChildren(verdict("bad", words.stopped));
        diagnosis.hidden = false;
      } finally {
        button.disabled = false;
        button.textContent = ready;
      }
    }, 20);
  });

  field("example").addEventListener("click", () => {
    for (const [name, value] of Object.entries(doctorExample)) field(name).value = value;
  });

  start().catch(() => {
    field("doctor-missing").hidden = false;
  });
}
