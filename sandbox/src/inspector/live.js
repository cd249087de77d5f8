// Hears from the sandbox that something changed, fetches the page again, and takes over its parts that are marked
// data-live. A row or part that has the keyboard's focus is left alone until it loses it.
const gone = document.getElementById("gone");
const rows = (table) => [...table.tBodies[0].rows];
const isFocused = (element) => element.contains(document.activeElement);

let source, again, lost;
let isUpdating = false, isStale = false, isBehind = false;

// Browsers allow few connections to one server: only a page that is seen holds one.
function listen() {
  clearTimeout(again);
  source?.close();
  if (document.hidden) return isThere();
  source = new EventSource("/_sandbox/events");
  source.addEventListener("changed", () => update());
  source.addEventListener("ends", () => (gone.hidden = false));
  source.onopen = () => {
    isThere();
    gone.hidden = true;
  };
  source.onerror = () => {
    // A stream has an end, and the next one begins at once where the sandbox is there.
    source.close();
    lost ??= setTimeout(() => (gone.hidden = false), 2000);
    again = setTimeout(listen, 500);
  };
}

function isThere() {
  clearTimeout(lost);
  lost = undefined;
}

async function update() {
  isStale = isUpdating;
  if (isUpdating || !document.querySelector("[data-live]")) return;
  isUpdating = true;
  await takeOver().catch(() => {});
  isUpdating = false;
  if (isStale) update();
}

async function takeOver() {
  const answer = await fetch(location.href, { cache: "no-store" });
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  isBehind = false;
  const fresh = page.querySelectorAll("[data-live]");
  document.querySelectorAll("[data-live]").forEach((part, at) => {
    if (fresh[at]) part.tBodies ? takeOverRows(part, fresh[at]) : takeOverPart(part, fresh[at]);
  });
}

function takeOverPart(old, fresh) {
  if (old.innerHTML === fresh.innerHTML) return;
  isBehind ||= isFocused(old);
  if (!isFocused(old)) old.replaceWith(document.adoptNode(fresh));
}

function takeOverRows(table, fresh) {
  const known = new Map(rows(table).map((row) => [row.id, row]));
  let next = table.tBodies[0].firstElementChild;
  for (const row of rows(fresh)) {
    const old = known.get(row.id);
    known.delete(row.id);
    if (!old) {
      table.tBodies[0].insertBefore(document.adoptNode(row), next);
    } else {
      next = old.nextElementSibling;
      takeOverPart(old, row);
    }
  }
  for (const row of known.values()) row.remove();
  const empty = table.nextElementSibling;
  if (empty?.classList.contains("empty")) empty.hidden = rows(table).length > 0;
}

document.addEventListener("visibilitychange", listen);
document.addEventListener("focusout", () => isBehind && setTimeout(update));
listen();
