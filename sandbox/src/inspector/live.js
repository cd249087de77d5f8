// Keeps the tables marked data-live as the server has them, once a second while the page is seen.
// A row that has the keyboard's focus is left alone until it loses it.
const rows = (table) => [...table.tBodies[0].rows];

async function update() {
  if (document.hidden) return;
  const answer = await fetch(location.href, { cache: "no-store" });
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.querySelectorAll("table[data-live]");
  document.querySelectorAll("table[data-live]").forEach((table, at) => {
    if (!fresh[at]) return;
    const known = new Map(rows(table).map((row) => [row.id, row]));
    let next = table.tBodies[0].firstElementChild;
    for (const row of rows(fresh[at])) {
      const old = known.get(row.id);
      known.delete(row.id);
      if (!old) {
        table.tBodies[0].insertBefore(document.adoptNode(row), next);
      } else {
        next = old.nextElementSibling;
        const isSame = old.innerHTML === row.innerHTML || old.contains(document.activeElement);
        if (!isSame) old.replaceWith(document.adoptNode(row));
      }
    }
    for (const gone of known.values()) gone.remove();
    const empty = table.nextElementSibling;
    if (empty?.classList.contains("empty")) empty.hidden = rows(table).length > 0;
  });
}

if (document.querySelector("table[data-live]")) {
  setInterval(() => update().catch(() => {}), 1000);
}
