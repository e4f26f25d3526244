// Every message, modal and home of an app, drawn by the same renderer as the page.

import { renderBlocks } from "./blocks.js";
import { avatar, el } from "./dom.js";
import { Voice } from "./i18n.js";
import { drawView } from "./modal.js";
import { mrkdwn } from "./mrkdwn.js";

const { app, entries, people, channels, now, words } = JSON.parse(document.querySelector("#entries").textContent);
const root = document.querySelector("#gallery");
const byId = (list) => new Map(list.map((one) => [one.id, one]));

function context(entry) {
  return {
    voice: new Voice(entry.locale, entry.tz ?? (entry.locale.startsWith("fr") ? "Europe/Paris" : "Europe/London"), () => new Date(now)),
    people: byId(people), channels: byId(channels), controls: new Map(), surface: entry.kind, fileUrl: (file) => file.url ?? entry.files?.[file.id],
  };
}

const DRAWN = {
  message(entry) {
    const here = context(entry);
    const { text, blocks } = Array.isArray(entry.payload) ? { blocks: entry.payload } : entry.payload;
    return el("article", { class: "message", lang: entry.locale }, el("div", { class: "message-side" }, avatar({ id: app, real_name: app, is_bot: true })),
      el("div", { class: "message-main" }, el("p", { class: "message-head" }, el("strong", { class: "message-name" }, app), el("span", { class: "app-badge" }, "App")),
        blocks?.length ? el("div", { class: "blocks" }, renderBlocks(blocks, here)) : el("div", { class: "text" }, mrkdwn(text ?? "", here))));
  },
  modal: (entry) => {
    const { form } = drawView(entry.payload, context(entry));
    form.lang = entry.locale;
    return form;
  },
  home: (entry) => el("div", { class: "home", lang: entry.locale }, el("div", { class: "blocks home-blocks" }, renderBlocks(entry.payload.blocks, context(entry)))),
};

const figures = entries.map((entry) => ({
  entry,
  node: el("figure", { class: "entry", "data-testid": "entry", "data-kind": entry.kind, "data-name": entry.name, "data-locale": entry.locale },
    el("figcaption", {}, el("strong", {}, entry.name), el("span", {}, `${words[entry.kind] ?? entry.kind} · ${entry.locale}`)),
    el("div", { class: `entry-frame entry-${entry.kind}` }, DRAWN[entry.kind](entry))),
}));

const several = (key) => [...new Set(entries.map((entry) => entry[key]))].sort();
const choice = (key, label) => el("label", {}, label, el("select", { class: "input", "data-testid": `filter-${key}` },
  el("option", { value: "" }, words.all), several(key).map((value) => el("option", { value }, words[value] ?? value))));
const kind = choice("kind", words.kinds);
const locale = choice("locale", words.locales);
const name = el("label", {}, words.names, el("input", { class: "input", type: "search", "data-testid": "filter-name" }));
const count = el("p", { class: "gallery-count", role: "status", "data-testid": "gallery-count" });

function filter() {
  const wanted = name.lastElementChild.value.trim().toLowerCase();
  let shown = 0;
  for (const { entry, node } of figures) {
    const fits = (!kind.lastElementChild.value || entry.kind === kind.lastElementChild.value)
      && (!locale.lastElementChild.value || entry.locale === locale.lastElementChild.value)
      && entry.name.toLowerCase().includes(wanted);
    node.hidden = !fits;
    shown += fits ? 1 : 0;
  }
  count.textContent = `${shown} / ${figures.length}`;
}

root.replaceChildren(
  el("header", { class: "gallery-head" }, el("h1", {}, words.title), kind, name, locale, count),
  el("main", { class: "gallery" }, figures.map(({ node }) => node)));
root.addEventListener("input", filter);
filter();
document.documentElement.dataset.ready = "true";
