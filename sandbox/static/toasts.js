// Short words at the edge of the screen.

import { el, icon } from "./dom.js";

const region = el("div", { class: "toasts", "aria-live": "polite", popover: "manual" });
const lost = el("div", { class: "link-lost", role: "status", "data-testid": "link-lost", hidden: true });
document.body.append(region, lost);

export function toast(words, kind = "note") {
  const node = el("div", { class: `toast toast-${kind}`, role: kind === "error" ? "alert" : "status", "data-testid": "toast", "data-kind": kind },
    icon(kind === "error" ? "alert" : "check"), el("span", {}, words));
  region.append(node);
  // shown last, so that it lies above a dialog that is open
  if (region.matches(":popover-open")) region.hidePopover();
  region.showPopover();
  const gone = () => {
    node.remove();
    if (!region.children.length && region.matches(":popover-open")) region.hidePopover();
  };
  node.addEventListener("click", gone);
  setTimeout(gone, kind === "error" ? 8000 : 4000);
}

let patience;
export function linkLost(words) {
  clearTimeout(patience);
  lost.hidden = true;
  if (!words) return;
  patience = setTimeout(() => {
    lost.textContent = words;
    lost.hidden = false;
  }, 1200);
}
