// What blocks and elements are made of: texts and pictures.

import { el } from "./dom.js";
import { withEmoji } from "./emoji.js";
import { mrkdwn } from "./mrkdwn.js";

export function text(object, context) {
  if (!object) return [];
  if (object.type === "mrkdwn") return mrkdwn(object.text, { ...context, verbatim: object.verbatim });
  return [object.emoji === false ? object.text : withEmoji(object.text)];
}

export function picture(part, context, name) {
  const source = part.image_url ?? (part.slack_file ? context.fileUrl?.(part.slack_file) : null);
  return el("img", { class: name, src: source, alt: part.alt_text, title: part.alt_text, loading: "lazy" });
}
