// Slack's mrkdwn as DOM nodes. Text only ever becomes text nodes: nothing typed can become markup.

import { el } from "./dom.js";
import { SHORTCODE, emoji } from "./emoji.js";

const WORD = /[\p{L}\p{N}]/u;
const SAFE = /^(https?:|mailto:|tel:)/i;
const BARE = /https?:\/\/[^\s<>|]+[^\s<>|.,;:!?'")\]}»]/y;
const ENTITIES = { "&amp;": "&", "&lt;": "<", "&gt;": ">" };
const STYLES = { "*": "strong", _: "em", "~": "s" };

export function plain(text) {
  return text.replace(/&(amp|lt|gt);/g, (entity) => ENTITIES[entity]);
}

// context: { voice, people: Map, channels: Map, verbatim }
export function mrkdwn(text, context) {
  const nodes = [];
  text.split("```").forEach((piece, at, all) => {
    if (at % 2 === 1 && at < all.length - 1) {
      nodes.push(el("pre", {}, el("code", {}, plain(piece.replace(/^\n|\n$/g, "")))));
    } else {
      const open = at % 2 === 1 ? "```" : "";
      nodes.push(...lines(trim(open + piece, at > 0, at < all.length - 1), context));
    }
  });
  return nodes;
}

// The line breaks around a code block belong to the block.
const trim = (text, start, end) => {
  const from = start ? text.replace(/^\n/, "") : text;
  return end ? from.replace(/\n$/, "") : from;
};

function lines(text, context) {
  if (!text) return [];
  const nodes = [];
  let quote = null;
  let open = false;
  for (const line of text.split("\n")) {
    const quoted = /^(?:&gt;|>)\s?(.*)$/.exec(line);
    if (quoted) {
      if (!quote) nodes.push((quote = el("blockquote")));
      else quote.append(el("br"));
      quote.append(...inline(quoted[1], context));
      open = false;
      continue;
    }
    quote = null;
    const item = /^(\s*)([•◦▪‣–-]|\d{1,2}[.)])\s+(.*)$/u.exec(line);
    if (item) {
      const node = el("span", { class: "item" }, el("span", { class: "bullet" }, item[2] === "-" ? "•" : item[2]), " ",
        el("span", {}, inline(item[3], context)));
      if (item[1].length > 1) node.style.marginInlineStart = `${Math.min(item[1].length, 8) / 2}em`;
      nodes.push(node);
      open = false;
      continue;
    }
    if (open) nodes.push(el("br"));
    nodes.push(...(line ? inline(line, context) : [""]));
    open = true;
    if (!line) nodes.push(el("span", { class: "gap" }));
  }
  return nodes;
}

function inline(text, context) {
  const nodes = [];
  let words = "";
  const push = (node) => {
    if (words) nodes.push(words);
    words = "";
    nodes.push(node);
  };
  let at = 0;
  while (at < text.length) {
    const found = token(text, at, context) ?? styled(text, at, context);
    if (found) {
      push(found.node);
      at = found.end;
    } else if (text[at] === "&") {
      const entity = /&(amp|lt|gt);/y;
      entity.lastIndex = at;
      const match = entity.exec(text);
      words += match ? ENTITIES[match[0]] : "&";
      at += match ? match[0].length : 1;
    } else {
      words += text[at];
      at += 1;
    }
  }
  if (words) nodes.push(words);
  return nodes;
}

// Things that hold no other styling: code, links and mentions, emoji, bare addresses.
function token(text, at, context) {
  const sign = text[at];
  if (sign === "`") {
    const end = text.indexOf("`", at + 1);
    if (end > at + 1) return { node: el("code", {}, plain(text.slice(at + 1, end))), end: end + 1 };
  } else if (sign === "<") {
    const end = text.indexOf(">", at);
    const node = end > 0 ? angle(text.slice(at + 1, end), context) : null;
    if (node) return { node, end: end + 1 };
  } else if (sign === ":") {
    SHORTCODE.lastIndex = at;
    const match = SHORTCODE.exec(text);
    const character = match && emoji(match[1]);
    if (character) return { node: picture(character, match[1]), end: SHORTCODE.lastIndex };
  } else if (sign === "h" && !context.verbatim && !WORD.test(text[at - 1] ?? " ")) {
    BARE.lastIndex = at;
    const match = BARE.exec(text);
    if (match) return { node: anchor(plain(match[0]), plain(match[0])), end: BARE.lastIndex };
  }
  return null;
}

