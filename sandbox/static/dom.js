// Building blocks of the page: elements made from values, never from HTML strings.

const SVG = "http://www.w3.org/2000/svg";
let serial = 0;

export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [key, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else if (key === "value" && tag !== "button") node.value = value;
    else node.setAttribute(key, value === true ? "" : value);
  }
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

export function uid(prefix = "x") {
  serial += 1;
  return `${prefix}-${serial}`;
}

// 20 × 20 strokes, drawn for this page.
const STROKES = {
  menu: "M3 6h14M3 10h14M3 14h14",
  close: "M5 5l10 10M15 5L5 15",
  back: "M12 4l-6 6 6 6",
  down: "M5 8l5 5 5-5",
  send: "M4 10h12M11 5l5 5-5 5",
  more: "M5 10h.01M10 10h.01M15 10h.01",
  hash: "M8 3L6 17M14 3l-2 14M3 8h14M3 13h14",
  thread: "M4 4h12v9H9l-4 4v-4H4z",
  bolt: "M11 2L4 11h5l-1 7 8-10h-5z",
  home: "M3 9l7-6 7 6v8h-5v-5H8v5H3z",
  chat: "M3 4h14v10H8l-4 3v-3H3z",
  people: "M7 9a3 3 0 100-6 3 3 0 000 6zM1.500 17c0-3 2.500-5 5.500-5s5.500 2 5.500 5M13 3.500a3 3 0 010 5M15 12.300c2.200.7 3.500 2.400 3.500 4.700",
  clock: "M10 2.500a7.500 7.500 0 100 15 7.500 7.500 0 000-15zM10 6v4l3 2",
  file: "M5 2h7l4 4v12H5zM12 2v4h4",
  download: "M10 3v10M6 9l4 4 4-4M4 17h12",
  eye: "M1.500 10S4.500 4.500 10 4.500 18.500 10 18.500 10 15.500 15.500 10 15.500 1.500 10 1.500 10zM10 12.500a2.500 2.500 0 100-5 2.500 2.500 0 000 5z",
  check: "M4 10.500l4 4 8-9",
  alert: "M10 3l8 14H2zM10 8v4M10 14.500h.01",
};

export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  for (const [key, value] of Object.entries({
    viewBox: "0 0 20 20", width: 20, height: 20, class: `icon icon-${name}`, "aria-hidden": "true", focusable: "false",
  })) svg.setAttribute(key, value);
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", STROKES[name]);
  svg.append(path);
  return svg;
}

const COLOURS = ["#7a3e9d", "#1f6f54", "#9a4a12", "#2c5aa0", "#a02c5a", "#5b6b1a", "#7a5230", "#3b4f8f", "#0f6b7a", "#8a2f2f"];

export function colourOf(id) {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + letter.codePointAt(0)) % 9973;
  return COLOURS[sum % COLOURS.length];
}

export function initialsOf(name) {
  const words = name.trim().split(/[\s\-_.]+/u).filter(Boolean);
  const letters = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  return letters.map((word) => Array.from(word)[0]).join("").toUpperCase() || "?";
}

export function avatar(person, extra = "") {
  const name = person.real_name || person.name || "?";
  const kind = person.is_bot ? "avatar avatar-app" : "avatar";
  const node = el("span", { class: `${kind} ${extra}`.trim(), "aria-hidden": "true" }, initialsOf(name));
  node.style.backgroundColor = colourOf(person.id || name);
  return node;
}

// A list that floats above everything, dialogs included, next to its anchor.
export function float(panel, anchor, { alignEnd = false } = {}) {
  panel.showPopover();
  const at = anchor.getBoundingClientRect();
  panel.style.minWidth = `${Math.min(at.width, window.innerWidth - 16)}px`;
  const { width, height } = panel.getBoundingClientRect();
  const left = alignEnd ? at.right - width : at.left;
  panel.style.left = `${Math.max(8, Math.min(left, window.innerWidth - width - 8))}px`;
  const below = window.innerHeight - at.bottom;
  const top = below < height + 12 && at.top > below ? Math.max(8, at.top - height - 4) : at.bottom + 4;
  panel.style.top = `${top}px`;
}

export function sink(panel) {
  if (panel.matches(":popover-open")) panel.hidePopover();
}

// A button with a menu under it: arrows move, Enter chooses, Escape closes.
export function menuButton(button, entries, { testid } = {}) {
  const panel = el("div", { class: "menu", role: "menu", popover: "manual", "data-testid": testid });
  const items = () => [...panel.querySelectorAll("[role^=menuitem]")];
  const outside = (event) => {
    if (!panel.contains(event.target) && !button.contains(event.target)) close();
  };
  const close = (refocus = false) => {
    sink(panel);
    button.setAttribute("aria-expanded", "false");
    document.removeEventListener("pointerdown", outside, true);
    if (refocus) button.focus();
  };
  const open = () => {
    panel.replaceChildren(...entries().map((entry) => {
      const item = el(entry.href ? "a" : "button", {
        class: "menu-item", role: "menuitem", tabindex: "-1", type: entry.href ? null : "button",
        href: entry.href, target: entry.target, rel: entry.target ? "noopener" : null, "data-value": entry.value, "data-testid": entry.testid,
        onclick: () => { close(true); entry.choose?.(); },
      }, entry.icon ? icon(entry.icon) : null, el("span", {}, entry.label));
      return item;
    }));
    float(panel, button, { alignEnd: true });
    button.setAttribute("aria-expanded", "true");
    document.addEventListener("pointerdown", outside, true);
    items()[0]?.focus();
  };
  button.setAttribute("aria-haspopup", "menu");
  button.setAttribute("aria-expanded", "false");
  button.addEventListener("click", () => (panel.matches(":popover-open") ? close() : open()));
  panel.addEventListener("keydown", (event) => {
    const all = items();
    const at = all.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) all[(at + step + all.length) % all.length].focus();
    else if (event.key === "Escape") close(true);
    else if (event.key === "Tab") close();
    else return;
    if (event.key !== "Tab") event.preventDefault();
    event.stopPropagation();
  });
  return el("span", { class: "menu-anchor" }, button, panel);
}

// A picture of what a region shows: it is drawn again only when this changes, and keeps the focus.
const shown = new WeakMap();

export function redraw(root, signature, draw) {
  const now = JSON.stringify(signature);
  if (shown.get(root) === now) return false;
  shown.set(root, now);
  const held = root.contains(document.activeElement) ? keyOf(document.activeElement) : null;
  const { scrollTop } = root;
  root.replaceChildren(...[draw()].flat(Infinity).filter(Boolean));
  root.scrollTop = scrollTop;
  if (held) [...root.querySelectorAll("a, button, input, textarea, select, [tabindex]")].find((node) => keyOf(node) === held)?.focus();
  return true;
}

const keyOf = (node) =>
  [node.dataset.testid, node.dataset.actionId, node.dataset.value, node.closest("[data-block-id]")?.dataset.blockId, node.name].join(" ");

// While a request runs, its button says so and cannot be pressed twice.
export async function busy(control, work) {
  if (!control) return work();
  if (control.getAttribute("aria-busy") === "true") return undefined;
  control.setAttribute("aria-busy", "true");
  try {
    return await work();
  } finally {
    control.removeAttribute("aria-busy");
  }
}
