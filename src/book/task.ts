// The sign of a task in a list, as it is typed: few faces have a box with a tick.

/** `[x]` for what is done, `[ ]` for what is not; its space does not break. */
export function taskSign(checked: boolean): string {
  return checked ? '[x]' : '[\u00a0]';
}
