// A conversation, or one of its threads, kept in step with the workspace message by message.

import { api } from "./api.js";
import { Composer } from "./composer.js";
import { busy, el, icon } from "./dom.js";
import { drawMessage } from "./message.js";

const GROUPED = 300;

export class Conversation {
  constructor(app, { thread = false } = {}) {
    Object.assign(this, { app, isThread: thread, drawn: new Map(), messages: [] });
    const { voice } = app;
    this.list = el("div", { class: "messages", role: "log", tabindex: "0", "aria-live": "polite", "data-testid": thread ? "thread-messages" : "messages" });
    // a picture that arrives late must not push the last message out of sight
    this.list.addEventListener("load", () => this.low && this.toEnd(), true);
    this.list.addEventListener("scroll", () => { this.low = list.scrollHeight - list.scrollTop - list.clientHeight < 120; });
    const { list } = this;
    this.aside = el("div", { class: "not-member", hidden: true });
    this.composer = new Composer(app, {
      testid: thread ? "composer-thread" : "composer",
      send: (text) => this.send(text),
      run: thread ? null : (command, text) => app.act("command", { command, text, channel: this.channel?.id ?? "@app" }),
      commands: () => app.state.commands ?? [],
      shortcuts: () => (thread ? [] : (app.state.shortcuts ?? []).filter((shortcut) => shortcut.type === "global")),
    });
    const close = el("button", { type: "button", class: "icon-button", "aria-label": voice.say("close"), "data-testid": "thread-close", onclick: () => this.leave(true) }, icon("close"));
    this.node = thread
      ? el("aside", { class: "thread", "data-testid": "thread", "aria-label": voice.say("thread"), hidden: true },
        el("header", { class: "thread-head" }, el("h2", {}, voice.say("thread")), close), this.list, this.aside, this.composer.node)
      : el("div", { class: "conversation" }, this.list, this.aside, this.composer.node);
    if (thread) {
      this.node.addEventListener("keydown", (event) => {
        if (event.key === "Escape") this.leave(true);
      });
    }
  }

  send(text) {
    const where = this.app.place.kind === "app" ? "@app" : this.channel?.id;
    return this.app.act("message", { channel: this.isThread ? this.channel.id : where, text, ...(this.isThread ? { thread_ts: this.thread } : {}) });
  }

  async enter(ts) {
    this.thread = ts;
    this.opener = document.activeElement;
    this.node.hidden = false;
    await this.app.guarded(() => this.read(this.app.channel));
    this.composer.box.focus();
  }

  leave(refocus = false) {
    if (!this.isThread || !this.thread) return;
    this.thread = null;
    this.node.hidden = true;
    if (refocus) this.opener?.focus();
  }

  async read(channel) {
    if (this.isThread && !this.thread) return;
    const { thread } = this;
    const { messages } = channel ? await api.messages(this.app.viewer, channel.id, thread) : { messages: [] };
    if (this.thread !== thread || this.app.channel?.id !== channel?.id) return;
    for (const file of messages.flatMap((message) => message.files ?? [])) this.app.files.set(file.id, file);
    this.messages = messages;
    this.of = channel?.id;
    this.show(channel);
  }

  show(channel) {
    const { app } = this;
    const moved = this.channel?.id !== channel?.id || this.shownThread !== this.thread;
    this.channel = channel;
    this.shownThread = this.thread;
    const name = app.place.kind === "app" ? app.appName : channel?.kind === "channel" ? `#${channel.name}` : channel?.title ?? channel?.name ?? "";
    this.composer.face(`${channel?.id ?? "app"} ${this.thread ?? ""}`, this.isThread ? app.voice.say("reply_here") : app.voice.say(/^#/.test(name) ? "write_in" : "write_to", { name }));
    this.list.setAttribute("aria-label", name);
    const outside = channel?.kind === "channel" && !channel.members.includes(app.viewer);
    const silent = app.place.kind === "app" && app.state.messages_read_only;
    this.composer.node.hidden = outside || silent;
    this.aside.hidden = !(outside || silent);
    if (outside) this.offerToJoin(channel, name);
    else if (silent) this.aside.replaceChildren(el("p", {}, app.voice.say("read_only", { name })));
    const low = moved || this.low;
    this.place(this.rows(this.of === channel?.id ? this.messages : [], name));
    if (low) this.toEnd();
  }

  toEnd() {
    this.low = true;
    this.list.scrollTop = this.list.scrollHeight;
  }

  offerToJoin(channel, name) {
    const { app } = this;
    const join = (event) => busy(event.currentTarget, async () => {
      await app.act("join", { channel: channel.id });
      await app.refresh();
    });
    this.aside.replaceChildren(el("p", {}, app.voice.say("not_member", { name })),
      el("button", { type: "button", class: "button button-primary", "data-testid": "join-channel", onclick: join }, app.voice.say("join", { name })));
  }

  // What stands in the list, in order: [key, signature, draw].
  rows(messages, name) {
    const { app } = this;
    const { voice } = app;
    const rows = [];
    let before = null;
    for (const message of messages) {
      const at = new Date(Number(message.ts) * 1000);
      const newDay = !before || voice.dayKey(new Date(Number(before.ts) * 1000)) !== voice.dayKey(at);
      if (newDay) {
        const words = voice.day(at);
        rows.push([`day ${voice.dayKey(at)}`, words, () => el("div", { class: "day", role: "separator", "data-testid": "day" }, el("span", {}, words))]);
      }
      const grouped = !newDay && before.user === message.user && message.ts - before.ts < GROUPED && !before.ephemeral && !message.ephemeral && !before.reply_count;
      rows.push([`${message.ts} ${message.ephemeral}`, JSON.stringify([message, grouped, app.contextKey]),
        () => drawMessage(app, this, message, { at, grouped })]);
      before = message;
    }
    if (!messages.length && (this.of === this.channel?.id)) {
      const words = app.place.kind === "app" ? voice.say("empty_app", { name: app.appName }) : voice.say("empty_channel", { name });
      rows.push(["empty", words, () => el("p", { class: "empty" }, words)]);
    }
    return rows;
  }

  place(rows) {
    const kept = new Map();
    rows.forEach(([key, signature, draw], at) => {
      const before = this.drawn.get(key);
      const node = before?.signature === signature ? before.node : draw();
      kept.set(key, { signature, node });
      if (before && before.node !== node && before.node.parentNode === this.list) before.node.replaceWith(node);
      if (this.list.children[at] !== node) this.list.insertBefore(node, this.list.children[at] ?? null);
    });
    while (this.list.children.length > rows.length) this.list.lastElementChild.remove();
    this.drawn = kept;
  }
}
