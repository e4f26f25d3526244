// A searchable choice, of one or of several: a combobox with its list.

import { el, float, sink, uid } from "./dom.js";
import { withEmoji } from "./emoji.js";

const bare = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase();

// groups: [{ label, options: [{ value, label, description }] }]; chosen: [value]; changed([value])
export function combo({ groups, chosen, several, most, placeholder, attributes, voice, changed }) {
  const all = groups.flatMap((group) => group.options);
  const labelOf = (value) => withEmoji(all.find((option) => option.value === value)?.label ?? value);
  let picked = [...chosen];
  let active = -1;
  let stood = 0;
  const listId = uid("list");
  const input = el("input", {
    type: "text", role: "combobox", class: "combo-input", autocomplete: "off", spellcheck: "false", "aria-expanded": "false",
    "aria-controls": listId, "aria-autocomplete": "list", placeholder, ...attributes,
  });
  const chips = el("span", { class: "chips" });
  const panel = el("div", { class: "options", role: "listbox", popover: "manual", id: listId, "aria-multiselectable": several ? "true" : null, "aria-label": placeholder });
  const node = el("div", { class: several ? "combo combo-many" : "combo" }, chips, input, panel);

  const isOpen = () => panel.matches(":popover-open");
  const items = () => [...panel.querySelectorAll("[role=option]:not([aria-disabled=true])")];

  const show = () => {
    chips.replaceChildren(...(several ? picked : []).map((value) => el("span", { class: "chip" }, labelOf(value),
      el("button", { type: "button", class: "chip-remove", "aria-label": voice.say("remove", { name: labelOf(value) }), onclick: () => toggle(value) }, "×"))));
    input.value = several || !picked.length ? "" : labelOf(picked[0]);
    input.placeholder = several && picked.length ? "" : placeholder;
  };

  const light = (index) => {
    const list = items();
    active = list.length ? (index + list.length) % list.length : -1;
    list.forEach((item, at) => item.classList.toggle("active", at === active));
    if (active >= 0) {
      input.setAttribute("aria-activedescendant", list[active].id);
      list[active].scrollIntoView({ block: "nearest" });
    } else input.removeAttribute("aria-activedescendant");
  };

  const fill = (wanted) => {
    const full = several && most && picked.length >= most;
    const rows = groups.flatMap((group) => {
      const options = group.options.filter((option) => bare(`${option.label} ${option.description ?? ""}`).includes(wanted));
      const heading = group.label && options.length ? [el("div", { class: "group-label", role: "presentation" }, withEmoji(group.label))] : [];
      return heading.concat(options.map((option) => el("div", {
        class: "option", role: "option", id: uid("option"), "data-value": option.value, "data-testid": "option",
        "aria-selected": String(picked.includes(option.value)), "aria-disabled": full && !picked.includes(option.value) ? "true" : null,
        onclick: () => toggle(option.value), onpointerdown: (event) => event.preventDefault(),
      }, el("span", { class: "option-label" }, withEmoji(option.label)), option.description ? el("span", { class: "option-more" }, withEmoji(option.description)) : null)));
    });
    if (full) rows.unshift(el("div", { class: "nothing" }, voice.say("too_many", { n: most })));
    panel.replaceChildren(...(rows.length ? rows : [el("div", { class: "nothing" }, voice.say("nothing_found"))]));
    light(wanted ? 0 : items().findIndex((item) => item.getAttribute("aria-selected") === "true"));
  };

  const open = () => {
    if (isOpen() || input.disabled) return;
    fill("");
    float(panel, node);
    stood = node.getBoundingClientRect().top;
    input.setAttribute("aria-expanded", "true");
    window.addEventListener("scroll", moved, true);
    window.addEventListener("resize", moved);
  };
  const close = () => {
    window.removeEventListener("scroll", moved, true);
    window.removeEventListener("resize", moved);
    sink(panel);
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
    show();
  };
  const moved = (event) => {
    const inside = event.target instanceof Node && panel.contains(event.target);
    // The scroll that brought the field into view is told after the click that opened the list.
    const still = event.type === "scroll" && Math.abs(node.getBoundingClientRect().top - stood) < 1;
    if (!inside && !still) close();
  };

  const toggle = (value) => {
    const full = several && most && picked.length >= most && !picked.includes(value);
    if (full) return;
    if (!several) picked = [value];
    else picked = picked.includes(value) ? picked.filter((kept) => kept !== value) : [...picked, value];
    show();
    if (several && isOpen()) {
      fill("");
      light(items().findIndex((item) => item.dataset.value === value));
    } else close();
    input.focus({ preventScroll: true });
    changed([...picked]);
  };

  input.addEventListener("click", () => { open(); input.select(); });
  input.addEventListener("input", () => {
    const wanted = bare(input.value.trim());
    if (!isOpen()) open();
    fill(wanted);
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    const list = items();
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (!isOpen()) open();
      else light(event.key === "ArrowDown" ? active + 1 : active < 0 ? -1 : active - 1);
    } else if (event.key === "Enter") {
      if (!isOpen()) open();
      else if (active >= 0) toggle(list[active].dataset.value);
    } else if (event.key === "Escape" && isOpen()) close();
    else if (event.key === "Backspace" && several && !input.value && picked.length) toggle(picked[picked.length - 1]);
    else if (event.key === "Tab") return close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  node.addEventListener("click", (event) => { if (event.target === node || event.target === chips) input.focus(); });
  show();
  return {
    node, input, read: () => (several ? [...picked] : picked[0] ?? null),
    write: (values) => { picked = [...values]; show(); },
  };
}
