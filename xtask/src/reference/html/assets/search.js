// Narrows the page down to what has all the words that were typed.
"use strict";

const box = document.querySelector("search");
if (box) {
  const input = document.getElementById("search");
  const found = document.getElementById("found");
  const entries = [...document.querySelectorAll("[data-search]")];
  const groups = [...document.querySelectorAll("[data-group]")];

  const narrow = () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const entry of entries) {
      const text = entry.dataset.search;
      entry.hidden = !words.every((word) => text.includes(word));
      count += entry.hidden ? 0 : 1;
    }
    for (const group of groups) {
      group.hidden = !group.querySelector("[data-search]:not([hidden])");
    }
    found.textContent = words.length === 0 ? "" : `${count} of ${entries.length}`;
  };

  box.hidden = false;
  input.addEventListener("input", narrow);
  // What was typed before stands there again when the reader comes back.
  addEventListener("pageshow", narrow);
}
