// Block Kit as DOM. Usable on its own: everything it needs comes in the context.
//
// context = { voice, people: Map, channels: Map, viewer, surface, act(action, control), values, errors, controls: Map, fileUrl(file) }
//   act      an element was used: { block_id, action_id, type, value?, selected? }
//   values   what was typed before a view was drawn again: { block_id: { action_id: value } }
//   controls filled here: "block_id action_id" → { read(), input, node, block }

import { el, uid } from "./dom.js";
import { element } from "./elements.js";
import { mrkdwn } from "./mrkdwn.js";
import { picture, text } from "./parts.js";
import { richText } from "./richtext.js";

export function renderBlocks(blocks, context) {
  return (blocks ?? []).map((block) => {
    const node = (DRAWN[block.type] ?? unknown)(block, context);
    node.dataset.blockId = block.block_id ?? "";
    node.classList.add("block", `block-${block.type}`);
    return node;
  });
}

const unknown = (block) => el("div", { class: "unsupported" }, block.type);

const DRAWN = {
  section(block, context) {
    const id = uid("said");
    const body = el("div", { class: "section-body", id });
    if (block.text) body.append(folded(el("div", { class: "text" }, text(block.text, context)), block, context));
    if (block.fields) {
      body.append(el("div", { class: "fields" }, block.fields.map((field) => el("div", { class: "text" }, text(field, context)))));
    }
    const accessory = block.accessory
      ? el("div", { class: `accessory accessory-${block.accessory.type}` }, element(block.accessory, block, { ...context, described: id }))
      : null;
    return el("div", {}, body, accessory);
  },

  header: (block, context) => el("h3", {}, text(block.text, context)),

  divider: () => el("hr"),

  context: (block, context) =>
    el("div", {}, block.elements.map((part) =>
      part.type === "image" ? picture(part, context, "context-image") : el("span", { class: "text" }, text(part, context)))),

  actions: (block, context) => el("div", {}, block.elements.map((part) => element(part, block, context))),

  image(block, context) {
    return el("figure", {}, block.title ? el("figcaption", {}, text(block.title, context)) : null, picture(block, context, "block-picture"));
  },

  markdown: (block, context) => el("div", { class: "text" }, mrkdwn(fromMarkdown(block.text), context)),

  rich_text: (block, context) => el("div", { class: "text" }, richText(block.elements, context)),

  input: inputBlock,
};

const LONG = 700;

// Slack folds long sections unless the block asks to stay open.
function folded(node, block, context) {
  if (block.expand || context.surface !== "message" || block.text.text.length <= LONG) return node;
  const button = el("button", { type: "button", class: "fold", "aria-expanded": "false" }, context.voice.say("see_more"));
  node.classList.add("folded");
  button.addEventListener("click", () => {
    const closed = node.classList.toggle("folded");
    button.textContent = context.voice.say(closed ? "see_more" : "see_less");
    button.setAttribute("aria-expanded", String(!closed));
  });
  return el("div", {}, node, button);
}

function inputBlock(block, context) {
  const { voice } = context;
  const ids = { control: uid("field"), label: uid("label"), hint: uid("hint"), error: uid("error") };
  const described = [block.hint ? ids.hint : null, ids.error].filter(Boolean).join(" ");
  const control = element(block.element, block, {
    ...context, id: ids.control, labelled: ids.label, described, required: !block.optional,
    act: block.dispatch_action ? context.act : null,
  });
  const several = ["checkboxes", "radio_buttons"].includes(block.element.type);
  const mark = block.optional
    ? el("span", { class: "optional" }, ` (${voice.say("optional")})`)
    : el("span", { class: "required", title: voice.say("required") }, el("span", { "aria-hidden": "true" }, " *"), el("span", { class: "hidden" }, ` (${voice.say("required")})`));
  const label = el(several ? "span" : "label", { class: "label", id: ids.label, for: several ? null : ids.control }, text(block.label, context), mark);
  const error = el("p", { class: "field-error", id: ids.error, "data-testid": "field-error", role: "alert" });
  const node = el("div", { class: "field", "data-testid": "field" }, label, control,
    block.hint ? el("p", { class: "hint", id: ids.hint }, text(block.hint, context)) : null, error);
  if (context.errors?.[block.block_id]) showError(node, context.errors[block.block_id]);
  return node;
}

// Puts a message under a field, or takes it away.
export function showError(field, message) {
  const place = field.querySelector(".field-error");
  if (!place) return;
  place.textContent = message ?? "";
  field.classList.toggle("wrong", Boolean(message));
  for (const input of field.querySelectorAll("input, textarea, select, [role=radiogroup], [role=group]")) {
    if (message) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
  }
}

// Enough of Markdown for the markdown block: headings, bold, links, strikes.
function fromMarkdown(source) {
  return source
    .replace(/^#{1,6}\s+(.*)$/gm, "*$1*")
    .replace(/\[([^\]]+)\]\((https?:[^)\s]+)\)/g, "<$2|$1>")
    .replace(/\*\*([^*]+)\*\*/g, "*$1*")
    .replace(/~~([^~]+)~~/g, "~$1~");
}
