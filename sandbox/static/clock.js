// The bar that turns the workspace's clock, where it can be turned.

import { api } from "./api.js";
import { busy, el, icon, redraw } from "./dom.js";

const TURNS = [
  ["day", "clock-day", { advance_seconds: 86_400 }],
  ["week", "clock-week", { advance_seconds: 604_800 }],
  ["next", "clock-next", { to: "next" }],
];

export function drawClock(app) {
  const { voice, state, root } = app;
  root.clock.hidden = !state.clock.turnable;
  if (!state.clock.turnable) return;
  const now = app.now();
  if (!root.clock.children.length) {
    root.clock.append(el("p", { class: "clock-now", "aria-live": "polite" }), el("div", { class: "clock-turns" }));
  }
  const [face, turns] = root.clock.children;
  redraw(face, [voice.full(now)], () => [icon("clock"), el("time", { datetime: now.toISOString(), "data-testid": "clock-now" }, voice.capital(voice.full(now)))]);
  redraw(turns, [voice.locale], () => TURNS.map(([words, testid, body]) => el("button", {
    type: "button", class: "button button-small", "data-testid": testid, onclick: (event) => turn(app, event.currentTarget, body),
  }, voice.say(words))));
}

async function turn(app, button, body) {
  const bar = app.root.clock;
  if (bar.getAttribute("aria-busy") === "true") return;
  const words = button.textContent;
  await busy(bar, () => busy(button, async () => {
    button.textContent = app.voice.say("turning");
    await app.guarded(() => api.turn(body));
    await app.refresh();
  }));
  button.textContent = words;
}
