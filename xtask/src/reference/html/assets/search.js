// Finds operations, return codes, parameters, banks and errata, from every page.
"use strict";

{
  const MOST = 12;
  const folder = new URL(".", document.currentScript.src);
  const box = document.getElementById("search-box");
  const input = document.getElementById("search");
  const hits = document.getElementById("hits");
  const list = hits.querySelector("ol");
  const status = hits.querySelector("p");

  const normal = (text) => text.normalize("NFKC").toLowerCase();

  // Chinese is written without spaces: what isn't there as a whole may be there in pairs of characters.
  const pairs = (term) => {
    const characters = [...term].filter((character) => /\p{Script=Han}/u.test(character));
    return characters.slice(1).map((character, at) => characters[at] + character);
  };

  const weigh = (term, { name, about, words }) => {
    if (name === term) return 100;
    if (name.startsWith(term)) return 40;
    if (name.includes(term)) return 20;
    if (words.split(" ").includes(term)) return 30;
    if (about.includes(term)) return 10;
    if (words.includes(term)) return 5;
    const all = pairs(term);
    const there = all.filter((pair) => about.includes(pair) || words.includes(pair));
    return there.length * 2 >= Math.max(all.length, 1) ? (4 * there.length) / all.length : 0;
  };

  const search = (index, text) => {
    const terms = normal(text).split(/\s+/).filter(Boolean);
    const weighed = index.map((entry) => {
      const weights = terms.map((term) => weigh(term, entry.normal));
      const misses = weights.some((weight) => weight === 0);
      return [misses ? 0 : weights.reduce((sum, weight) => sum + weight, 0), entry];
    });
    return weighed.filter(([weight]) => weight > 0).sort(([a], [b]) => b - a).map(([, entry]) => entry);
  };

  // The index is asked for when somebody searches.
  let index;
  const loaded = () => {
    index ??= new Promise((done) => {
      const script = document.createElement("script");
      script.src = new URL("search-index.js", folder);
      script.addEventListener("load", () => {
        done(searchIndex.map(([kind, name, about, href, words]) => {
          const normalised = { name: normal(name), about: normal(about), words: normal(words) };
          return { kind, name, about, href, normal: normalised };
        }));
      });
      document.head.append(script);
    });
    return index;
  };

  const hit = ({ kind, name, about, href }) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = new URL(href, folder);
    const title = document.createElement("b");
    title.textContent = name;
    const what = document.createElement("span");
    what.className = "kind";
    what.textContent = kind;
    const text = document.createElement("span");
    text.className = "about";
    text.textContent = about;
    link.append(title, " ", what, text);
    item.append(link);
    return item;
  };

  const close = () => {
    hits.hidden = true;
  };

  const show = async () => {
    const text = input.value;
    if (text.trim() === "") return close();
    const found = search(await loaded(), text);
    if (text !== input.value) return;
    const rest = found.length - MOST;
    list.replaceChildren(...found.slice(0, MOST).map(hit));
    status.textContent =
      found.length === 0 ? "Nothing found" : rest > 0 ? `The best ${MOST} of ${found.length}` : `${found.length} found`;
    hits.hidden = false;
  };

  box.hidden = false;
  input.addEventListener("input", show);
  input.addEventListener("focus", show);
  box.addEventListener("submit", (event) => {
    event.preventDefault();
    list.querySelector("a")?.click();
  });
  box.addEventListener("keydown", (event) => {
    const links = [...list.querySelectorAll("a")];
    const at = links.indexOf(document.activeElement);
    if (event.key === "Escape") {
      input.focus();
      close();
    } else if (event.key === "ArrowDown") {
      event.preventDefault();
      links[Math.min(at + 1, links.length - 1)]?.focus();
    } else if (event.key === "ArrowUp") {
      event.preventDefault();
      (at > 0 ? links[at - 1] : input).focus();
    }
  });
  document.addEventListener("pointerdown", (event) => box.contains(event.target) || close());
  list.addEventListener("click", close);
  addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      input.focus();
    }
  });
}
