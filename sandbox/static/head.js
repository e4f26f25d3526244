// The line above a conversation: its name, the app's two tabs, who is there.

import { avatar, busy, el, icon, redraw } from "./dom.js";

export function drawHead(app) {
  const { voice, place, state, channel } = app;
  redraw(app.root.head, [place, channel?.members, channel?.topic, channel?.title, voice.locale, state.app, state.people.length], () => [
    el("button", { type: "button", class: "icon-button only-narrow", "aria-label": voice.say("open_menu"), "data-testid": "open-sidebar", onclick: () => app.sidebar.open() }, icon("menu")),
    place.kind === "channel" ? room(app) : tabs(app),
  ]);
}

function tabs(app) {
  const { voice, place, state } = app;
  const tab = (kind, words, testid) => el("button", {
    type: "button", role: "tab", class: "tab", "aria-selected": String(place.kind === kind), "data-testid": testid, onclick: () => app.go({ kind }),
  }, words);
  const list = [
    state.home_tab ? tab("home", voice.say("home"), "home-tab") : null,
    state.messages_tab ? tab("app", voice.say("messages"), "messages-tab") : null,
  ];
  const row = el("div", { class: "tabs", role: "tablist", "aria-label": app.appName }, list);
  row.addEventListener("keydown", (event) => {
    if (!["ArrowLeft", "ArrowRight"].includes(event.key)) return;
    const other = [...row.children].find((node) => node !== document.activeElement);
    other?.focus();
    other?.click();
  });
  return [
    avatar({ id: state.app.bot_user_id, real_name: app.appName, is_bot: true }),
    el("h1", { class: "head-title", "data-testid": "conversation-title" }, app.appName), row,
  ];
}

function room(app) {
  const { voice, channel, state, viewer } = app;
  if (!channel) return [];
  const open = channel.kind === "channel" || channel.kind === "group";
  const title = channel.title || channel.name;
  const there = channel.members.map((id) => app.people.get(id)).filter(Boolean);
  const invite = open && channel.members.includes(viewer) && !channel.members.includes(state.app.bot_user_id)
    ? el("button", { type: "button", class: "button button-small", "data-testid": "invite-app",
      onclick: (event) => busy(event.currentTarget, async () => { await app.act("invite_app", { channel: channel.id }); await app.refresh(); }) },
    voice.say("invite", { name: app.appName }))
    : null;
  return [
    open ? el("span", { class: "head-icon" }, icon("hash")) : null,
    el("div", { class: "head-words" },
      el("h1", { class: "head-title", "data-testid": "conversation-title" }, open ? title.replace(/^#\s*/, "") : title),
      channel.topic ? el("p", { class: "head-topic" }, channel.topic) : null),
    el("span", { class: "head-people", title: there.map((person) => person.real_name).join(", ") },
      there.slice(0, 4).map((person) => avatar(person, "avatar-small")), el("span", { class: "head-count" }, voice.say("members", { n: there.length }))),
    invite,
  ];
}
