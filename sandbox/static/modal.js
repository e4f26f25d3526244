// Modals: the stack of views an app has opened, the top one shown, all that is typed kept.

import { api } from "./api.js";
import { renderBlocks, showError } from "./blocks.js";
import { busy, el, icon, uid } from "./dom.js";
import { text } from "./parts.js";
import { inTurn } from "./turns.js";
import { plainValues, valuesOf } from "./values.js";

// The inside of a modal, wherever it stands (the gallery shows it without a dialog).
export function drawView(view, context, { submit, close, leave, below } = {}) {
  const { voice } = context;
  const title = uid("title");
  const alert = el("div", { class: "modal-alert", role: "alert", "data-testid": "modal-alert", hidden: true });
  const form = el("form", { class: "modal-form", novalidate: true, "aria-labelledby": title },
    el("header", { class: "modal-head" },
      below ? el("button", { type: "button", class: "icon-button", "aria-label": voice.say("back", { title: below.title.text }), "data-testid": "modal-back", onclick: close }, icon("back")) : null,
      el("h2", { id: title, tabindex: "-1", "data-testid": "modal-title" }, text(view.title, context)),
      el("button", { type: "button", class: "icon-button", "aria-label": voice.say("close"), "data-testid": "modal-x", onclick: leave ?? close }, icon("close"))),
    el("div", { class: "modal-body" }, alert, el("div", { class: "blocks" }, renderBlocks(view.blocks, context))),
    view.submit || view.close ? el("footer", { class: "modal-foot" },
      el("button", { type: "button", class: "button", "data-testid": "modal-close", onclick: close }, view.close ? text(view.close, context) : voice.say("cancel")),
      view.submit ? el("button", { type: "submit", class: "button button-primary", "data-testid": "modal-submit" }, el("span", { class: "button-words" }, text(view.submit, context))) : null) : null);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit?.(form.querySelector("[type=submit]"));
  });
  return { form, alert, title };
}

export class Modals {
  constructor(app) {
    this.app = app;
    this.shown = new Map();
    this.stack = [];
    this.refresh = inTurn(() => this.look());
    this.dialog = el("dialog", { class: "dialog modal", "data-testid": "modal" });
    this.dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      this.close();
    });
    // A browser may close a dialog without asking, on a second Escape: that is a wish to close like another.
    this.dialog.addEventListener("close", () => {
      if (this.top && !this.dialog.open) this.close();
    });
    document.body.append(this.dialog);
  }

  get top() {
    return this.stack[this.stack.length - 1];
  }

  async look() {
    const { stack, errors } = await api.modals(this.app.viewer);
    this.stack = stack ?? [];
    for (const id of this.shown.keys()) if (!this.stack.some((view) => view.id === id)) this.shown.delete(id);
    this.stack.forEach((view, at) => this.prepare(view, this.stack[at - 1]));
    this.show(errors ?? {});
  }

  // A view drawn before is kept as it is, unless the app has changed it.
  prepare(view, below) {
    const face = JSON.stringify([view.title, view.submit, view.close, view.blocks, this.app.voice.locale]);
    const before = this.shown.get(view.id);
    if (before?.face === face) return;
    const context = this.app.context({
      surface: "modal", values: before ? valuesOf(before.controls) : plainValues(view.state),
    });
    context.act = (action, control) => busy(control, () =>
      this.app.clickIn(view.id, action, context.controls));
    const drawn = drawView(view, context, {
      below, close: () => this.close(), leave: () => this.close({ everything: this.stack.length > 1 }), submit: (button) => this.submit(view, button),
    });
    this.shown.set(view.id, { ...drawn, face, controls: context.controls, updated: Boolean(before) });
  }

  show(errors) {
    const { dialog } = this;
    if (!this.top) {
      this.current = null;
      if (dialog.open) dialog.close();
      return;
    }
    const drawn = this.shown.get(this.top.id);
    if (this.current !== drawn.form) {
      this.current = drawn.form;
      dialog.replaceChildren(drawn.form);
      dialog.dataset.viewId = this.top.id;
      dialog.dataset.callbackId = this.top.callback_id ?? "";
      dialog.setAttribute("aria-labelledby", drawn.title);
      if (!dialog.open) dialog.showModal();
      if (!drawn.updated) this.focus(drawn.form);
    }
    if (!dialog.open) dialog.showModal();
    if (errors[this.top.id]) this.tell(drawn, errors[this.top.id]);
  }

  focus(form) {
    const wanted = form.querySelector("[autofocus]") ?? form.querySelector(".field input, .field textarea");
    (wanted ?? form.querySelector("h2")).focus();
  }

  // Errors stand under their fields; the first one takes the focus.
  tell(drawn, errors) {
    const fields = [...drawn.form.querySelectorAll("[data-testid=field]")];
    for (const field of fields) showError(field, this.app.voice.refusal(errors[field.dataset.blockId]));
    const some = Object.keys(errors).length > 0;
    this.say(drawn, some ? this.app.voice.say("has_errors") : "");
    if (!some) return;
    const first = fields.find((field) => errors[field.dataset.blockId]);
    first?.querySelector("input, textarea, select")?.focus({ preventScroll: true });
    first?.scrollIntoView({ block: "nearest" });
  }

  say(drawn, words) {
    drawn.alert.textContent = words;
    drawn.alert.hidden = !words;
  }

  submit(view, button) {
    const drawn = this.shown.get(view.id);
    return busy(button, async () => {
      this.tell(drawn, {});
      const result = await this.app.act("submit", { view_id: view.id, values: valuesOf(drawn.controls) }, { quiet: true });
      if (!result) return;
      if (result.errors && Object.keys(result.errors).length) this.tell(drawn, result.errors);
      else if (result.error) {
        const late = this.app.voice.say("modal_late", { app: this.app.appName });
        this.say(drawn, /timeout/.test(result.error) ? late : this.app.trouble(result));
      } else {
        await this.app.guarded(() => this.refresh());
        this.app.refresh();
      }
    });
  }

  // One modal, or all of them at once, as Slack's cross does.
  async close({ everything = false } = {}) {
    const view = this.top;
    if (!view || this.closing === view.id) return;
    this.closing = view.id;
    await this.app.act("close", { view_id: everything ? this.stack[0].id : view.id, ...(everything ? { everything } : {}) }, { quiet: true });
    this.closing = null;
    await this.app.guarded(() => this.refresh());
  }
}
