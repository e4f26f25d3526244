// The sandbox's JSON control API and its stream of changes.

const ROOT = "/sandbox/api";

export class Refused extends Error {
  constructor(code, detail) {
    super(detail || code);
    this.code = code;
  }
}

async function ask(path, options) {
  let response;
  try {
    response = await fetch(`${ROOT}/${path}`, options);
  } catch {
    throw new Refused("unreachable");
  }
  const body = await response.json().catch(() => ({}));
  if (!response.ok || body.ok === false) throw new Refused(body.error || `http_${response.status}`, body.detail);
  return body;
}

const query = (path, params) => ask(`${path}?${new URLSearchParams(params)}`);
const send = (path, body) =>
  ask(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });

export const api = {
  state: (viewer) => query("state", viewer ? { viewer } : {}),
  messages: (viewer, channel, thread) => query("messages", { viewer, channel, ...(thread ? { thread } : {}) }),
  home: (user) => query("home", { user }),
  modals: (user) => query("modals", { user }),
  read: (user, channel) => send("read", { user, channel }),
  act: (kind, body) => send(`act/${kind}`, body),
  turn: (body) => send("clock", body),
};

// Calls `changed(event)` for every change, and `linked(true|false)` as the stream comes and goes.
export function stream(viewer, { changed, linked }) {
  let source;
  let timer;
  const open = () => {
    source = new EventSource(`${ROOT}/stream?${new URLSearchParams(viewer ? { viewer } : {})}`);
    const heard = (event) => {
      try {
        changed({ type: event.type, ...JSON.parse(event.data) });
      } catch {
        // a heartbeat, or a line cut short: the next event says the same again
      }
    };
    source.onopen = () => linked(true);
    source.onmessage = heard;
    for (const kind of ["home", "modal", "state", "clock"]) source.addEventListener(kind, heard);
    source.onerror = () => {
      linked(false);
      if (source.readyState === EventSource.CLOSED) timer = setTimeout(open, 1500);
    };
  };
  open();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}
