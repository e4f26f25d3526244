// Plain values of what was typed and chosen: { block_id: { action_id: string | list | null } }.

export function valuesOf(controls) {
  const values = {};
  for (const { block, action_id: action, read } of controls.values()) {
    values[block.block_id] ??= {};
    values[block.block_id][action] = read();
  }
  return values;
}

// Slack's `state.values` as plain values.
export function plainValues(state) {
  const plain = {};
  for (const [block, actions] of Object.entries(state?.values ?? {})) {
    plain[block] = {};
    for (const [action, held] of Object.entries(actions)) plain[block][action] = plainValue(held);
  }
  return plain;
}

function plainValue(held) {
  if (held.selected_options) return held.selected_options.map((option) => option.value);
  for (const [key, value] of Object.entries(held)) {
    if (key === "selected_option") return value?.value ?? null;
    if (key !== "type" && (key === "value" || key.startsWith("selected_"))) return value ?? null;
  }
  return null;
}