function styled(text, at, context) {
  const tag = STYLES[text[at]];
  if (!tag || WORD.test(text[at - 1] ?? " ") || /\s|^$/.test(text[at + 1] ?? "") || text[at + 1] === text[at]) return null;
  let end = at + 1;
  while (end < text.length) {
    const inner = token(text, end, context);
    if (inner) end = inner.end;
    else if (text[end] === text[at] && !/\s/.test(text[end - 1]) && !WORD.test(text[end + 1] ?? " ")) break;
    else end += 1;
  }
  if (end >= text.length || end === at + 1) return null;
  return { node: el(tag, {}, inline(text.slice(at + 1, end), context)), end: end + 1 };
}

export function picture(character, name) {
  return el("span", { class: "emoji", role: "img", "aria-label": `:${name}:`, title: `:${name}:` }, character);
}

export function anchor(url, label) {
  if (!SAFE.test(url)) return el("span", {}, label);
  return el("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, label);
}

export function mention(id, context) {
  const person = context.people?.get(id);
  const own = id === context.viewer ? " mention-you" : "";
  return el("span", { class: `mention${own}`, "data-user": id }, `@${person?.real_name || person?.name || id}`);
}

export function place(id, label, context) {
  const channel = context.channels?.get(id);
  return el("span", { class: "mention", "data-channel": id }, `#${channel?.name || label || id}`);
}

function angle(inside, context) {
  const cut = inside.indexOf("|");
  const what = cut < 0 ? inside : inside.slice(0, cut);
  const label = cut < 0 ? "" : inside.slice(cut + 1);
  if (/^@[UWB]\w*$/.test(what)) return mention(what.slice(1), context);
  if (/^#[CG]\w*$/.test(what)) return place(what.slice(1), plain(label), context);
  if (what.startsWith("!date^")) return moment(what, plain(label), context);
  if (/^!(here|channel|everyone)$/.test(what)) return el("span", { class: "mention" }, `@${what.slice(1)}`);
  if (what.startsWith("!subteam^")) return el("span", { class: "mention" }, plain(label) || "@group");
  if (SAFE.test(what)) return anchor(plain(what), plain(label) || plain(what).replace(/^mailto:/, ""));
  return null;
}

function moment(what, fallback, context) {
  const [, seconds, pattern, url] = what.split("^");
  const at = new Date(Number(seconds) * 1000);
  if (!pattern || Number.isNaN(at.getTime())) return el("span", {}, fallback || what);
  const words = plain(pattern).replace(/\{(\w+)\}/g, (whole, name) => dated(name, at, context.voice) ?? whole);
  const node = el("time", { datetime: at.toISOString(), title: context.voice.full(at) }, words);
  return url ? el("a", { href: SAFE.test(url) ? plain(url) : null, target: "_blank", rel: "noopener noreferrer" }, node) : node;
}

const LENGTHS = {
  date: { year: "numeric", month: "long", day: "numeric" },
  date_short: { year: "numeric", month: "short", day: "numeric" },
  date_long: { weekday: "long", year: "numeric", month: "long", day: "numeric" },
  date_slash: { year: "numeric", month: "2-digit", day: "2-digit" },
  time: { hour: "numeric", minute: "2-digit" },
  time_secs: { hour: "numeric", minute: "2-digit", second: "2-digit" },
};

// Slack's date tokens, written in the person's zone and locale.
export function dated(name, at, voice) {
  if (name === "date_num") return voice.dayKey(at);
  if (name === "ago") return voice.relative(voice.daysAgo(at));
  if (name === "day_divider_pretty") return voice.day(at);
  const pretty = /^(date\w*)_pretty$/.exec(name);
  if (pretty) {
    const ago = voice.daysAgo(at);
    return Math.abs(ago) <= 1 ? voice.relative(ago) : dated(pretty[1], at, voice);
  }
  return LENGTHS[name] ? voice.format(LENGTHS[name], at) : undefined;
}
