/**
 * The script of a report page: search, sorting, language and tracing of lines. The page says everything without it. It builds no
 * markup from text. Its digest stands in `digests.ts`.
 */
export const PAGE_SCRIPT = `
"use strict";
const root = document.documentElement;
const language = () => (document.getElementById("language-en").checked ? "en" : "ja");
const shown = (cell) => cell.innerText.trim().toLowerCase();
const titles = { ja: root.dataset.titleJa, en: root.dataset.titleEn };
const announce = () => {
  root.lang = language();
  document.title = titles[language()];
};
for (const input of document.querySelectorAll(".languages input")) input.addEventListener("change", announce);

const filter = (table, input, output, nothing) => {
  const rows = [...table.tBodies[0].rows];
  const words = input.value.toLowerCase().split(/\\s+/).filter(Boolean);
  let count = 0;
  for (const row of rows) {
    const text = row.textContent.toLowerCase();
    const matches = words.every((word) => text.includes(word));
    row.hidden = !matches;
    if (matches) count += 1;
  }
  output.textContent = count === rows.length ? String(count) : count + " / " + rows.length;
  nothing.hidden = count > 0;
};

const sortBy = (table, column, descending) => {
  const key = (row) => {
    const cell = row.cells[column];
    return cell.dataset.rank === undefined ? shown(cell) : Number(cell.dataset.rank);
  };
  const collator = new Intl.Collator(language(), { numeric: true });
  const compare = (a, b) => (typeof a === "number" && typeof b === "number" ? a - b : collator.compare(a, b));
  const keyed = [...table.tBodies[0].rows].map((row) => [key(row), row]);
  keyed.sort(([a], [b]) => (descending ? compare(b, a) : compare(a, b)));
  table.tBodies[0].append(...keyed.map(([, row]) => row));
};

for (const box of document.querySelectorAll(".table")) {
  const table = box.querySelector("table");
  const tools = box.querySelector(".tools");
  if (tools) {
    tools.hidden = false;
    const input = tools.querySelector("input");
    const update = () => filter(table, input, tools.querySelector("output"), box.querySelector(".nothing"));
    input.addEventListener("input", update);
  }
  if (table.tBodies[0].rows.length < 2) continue;
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const descending = head.getAttribute("aria-sort") === "ascending";
      for (const other of heads) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", descending ? "descending" : "ascending");
      sortBy(table, column, descending);
    });
  });
}

for (const picture of document.querySelectorAll(".flow")) {
  const links = [...picture.querySelectorAll(".link")];
  const trace = (id) => {
    picture.classList.toggle("tracing", id !== undefined);
    const near = new Set(links.filter((link) => link.dataset.from === id || link.dataset.to === id));
    const through = new Set([...near].flatMap((link) => [link.dataset.from, link.dataset.to]));
    for (const link of links) {
      const onward = through.has(link.dataset.from) && link.dataset.to.startsWith("to-");
      link.classList.toggle("traced", near.has(link) || onward);
    }
  };
  for (const node of picture.querySelectorAll("[data-node]")) {
    node.addEventListener("pointerenter", () => trace(node.dataset.node));
    node.addEventListener("pointerleave", () => trace(undefined));
  }
}

const unfoldTarget = (hash) => {
  const target = hash && document.getElementById(decodeURIComponent(hash.slice(1)));
  const details = target && (target.matches("details") ? target : target.querySelector("details"));
  if (details && target.matches("article")) details.open = true;
  for (let parent = target && target.closest("details"); parent; parent = parent.parentElement.closest("details")) parent.open = true;
  if (target) target.scrollIntoView();
};
addEventListener("hashchange", () => unfoldTarget(location.hash));
addEventListener("beforeprint", () => {
  for (const details of document.querySelectorAll("article.finding details")) details.open = true;
});
unfoldTarget(location.hash);

// In the frame of a page of ours: that page chooses the language, and what is not in this file opens beside it.
if (parent !== self) {
  root.classList.add("framed");
  addEventListener("message", ({ source, data }) => {
    const choice = source === parent && document.getElementById("language-" + data);
    if (source === parent && data === "print") print();
    if (!choice) return;
    choice.checked = true;
    announce();
  });
  addEventListener("keydown", (event) => {
    if (event.key !== "p" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    print();
  });
  for (const link of document.querySelectorAll("a[href]")) {
    const href = link.getAttribute("href");
    if (!href.startsWith("#")) {
      link.target = "_blank";
      continue;
    }
    link.addEventListener("click", (event) => {
      event.preventDefault();
      unfoldTarget(href);
      const target = document.getElementById(decodeURIComponent(href.slice(1)));
      if (!target) return;
      target.tabIndex = -1;
      target.focus({ preventScroll: true });
    });
  }
}
`;
