import { epochAfterKey } from "./epoch-navigation.js";

/** Actions of the figure's keyboard shortcuts. */
export interface ShortcutActions {
  toggle: () => void;
  step: () => void;
  reset: () => void;
  dice: () => void;
  look: (epoch: number) => void;
}

/** Elements that need the keys themselves. */
const typing = "input:not([type=checkbox]), select, textarea, [data-own-keys]";

/** Whether the focused element needs the key itself. */
function isTaken(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0] as HTMLElement;
  if (target.matches(typing) || event.ctrlKey || event.metaKey) return true;
  if (event.key === " ") return target.matches("button, summary, input");
  // Arrow keys scroll elements that are wider than their box.
  return event.key.startsWith("Arrow") && target.scrollWidth > target.clientWidth;
}

/** Handles the keys Space, S, R, D, Home, End and the arrows; returns whether the key was one of these. */
export function handleShortcut(
  event: KeyboardEvent,
  target: ShortcutActions,
  at: number,
  furthest: number,
): boolean {
  if (isTaken(event)) return false;
  const actions: Record<string, () => void> = {
    " ": target.toggle,
    s: target.step,
    r: target.reset,
    d: target.dice,
  };
  const action = event.altKey ? undefined : actions[event.key.toLowerCase()];
  if (action) {
    action();
    return true;
  }
  const epoch = furthest > 0 ? epochAfterKey(event, at, furthest) : undefined;
  if (epoch !== undefined) target.look(epoch);
  return epoch !== undefined;
}
