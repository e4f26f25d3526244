// Block elements as controls: each is drawn, read back as plain values, and reports its use.

import { combo } from "./combo.js";
import { confirmed } from "./confirm.js";
import { el, icon, menuButton, uid } from "./dom.js";
import { withEmoji } from "./emoji.js";
import { epochOf, wallOf } from "./i18n.js";
import { picture, text } from "./parts.js";

export function element(part, block, context) {
  if (part.type === "image") return picture(part, context, "accessory-picture");
  const draw = DRAWN[part.type];
  if (!draw) return el("span", { class: "unsupported" }, part.type);
  const before = context.values?.[block.block_id]?.[part.action_id];
  const control = draw(part, { ...context, block, before, use: use(part, block, context), attributes: attributes(part, context) });
  if (control.read) context.controls?.set(`${block.block_id} ${part.action_id}`, { ...control, block, action_id: part.action_id });
  control.node.dataset.element = part.type;
  return control.node;
}

function attributes(part, context) {
  return {
    id: context.id, "data-action-id": part.action_id ?? "", "aria-describedby": context.described, "aria-required": context.required ? "true" : null,
    "aria-label": context.labelled ? null : part.accessibility_label ?? (part.placeholder ? withEmoji(part.placeholder.text) : null),
    autofocus: part.focus_on_load ? true : null,
  };
}

// Sends what was chosen, after the confirmation the element asks for. `undo` puts the control back.
function use(part, block, context) {
  return async (chosen, control, undo) => {
    if (!context.act) return;
    if (part.confirm && !(await confirmed(part.confirm, context))) {
      undo?.();
      return;
    }
    await context.act({ block_id: block.block_id, action_id: part.action_id, ...chosen }, control);
  };
}

function button(part, { use: send, attributes: named, ...context }) {
  const words = [el("span", { class: "button-words" }, text(part.text, context))];
  const style = part.style ? ` button-${part.style}` : "";
  const common = { class: `button${style}`, ...named, "aria-label": part.accessibility_label, "data-testid": "action" };
  const node = part.url
    ? el("a", { ...common, href: part.url, target: "_blank", rel: "noopener noreferrer" }, words)
    : el("button", { ...common, type: "button" }, words);
  node.addEventListener("click", () => send({ value: part.value }, node));
  return { node };
}

function overflow(part, { use: send, attributes: named, voice }) {
  const node = el("button", { type: "button", class: "icon-button", ...named, "aria-label": voice.say("more"), "data-testid": "action" }, icon("more"));
  return {
    node: menuButton(node, () => part.options.map((option) => ({
      label: withEmoji(option.text.text), value: option.value, href: option.url, target: option.url ? "_blank" : null, testid: "option",
      choose: () => send({ selected: option.value }, node),
    }))),
  };
}

// Menus: what they offer, and what they hold at first.

const asOption = (option) => ({ value: option.value, label: option.text.text, description: option.description?.text });
const people = (context) => [...context.people.values()]
  .filter((person) => !person.deleted)
  .map((person) => ({ value: person.id, label: person.real_name || person.name, description: person.profile?.title }));
const KIND_OF = { public: "channel", private: "group", im: "im", mpim: "mpim" };
const places = (context, { include = Object.keys(KIND_OF), exclude_bot_users: noBots = false } = {}) => [...context.channels.values()]
  .filter((channel) => include.some((kind) => KIND_OF[kind] === channel.kind))
  .filter((channel) => !noBots || channel.kind !== "im" || !channel.members.some((id) => context.people.get(id)?.is_bot))
  .map((channel) => ({ value: channel.id, label: channel.kind === "channel" ? `# ${channel.name}` : channel.title || channel.name }));

const OFFERED = {
  users: people,
  channels: (context) => places(context, { include: ["public"] }),
  conversations: (context, part) => places(context, part.filter),
};
const FIRST = { users: "initial_user", channels: "initial_channel", conversations: "initial_conversation" };

function menu(part, context) {
  const { use: send, attributes: named, before, voice } = context;
  const [, multi, noun] = /^(multi_)?(\w+?)_select$/.exec(part.type);
  const several = Boolean(multi);
  const groups = OFFERED[noun]
    ? [{ options: OFFERED[noun](context, part) }]
    : (part.option_groups ?? [{ options: part.options }]).map((group) => ({ label: group.label?.text, options: group.options.map(asOption) }));
  const first = noun === "static"
    ? (several ? part.initial_options ?? [] : [part.initial_option].filter(Boolean)).map((option) => option.value)
    : [several ? part[`${FIRST[noun]}s`] ?? [] : part[FIRST[noun]] ?? []].flat();
  const offered = new Set(groups.flatMap((group) => group.options.map((option) => option.value)));
  let last = before === undefined ? first : [before ?? []].flat().filter((value) => noun !== "static" || offered.has(value));
  const control = combo({
    groups, chosen: last, several, most: part.max_selected_items, voice,
    placeholder: part.placeholder ? withEmoji(part.placeholder.text) : voice.say(several ? "choose_options" : "choose_option"),
    attributes: { ...named, "data-testid": "action" },
    changed: (picked) => {
      const undo = last;
      last = picked;
      send({ selected: several ? picked : picked[0] ?? null }, control.input, () => {
        last = undo;
        control.write(undo);
      });
    },
  });
  return control;
}

