// One look at the server at a time. Whoever asks gets a look that starts after they asked; those who wait share it.

export function inTurn(look) {
  let running = Promise.resolve();
  let waiting = null;
  return () => {
    waiting ??= running.catch(() => {}).then(() => {
      running = waiting;
      waiting = null;
      return look();
    });
    return waiting;
  };
}
