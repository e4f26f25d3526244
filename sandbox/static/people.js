// The people of the workspace: the cards one chooses from, and the menu of the person one is.

import { avatar, el, float, icon, redraw, sink } from "./dom.js";
import { LOCALES, Voice } from "./i18n.js";

const humans = (state) => state.people.filter((person) => !person.is_bot && person.id !== "USLACKBOT");

export function drawChooser(root, state, voice) {
  const at = new Date(state.clock.now);
  const channel = new URLSearchParams(location.search).get("channel");
  const there = channel ? `&in=${encodeURIComponent(channel)}` : "";
  root.replaceChildren(el("main", { class: "chooser", id: "main" },
    el("header", {}, el("p", { class: "chooser-team" }, state.team.name), el("h1", {}, voice.say("choose")),
      el("p", { class: "chooser-more" }, voice.say("choose_more", { team: state.team.name }))),
    el("ul", { class: "cards" }, humans(state).map((person) => {
      const theirs = new Voice(person.locale, person.tz, () => at);
      const note = person.deleted ? voice.say("left") : person.is_restricted || person.is_ultra_restricted ? voice.say("guest") : null;
      return el("li", {}, el("a", { class: "card", href: `?as=${encodeURIComponent(person.id)}${there}`, "data-testid": `person-card-${person.id}` },
        avatar(person, "avatar-large"),
        el("span", { class: "card-body" },
          el("span", { class: "card-name" }, person.real_name || person.name),
          el("span", { class: "card-role" }, [person.profile?.title || voice.say("role_none"), note].filter(Boolean).join(" · ")),
          el("span", { class: "card-facts" }, languageOf(person.locale, voice), " · ", el("time", {}, theirs.time(at)), " ", cityOf(person.tz)))));
    }))));
}

export function languageOf(locale, voice) {
  const name = new Intl.DisplayNames([voice.locale], { type: "language" }).of((locale || "en-US").replace("_", "-").split("-")[0]);
  return voice.capital(name);
}

export const cityOf = (zone) => (zone || "UTC").split("/").pop().replaceAll("_", " ");

// The button at the head of the sidebar, with its panel: be someone else, or change how one reads.
export function personMenu(app) {
  const button = el("button", { type: "button", class: "person-button", "aria-expanded": "false", "data-testid": "person-menu" });
  const panel = el("div", {
    class: "menu person-panel", role: "dialog", popover: "manual", "aria-label": app.voice.say("settings"), "data-testid": "person-panel",
  });
  const outside = (event) => {
    if (!panel.contains(event.target) && !button.contains(event.target)) close();
  };
  const close = () => {
    sink(panel);
    button.setAttribute("aria-expanded", "false");
    document.removeEventListener("pointerdown", outside, true);
  };
  button.addEventListener("click", () => {
    if (panel.matches(":popover-open")) return close();
    panel.replaceChildren(...settings(app));
    float(panel, button);
    button.setAttribute("aria-expanded", "true");
    document.addEventListener("pointerdown", outside, true);
    panel.querySelector("select").focus();
  });
  panel.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    close();
    button.focus();
  });
  // the panel stays open while what it changed is drawn on the button
  const draw = () => {
    const { me, voice } = app;
    button.setAttribute("aria-label", voice.say("person_menu", { name: me.real_name }));
    redraw(button, [me.id, me.real_name, me.tz, voice.time(app.now())], () => [avatar(me),
      el("span", { class: "person-words" }, el("span", { class: "person-name" }, me.real_name),
        el("span", { class: "person-facts" }, `${voice.time(app.now())} · ${cityOf(me.tz)}`)), icon("down")]);
  };
  return { node: el("div", { class: "person" }, button, panel), draw };
}

function settings(app) {
  const { voice, me } = app;
  const change = async (body) => {
    await app.act("person", body);
    await app.refresh();
  };
  const locale = me.locale || "en-US";
  const locales = LOCALES.some(([code]) => code === locale) ? LOCALES : [[locale, locale], ...LOCALES];
  const zones = [...new Set([me.tz, ...Intl.supportedValuesOf("timeZone")])].filter(Boolean).sort();
  const others = humans(app.state).filter((person) => person.id !== me.id);
  return [
    el("label", { class: "setting" }, voice.say("language"),
      el("select", { class: "input", "data-testid": "set-locale", onchange: (event) => change({ locale: event.target.value }) },
        locales.map(([code, name]) => el("option", { value: code, selected: code === locale }, name)))),
    el("label", { class: "setting" }, voice.say("zone"),
      el("select", { class: "input", "data-testid": "set-zone", onchange: (event) => change({ tz: event.target.value }) },
        zones.map((zone) => el("option", { value: zone, selected: zone === me.tz }, zone.replaceAll("_", " "))))),
    el("p", { class: "menu-title" }, voice.say("be")),
    el("div", { class: "others" }, others.map((person) => el("a", { class: "menu-item", href: `?as=${encodeURIComponent(person.id)}`, "data-testid": `be-${person.id}` },
      avatar(person, "avatar-small"), el("span", {}, person.real_name)))),
    el("a", { class: "menu-item", href: "/", target: "_blank", rel: "noopener", "data-testid": "new-window" }, icon("people"), el("span", {}, voice.say("new_window"))),
  ];
}

