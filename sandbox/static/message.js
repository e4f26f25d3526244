// One message: who, when, what, its files, its thread.

import { renderBlocks } from "./blocks.js";
import { avatar, busy, el, icon, menuButton } from "./dom.js";
import { emoji } from "./emoji.js";
import { mrkdwn } from "./mrkdwn.js";

export function drawMessage(app, conversation, message, { at, grouped }) {
  const { voice } = app;
  const person = app.people.get(message.user) ?? { id: message.user ?? "?", real_name: message.name || voice.say("unknown_person"), is_bot: message.bot };
  const name = message.bot ? message.name || person.real_name : person.real_name || message.name;
  const time = el("time", { class: "message-time", datetime: at.toISOString(), title: voice.full(at) }, voice.time(at));
  const head = grouped ? el("span", { class: "hidden" }, `${name}, `) : el("p", { class: "message-head" },
    el("strong", { class: "message-name" }, name), message.bot ? el("span", { class: "app-badge" }, voice.say("app_badge")) : null, time);
  return el("article", {
    class: ["message", grouped ? "grouped" : "", message.ephemeral ? "ephemeral" : ""].filter(Boolean).join(" "), "aria-label": `${name}, ${voice.time(at)}`,
    "data-testid": "message", "data-ts": message.ts, "data-user": message.user, "data-ephemeral": message.ephemeral ? "true" : null,
  },
  el("div", { class: "message-side" }, grouped ? time : avatar({ ...person, real_name: name, is_bot: Boolean(message.bot) })),
  el("div", { class: "message-main" },
    message.ephemeral ? el("p", { class: "ephemeral-note", "data-testid": "ephemeral-note" }, icon("eye"), voice.say("only_you")) : null,
    head, said(app, conversation, message), (message.files ?? []).map((file) => drawFile(file, voice)), reactions(message), thread(app, conversation, message)),
  tools(app, conversation, message));
}

function said(app, conversation, message) {
  const { voice } = app;
  if (message.deleted) return el("p", { class: "deleted" }, voice.say("deleted"));
  const edited = message.edited ? el("span", { class: "edited" }, ` (${voice.say("edited")})`) : null;
  const context = app.context({ surface: "message" });
  // what people type comes with Slack's rich text beside it; the text says the same, formatted
  if (message.bot && message.blocks?.length) {
    context.act = (action, control) => busy(control, () =>
      app.act("click", { channel: conversation.channel.id, ts: message.ts, ...action }));
    return el("div", { class: "blocks" }, renderBlocks(message.blocks, context), edited);
  }
  return message.text || edited ? el("div", { class: "text" }, mrkdwn(message.text ?? "", context), edited) : null;
}

export function drawFile(file, voice) {
  const name = file.title || file.name;
  if (/^image\/(png|jpe?g|gif|webp|svg)/.test(file.mimetype ?? "")) {
    return el("figure", { class: "file-picture", "data-testid": "file" },
      el("a", { href: file.url, target: "_blank", rel: "noopener" }, el("img", { src: file.url, alt: file.alt_txt || name, loading: "lazy" })),
      el("figcaption", {}, name));
  }
  return el("a", { class: "file-card", href: file.url, download: file.name, "data-testid": "file" }, icon("file"),
    el("span", { class: "file-words" }, el("strong", {}, name), el("span", {}, voice.say("download"))), icon("download"));
}

function reactions(message) {
  if (!message.reactions?.length) return null;
  return el("p", { class: "reactions" }, message.reactions.map((one) =>
    el("span", { class: "reaction", title: `:${one.name}:` }, emoji(one.name) ?? `:${one.name}:`, " ", String(one.count ?? one.users?.length ?? 1))));
}

function thread(app, conversation, message) {
  if (!message.reply_count || conversation.isThread) return null;
  return el("button", { type: "button", class: "replies", "data-testid": "message-thread", onclick: () => app.threadPanel.enter(message.ts) },
    icon("thread"), app.voice.count("replies", message.reply_count));
}

function tools(app, conversation, message) {
  if (message.ephemeral || message.deleted) return null;
  const { voice } = app;
  const shortcuts = (app.state.shortcuts ?? []).filter((shortcut) => shortcut.type === "message");
  const reply = conversation.isThread ? null : el("button", {
    type: "button", class: "icon-button", "aria-label": voice.say("reply"), title: voice.say("reply"), "data-testid": "message-reply", onclick: () => app.threadPanel.enter(message.ts),
  }, icon("thread"));
  const more = shortcuts.length
    ? menuButton(el("button", { type: "button", class: "icon-button", "aria-label": voice.say("more"), "data-testid": "message-more" }, icon("more")),
      () => shortcuts.map((shortcut) => ({
        label: shortcut.name, value: shortcut.callback_id,
        choose: () => app.act("shortcut", { callback_id: shortcut.callback_id, channel: conversation.channel.id, ts: message.ts }),
      })))
    : null;
  return reply || more ? el("div", { class: "message-tools" }, reply, more) : null;
}
