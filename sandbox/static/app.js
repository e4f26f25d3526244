// The workspace in the browser: who looks, where they are, and what has to be drawn again.
//
// Hooks for automated browsers (data-testid unless said otherwise):
//   chooser            person-card-U1
//   sidebar            sidebar, open-sidebar, person-menu, person-panel, set-locale, set-zone, be-U2, new-window,
//                      app-entry, channel-C1 (also data-kind; unread badge: unread-C1)
//   app                home-tab, messages-tab, home (its blocks)
//   conversation       conversation-title, messages, message (data-ts, data-user, data-ephemeral), day, ephemeral-note,
//                      message-thread, message-reply, message-more, thread, thread-close, file, join-channel, invite-app
//   composer           composer (main), composer-thread, send, send-thread, slash-list, slash-item (data-command), slash-hint, shortcuts
//   blocks             [data-block-id]; elements: action (data-action-id, data-element on their node), option (data-value),
//                      confirm, confirm-yes, confirm-no
//   modal              modal (data-view-id, data-callback-id), modal-title, modal-submit, modal-close, modal-x,
//                      modal-back, modal-alert, field (data-block-id), field-error
//   clock              clock, clock-now, clock-day, clock-week, clock-next
//   everywhere         toast (data-kind), link-lost; <html data-ready="true"> once drawn

import { Refused, api, stream } from "./api.js";
import { drawClock } from "./clock.js";
import { el } from "./dom.js";
import { drawHome } from "./home.js";
import { Voice } from "./i18n.js";
import { Conversation } from "./messages.js";
import { Modals } from "./modal.js";
import { drawChooser } from "./people.js";
import { Sidebar } from "./sidebar.js";
import { drawHead } from "./head.js";
import { linkLost, toast } from "./toasts.js";
import { inTurn } from "./turns.js";

class App {
  constructor(viewer) {
    this.viewer = viewer;
    this.people = new Map();
    this.channels = new Map();
    this.files = new Map();
    this.home = null;
    this.refresh = inTurn(() => this.look());
    this.skew = 0;
  }

  async start() {
    this.root = {
      clock: el("div", { class: "clock", "data-testid": "clock", hidden: true }),
      head: el("header", { class: "head" }),
      home: el("div", { class: "home", "data-testid": "home", tabindex: "-1" }),
    };
    await this.readState();
    this.sidebar = new Sidebar(this);
    this.conversation = new Conversation(this);
    this.threadPanel = new Conversation(this, { thread: true });
    this.modals = new Modals(this);
    this.root.main = el("main", { id: "main", class: "main", tabindex: "-1" }, this.root.head, this.root.home, this.conversation.node);
    document.querySelector("#app").replaceChildren(
      el("a", { class: "skip", href: "#main" }, this.voice.say("skip")),
      this.root.clock,
      el("div", { class: "desk" }, this.sidebar.node, this.sidebar.scrim, this.root.main, this.threadPanel.node));
    this.place = this.placeOf(new URLSearchParams(location.search));
    window.addEventListener("popstate", () => this.arrive(this.placeOf(new URLSearchParams(location.search))));
    document.addEventListener("visibilitychange", () => this.markRead());
    await this.arrive(this.place);
    await this.modals.refresh();
    stream(this.viewer, { changed: (event) => this.changed(event), linked: (is) => this.linked(is) });
    document.documentElement.dataset.ready = "true";
  }

  get me() {
    return this.people.get(this.viewer);
  }

  get appName() {
    return this.state.app.bot_name || this.state.app.name;
  }

  get appChannel() {
    return this.state.channels.find((channel) => channel.kind === "im" && channel.members.includes(this.state.app.bot_user_id));
  }

  now() {
    return new Date(this.state.clock.turnable ? Date.parse(this.state.clock.now) : Date.now() + this.skew);
  }

  // What Block Kit needs to draw for this person.
  context(more = {}) {
    return {
      voice: this.voice, people: this.people, channels: this.channels, viewer: this.viewer, controls: new Map(),
      fileUrl: (file) => file.url ?? this.files.get(file.id)?.url ?? `/files/${file.id}/${file.id}`, ...more,
    };
  }

  get contextKey() {
    return [this.voice.locale, this.voice.zone, this.voice.dayKey(this.now()),
      ...[...this.people.values()].map((person) => person.real_name)].join("|");
  }

  async readState() {
    this.state = await api.state(this.viewer);
    this.skew = Date.parse(this.state.clock.now) - Date.now();
    this.people = new Map(this.state.people.map((person) => [person.id, person]));
    this.channels = new Map(this.state.channels.map((channel) => [channel.id, channel]));
    if (!this.me) throw new Refused("user_not_found");
    const before = this.voice;
    this.voice = new Voice(this.me.locale, this.me.tz, () => this.now());
    if (before && before.language !== this.voice.language) location.reload();
    document.documentElement.lang = this.voice.locale;
  }

