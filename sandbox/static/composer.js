// Where one writes: messages, and slash commands with their list.

import { busy, el, icon, menuButton, uid } from "./dom.js";

export class Composer {
  // send(text) and run(command, text) do the thing; commands() and shortcuts() say what is offered.
  constructor(app, { testid, send, run, commands = () => [], shortcuts = () => [] }) {
    Object.assign(this, { app, send, run, commands, shortcuts });
    const { voice } = app;
    const listId = uid("slash");
    this.list = el("div", { class: "slash", role: "listbox", id: listId, "aria-label": voice.say("commands"), "data-testid": run ? "slash-list" : null, hidden: true });
    this.hint = el("p", { class: "slash-hint", "data-testid": run ? "slash-hint" : null, hidden: true });
    this.box = el("textarea", {
      class: "composer-box", rows: 1, "data-testid": testid, "aria-describedby": `${listId}-keys`,
      ...(run ? { role: "combobox", "aria-expanded": "false", "aria-controls": listId, "aria-autocomplete": "list" } : {}),
    });
    this.button = el("button", { type: "submit", class: "send", "aria-label": voice.say("send"), "data-testid": run ? "send" : "send-thread" }, icon("send"));
    const tools = shortcuts().length
      ? menuButton(el("button", { type: "button", class: "icon-button", "aria-label": voice.say("shortcuts"), "data-testid": "shortcuts" }, icon("bolt")),
        () => shortcuts().map((shortcut) => ({ label: shortcut.name, value: shortcut.callback_id, choose: () => app.act("shortcut", { callback_id: shortcut.callback_id }) })))
      : null;
    this.node = el("form", { class: "composer" }, this.list, this.hint, el("div", { class: "composer-row" }, tools, this.box, this.button),
      el("p", { class: "hidden", id: `${listId}-keys` }, voice.say("composer_hint")));
    this.node.addEventListener("submit", (event) => {
      event.preventDefault();
      this.go();
    });
    this.box.addEventListener("input", () => this.typed());
    this.box.addEventListener("keydown", (event) => this.pressed(event));
    this.box.addEventListener("blur", () => this.offer([]));
    this.drafts = new Map();
    this.active = 0;
  }

  // Another conversation: its own draft and its own words.
  face(key, words) {
    if (this.key !== key) {
      if (this.key) this.drafts.set(this.key, this.box.value);
      this.key = key;
      this.box.value = this.drafts.get(key) ?? "";
      this.typed();
      this.offer([]);
    }
    this.box.placeholder = words;
    this.box.setAttribute("aria-label", words);
  }

  typed() {
    this.box.style.height = "auto";
    this.box.style.height = `${Math.min(this.box.scrollHeight, 180)}px`;
    this.button.disabled = !this.box.value.trim();
    if (!this.run) return;
    const partial = /^\/\S*$/.exec(this.box.value);
    this.active = 0;
    this.offer(partial ? this.commands().filter((known) => known.command.startsWith(partial[0])) : []);
    const command = this.commands().find((known) => this.box.value.startsWith(`${known.command} `));
    this.hint.hidden = !command?.usage_hint && !command?.description;
    this.hint.replaceChildren(...(command ? [el("strong", {}, command.command), " ", el("span", {}, command.usage_hint || command.description || "")] : []));
  }

  offer(commands) {
    this.offered = commands;
    this.list.hidden = !commands.length;
    if (this.run) this.box.setAttribute("aria-expanded", String(commands.length > 0));
    this.list.replaceChildren(...commands.map((known, at) => el("div", {
      class: at === this.active ? "slash-item active" : "slash-item", role: "option", id: `${this.list.id}-${at}`, "aria-selected": String(at === this.active),
      "data-testid": "slash-item", "data-command": known.command, onpointerdown: (event) => event.preventDefault(), onclick: () => this.complete(known),
    }, el("span", { class: "slash-line" }, el("strong", {}, known.command), known.usage_hint ? el("span", { class: "slash-usage" }, known.usage_hint) : null),
    known.description ? el("span", { class: "slash-more" }, known.description) : null)));
    if (commands.length) {
      this.box.setAttribute("aria-activedescendant", `${this.list.id}-${this.active}`);
      this.list.children[this.active]?.scrollIntoView({ block: "nearest" });
    } else this.box.removeAttribute("aria-activedescendant");
  }

  complete(known) {
    this.box.value = `${known.command} `;
    this.box.focus();
    this.typed();
  }

  pressed(event) {
    if (event.isComposing) return;
    const offered = this.offered ?? [];
    if (offered.length) {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const exact = offered[this.active]?.command === this.box.value;
      if (step) {
        this.active = (this.active + step + offered.length) % offered.length;
        this.offer(offered);
      } else if (event.key === "Escape") this.offer([]);
      else if (event.key === "Tab" || (event.key === "Enter" && !exact)) this.complete(offered[this.active]);
      else if (event.key === "Enter") this.go();
      else return;
      event.preventDefault();
      event.stopPropagation();
    } else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.go();
    }
  }

  go() {
    const text = this.box.value.trim();
    if (!text) return undefined;
    const clear = () => {
      this.box.value = "";
      this.typed();
    };
    return busy(this.button, async () => {
      const slash = this.run && /^(\/\S+)\s*([\s\S]*)$/.exec(text);
      const known = slash && this.commands().some((one) => one.command === slash[1]);
      if (slash && !known) return this.app.say("unknown_command", { command: slash[1], app: this.app.appName });
      clear();
      const done = await (slash ? this.run(slash[1], slash[2]) : this.send(text));
      if (!done && !this.box.value) {
        this.box.value = text;
        this.typed();
      }
      return done;
    });
  }
}
