// The app's Home tab.

import { renderBlocks } from "./blocks.js";
import { busy, el, redraw } from "./dom.js";
import { valuesOf } from "./values.js";

export function drawHome(app) {
  const { home: view, voice, root } = app;
  const typed = app.homeControls ? valuesOf(app.homeControls) : {};
  redraw(root.home, [view?.blocks, view?.id, app.contextKey], () => {
    if (!view) return el("p", { class: "empty" }, voice.say("empty_home", { name: app.appName }));
    const context = app.context({ surface: "home", values: app.homeView === view.id ? typed : {} });
    context.act = (action, control) => busy(control, () =>
      app.clickIn("home", action, context.controls));
    app.homeControls = context.controls;
    app.homeView = view.id;
    return el("div", { class: "blocks home-blocks" }, renderBlocks(view.blocks, context));
  });
}