  placeOf(params) {
    const asked = params.get("in");
    if (asked === "home" && this.state.home_tab) return { kind: "home" };
    if (asked === "app") return { kind: "app" };
    if (this.channels.has(asked)) return asked === this.appChannel?.id ? { kind: "app" } : { kind: "channel", channel: asked };
    return this.state.home_tab ? { kind: "home" } : { kind: "app" };
  }

  go(place) {
    const params = new URLSearchParams({ as: this.viewer, in: place.channel ?? place.kind });
    history.pushState(null, "", `?${params}`);
    return this.arrive(place);
  }

  async arrive(place) {
    this.place = place;
    this.sidebar.close();
    this.threadPanel.leave();
    this.draw();
    const told = this.tellOpened(place);
    await this.refresh();
    if (await told) await this.refresh();
  }

  // Slack tells the app whenever somebody opens one of its tabs.
  tellOpened({ kind }) {
    const tab = { home: this.state.home_tab && "home", app: this.state.messages_tab && "messages" }[kind];
    if (!tab || this.me.deleted) return null;
    return this.guarded(() => api.act("open_home", { user: this.viewer, tab }));
  }

  get channel() {
    return this.place.kind === "app" ? this.appChannel : this.channels.get(this.place.channel);
  }

  draw() {
    const { home, main } = this.root;
    const unread = this.state.channels.reduce((sum, channel) => sum + (channel.unread ?? 0), 0);
    document.title = `${unread ? `(${unread}) ` : ""}${this.me.real_name} · ${this.state.team.name}`;
    drawClock(this);
    this.sidebar.draw();
    drawHead(this);
    const atHome = this.place.kind === "home";
    main.dataset.place = this.place.kind;
    home.hidden = !atHome;
    this.conversation.node.hidden = atHome;
    if (atHome) drawHome(this);
    else this.conversation.show(this.channel);
  }

  async look() {
    await this.guarded(async () => {
      await this.readState();
      if (this.place.kind === "home") this.home = (await api.home(this.viewer)).view;
      else await this.conversation.read(this.channel);
      await this.threadPanel.read(this.channel);
      this.draw();
      await this.markRead();
    });
  }

  async markRead() {
    if (document.hidden || this.place.kind === "home" || !this.channel?.unread) return;
    await this.guarded(() => api.read(this.viewer, this.channel.id));
    this.channel.unread = 0;
    this.sidebar.draw();
  }

  // Changes come in bursts: one look at the workspace answers them all.
  changed({ type }) {
    if (type === "modal") this.guarded(() => this.modals.refresh());
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.refresh(), 40);
  }

  linked(is) {
    if (is) {
      if (this.lost) toast(this.voice.say("linked"));
      linkLost(null);
      // whatever changed while nobody listened
      this.refresh();
      this.guarded(() => this.modals.refresh());
    } else linkLost(this.voice.say("unlinked"));
    this.lost = !is;
  }

  // A person does something. Returns what the app answered, or null; troubles are told in a toast.
  async act(kind, body, { quiet = false } = {}) {
    const result = await this.guarded(() => api.act(kind, { user: this.viewer, ...body }));
    if (!result) return null;
    if (!quiet && result.error) toast(this.trouble(result), "error");
    if (result.view_id) await this.guarded(() => this.modals.refresh());
    return result;
  }

  // Something is used in a view. What was typed beside it is told first: Slack's payload carries it.
  async clickIn(view, action, controls) {
    for (const control of controls.values()) {
      const { block, action_id: id, read } = control;
      const held = JSON.stringify(read());
      if (block.type !== "input" || block.dispatch_action || control.told === held) continue;
      control.told = held;
      const body = { user: this.viewer, view_id: view, block_id: block.block_id, action_id: id, selected: read() };
      await api.act("click", body).catch((error) => { if (!(error instanceof Refused)) throw error; });
    }
    return this.act("click", { view_id: view, ...action });
  }

  say(key, values) {
    toast(this.voice.say(key, values), "error");
    return null;
  }

  trouble({ error }) {
    const late = /timeout|timed_out|no_ack/.test(error);
    return this.voice.say(late ? "late" : "failed", { app: this.appName, code: error });
  }

  async guarded(work) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const key = error.code === "unreachable" ? "unreachable" : "refused";
      toast(this.voice.say(key, { code: error.message }), "error");
      return null;
    }
  }
}

async function choose() {
  const state = await api.state();
  const voice = new Voice(navigator.language, Intl.DateTimeFormat().resolvedOptions().timeZone, () => new Date(state.clock.now));
  document.documentElement.lang = voice.language;
  document.title = state.team.name;
  drawChooser(document.querySelector("#app"), state, voice);
  document.documentElement.dataset.ready = "true";
}

const viewer = new URLSearchParams(location.search).get("as");
try {
  await (viewer ? new App(viewer).start() : choose());
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  if (viewer) location.replace("/");
  else document.querySelector("#app").replaceChildren(el("p", { class: "empty" }, new Voice(navigator.language).say("unreachable")));
}
