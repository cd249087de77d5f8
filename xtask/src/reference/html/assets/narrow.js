// Narrows a list on the page down to what has all the words that were typed.
"use strict";

const box = document.getElementById("narrow-box");
if (box) {
  const input = document.getElementById("narrow");
  const found = document.getElementById("found");
  const entries = [...document.querySelectorAll("[data-search]")];

  const narrow = () => {
    const words = input.value.normalize("NFKC").toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const entry of entries) {
      const text = entry.dataset.search;
      entry.hidden = !words.every((word) => text.includes(word));
      count += entry.hidden ? 0 : 1;
    }
    found.textContent = words.length === 0 ? "" : `${count} of ${entries.length}`;
  };

  box.hidden = false;
  input.addEventListener("input", narrow);
  // A link to an entry shows it, whatever was typed.
  addEventListener("hashchange", () => {
    input.value = "";
    narrow();
    document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
  });
  // What was typed before stands there again when the reader comes back.
  addEventListener("pageshow", narrow);
}
