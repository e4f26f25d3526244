// Slack's rich_text elements as DOM.

import { el } from "./dom.js";
import { emoji } from "./emoji.js";
import { anchor, dated, mention, picture, place } from "./mrkdwn.js";

export function richText(elements, context) {
  return elements.map((part) => {
    if (part.type === "rich_text_list") {
      const list = el(part.style === "ordered" ? "ol" : "ul", { start: part.offset ? part.offset + 1 : null },
        part.elements.map((item) => el("li", {}, parts(item.elements, context))));
      list.style.marginInlineStart = `${part.indent ?? 0}em`;
      return list;
    }
    const tag = { rich_text_quote: "blockquote", rich_text_preformatted: "pre" }[part.type] ?? "p";
    return el(tag, {}, parts(part.elements, context));
  });
}

const parts = (list, context) => list.map((part) => styled(leaf(part, context), part.style));

function leaf(part, context) {
  switch (part.type) {
    case "text": return withBreaks(part.text);
    case "link": return anchor(part.url, part.text || part.url);
    case "user": return mention(part.user_id, context);
    case "channel": return place(part.channel_id, "", context);
    case "emoji": return emoji(part.name) ? picture(emoji(part.name), part.name) : `:${part.name}:`;
    case "broadcast": return el("span", { class: "mention" }, `@${part.range}`);
    case "usergroup": return el("span", { class: "mention" }, "@group");
    case "date": {
      const at = new Date(part.timestamp * 1000);
      return el("time", { datetime: at.toISOString() }, part.format.replace(/\{(\w+)\}/g, (whole, name) => dated(name, at, context.voice) ?? whole));
    }
    default: return "";
  }
}

const withBreaks = (text) => el("span", {}, text.split("\n").flatMap((line, at) => (at ? [el("br"), line] : [line])));

function styled(node, style = {}) {
  let wrapped = node;
  for (const [key, tag] of [["code", "code"], ["bold", "strong"], ["italic", "em"], ["strike", "s"], ["underline", "u"]]) {
    if (style[key]) wrapped = el(tag, {}, wrapped);
  }
  return wrapped;
}