function choices(part, context) {
  const { use: send, attributes: named, before, labelled } = context;
  const several = part.type === "checkboxes";
  const first = several ? (part.initial_options ?? []).map((option) => option.value) : [part.initial_option?.value].filter(Boolean);
  const held = before === undefined ? first : [before ?? []].flat();
  const name = uid("choice");
  const inputs = part.options.map((option) => el("input", { type: several ? "checkbox" : "radio", name, id: uid("choice"), "data-value": option.value }));
  inputs.forEach((input, at) => { input.checked = held.includes(part.options[at].value); });
  const picked = () => inputs.filter((input) => input.checked).map((input) => input.dataset.value);
  const read = () => (several ? picked() : picked()[0] ?? null);
  const node = el("div", { ...named, class: "choices", role: several ? "group" : "radiogroup", "aria-labelledby": labelled, "data-testid": "action" },
    part.options.map((option, at) => el("label", { class: "choice", for: inputs[at].id }, inputs[at],
      el("span", {}, el("span", { class: "choice-label" }, text(option.text, context)), option.description ? el("span", { class: "choice-more" }, text(option.description, context)) : null))));
  let last = picked();
  node.addEventListener("change", () => {
    const undo = last;
    last = picked();
    send({ selected: read() }, node, () => {
      last = undo;
      for (const input of inputs) input.checked = undo.includes(input.dataset.value);
    });
  });
  return { node, read };
}

// Native pickers. A picker reports once the person has settled on a value.

function picker(kind, initial, convert = { out: (value) => value, in: (value) => value }) {
  return (part, context) => {
    const { use: send, attributes: named, before, voice, labelled } = context;
    const held = before === undefined ? part[initial] : before;
    const label = labelled ? null : named["aria-label"] ?? voice.say(kind === "time" ? "time" : "date");
    const node = el("input", { type: kind, class: "input input-picker", ...named, "aria-label": label, "data-testid": "action" });
    node.value = held === undefined || held === null ? "" : convert.in(held, context);
    const read = () => (node.value ? convert.out(node.value, context) : null);
    // a native picker writes in the browser's language: the words beside it are in the person's own
    const words = el("span", { class: "picked" });
    const spell = () => { words.textContent = node.value ? spelled(kind, node.value, voice) : ""; };
    node.addEventListener("input", spell);
    spell();
    let last = read();
    let timer;
    const settle = () => {
      clearTimeout(timer);
      if (read() === last) return;
      const undo = last;
      last = read();
      send({ selected: last }, node, () => {
        last = undo;
        node.value = undo === null ? "" : convert.in(undo, context);
        spell();
      });
    };
    node.addEventListener("change", () => {
      clearTimeout(timer);
      timer = setTimeout(settle, 350);
    });
    node.addEventListener("blur", settle);
    return { node: el("span", { class: "picker" }, node, words), read };
  };
}

function spelled(kind, value, voice) {
  if (kind === "time") return "";
  const wall = new Date(`${value.slice(0, 10)}T12:00Z`);
  return new Intl.DateTimeFormat(voice.locale, { timeZone: "UTC", weekday: "long", year: "numeric", month: "long", day: "numeric" }).format(wall);
}

const zoned = {
  out: (wall, { voice }) => String(epochOf(wall, voice.zone)),
  in: (epoch, { voice }) => wallOf(Number(epoch), voice.zone),
};

// Fields to type in.

const KINDS = { email_text_input: "email", url_text_input: "url", number_input: "number", plain_text_input: "text" };

function field(part, context) {
  const { use: send, attributes: named, before, voice } = context;
  const held = before === undefined ? part.initial_value : before;
  const common = { class: "input", ...named, placeholder: part.placeholder ? withEmoji(part.placeholder.text) : null, "data-testid": "action" };
  const node = part.multiline
    ? el("textarea", { ...common, rows: 4, maxlength: part.max_length })
    : el("input", {
      ...common, type: KINDS[part.type], maxlength: part.max_length, min: part.min_value, max: part.max_value,
      step: part.type === "number_input" ? (part.is_decimal_allowed ? "any" : "1") : null, autocomplete: "off",
    });
  node.value = held ?? "";
  const left = part.max_length ? el("span", { class: "left", "aria-live": "polite" }) : null;
  const count = () => {
    const room = (part.max_length ?? 0) - node.value.length;
    if (left) left.textContent = room <= Math.max(20, part.max_length / 10) ? voice.say("characters", { n: room }) : "";
  };
  count();
  node.addEventListener("input", count);
  const triggers = part.dispatch_action_config?.trigger_actions_on ?? ["on_enter_pressed"];
  if (triggers.includes("on_character_entered")) node.addEventListener("input", () => send({ selected: node.value }, null));
  node.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || part.multiline || !context.act || !triggers.includes("on_enter_pressed")) return;
    event.preventDefault();
    send({ selected: node.value }, node);
  });
  return { node: left ? el("div", { class: "counted" }, node, left) : node, read: () => node.value || null };
}

const DRAWN = {
  button, overflow,
  static_select: menu, multi_static_select: menu, users_select: menu, multi_users_select: menu,
  channels_select: menu, multi_channels_select: menu, conversations_select: menu, multi_conversations_select: menu,
  checkboxes: choices, radio_buttons: choices,
  datepicker: picker("date", "initial_date"),
  timepicker: picker("time", "initial_time"),
  datetimepicker: picker("datetime-local", "initial_date_time", zoned),
  plain_text_input: field, email_text_input: field, url_text_input: field, number_input: field,
};
