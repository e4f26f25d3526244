// The question an element asks before it acts.

import { el, uid } from "./dom.js";
import { text } from "./parts.js";

export function confirmed(question, context) {
  return new Promise((answer) => {
    const title = uid("title");
    const style = question.style === "danger" ? "button button-danger" : "button button-primary";
    const dialog = el("dialog", { class: "dialog dialog-small", "aria-labelledby": title, "data-testid": "confirm" },
      el("form", { method: "dialog" },
        el("h2", { id: title }, text(question.title, context)),
        el("div", { class: "dialog-body text" }, text(question.text, context)),
        el("div", { class: "dialog-foot" },
          el("button", { class: "button", value: "no", "data-testid": "confirm-no" }, text(question.deny, context)),
          el("button", { class: style, value: "yes", autofocus: true, "data-testid": "confirm-yes" }, text(question.confirm, context)))));
    dialog.addEventListener("close", () => {
      dialog.remove();
      answer(dialog.returnValue === "yes");
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
