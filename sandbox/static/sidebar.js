// The sidebar: the person, the app, the places. A drawer on narrow screens.

import { el, icon, redraw } from "./dom.js";
import { personMenu } from "./people.js";

const NARROW = window.matchMedia("(max-width: 760px)");

export class Sidebar {
  constructor(app) {
    this.app = app;
    this.list = el("div", { class: "places" });
    this.person = personMenu(app);
    this.node = el("nav", { class: "sidebar", "aria-label": app.voice.say("sidebar"), "data-testid": "sidebar" },
      el("p", { class: "team" }, app.state.team.name), this.person.node, this.list);
    this.scrim = el("div", { class: "scrim", onclick: () => this.close(), "data-testid": "scrim" });
    this.node.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !this.isOpen) return;
      this.close();
      document.querySelector("[data-testid=open-sidebar]")?.focus();
    });
    NARROW.addEventListener("change", () => this.settle());
    this.settle();
  }

  get isOpen() {
    return this.node.classList.contains("open");
  }

  open() {
    this.node.classList.add("open");
    this.settle();
    this.node.querySelector("a, button")?.focus();
  }

  close() {
    this.node.classList.remove("open");
    this.settle();
  }

  settle() {
    this.node.inert = NARROW.matches && !this.isOpen;
    this.scrim.hidden = !this.isOpen;
  }

  draw() {
    const { app } = this;
    this.person.draw();
    redraw(this.list, [app.state.channels, app.place, app.voice.locale, app.state.app], () => this.places());
  }

  places() {
    const { app } = this;
    const { voice } = app;
    const appChannel = app.appChannel;
    const rest = app.state.channels.filter((channel) => channel !== appChannel);
    const rooms = rest.filter((channel) => ["channel", "group"].includes(channel.kind));
    const direct = rest.filter((channel) => ["im", "mpim"].includes(channel.kind))
      .sort((a, b) => Number(b.last_ts ?? 0) - Number(a.last_ts ?? 0));
    return [
      this.section(voice.say("app"), [this.entry({
        words: app.appName, shape: "bolt", here: app.place.kind !== "channel", unread: appChannel?.unread, testid: "app-entry", id: appChannel?.id,
        go: () => app.go(app.state.home_tab && !appChannel?.unread ? { kind: "home" } : { kind: "app" }),
      })]),
      rooms.length ? this.section(voice.say("channels"), rooms.map((channel) => this.channel(channel, "hash"))) : null,
      direct.length ? this.section(voice.say("direct"), direct.map((channel) => this.channel(channel, channel.kind === "mpim" ? "people" : "chat"))) : null,
    ];
  }

  section(title, entries) {
    return el("section", {}, el("h2", {}, title), el("ul", {}, entries));
  }

  channel(channel, shape) {
    const { app } = this;
    return this.entry({
      words: channel.title || channel.name, shape, here: app.place.channel === channel.id, unread: channel.unread, kind: channel.kind, id: channel.id,
      testid: `channel-${channel.id}`, go: () => app.go({ kind: "channel", channel: channel.id }),
    });
  }

  entry({ words, shape, here, unread, testid, kind, id, go }) {
    const { voice, viewer } = this.app;
    const name = shape === "hash" ? words.replace(/^#\s*/, "") : words;
    return el("li", {}, el("a", {
      class: unread ? "place unread" : "place", href: `?as=${viewer}&in=${id ?? "app"}`, "aria-current": here ? "page" : null, "data-testid": testid, "data-kind": kind,
      onclick: (event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        go();
      },
    }, icon(shape), el("span", { class: "place-name" }, name),
    unread ? el("span", { class: "badge", "data-testid": id ? `unread-${id}` : null }, String(unread), el("span", { class: "hidden" }, ` ${voice.say("unread", { n: "" }).trim()}`)) : null));
  }
}
