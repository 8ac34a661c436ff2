import { epochAfterKey } from "./epoch-navigation.js";

/** What the keys of the figure do. */
export interface ShortcutActions {
  toggle: () => void;
  step: () => void;
  reset: () => void;
  dice: () => void;
  look: (epoch: number) => void;
}

/** Where a person types or chooses, keys are not the figure's. */
const typing = "input:not([type=checkbox]), select, textarea, [data-own-keys]";

/** Whether the key belongs to what has the focus. */
function isTaken(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0] as HTMLElement;
  if (target.matches(typing) || event.ctrlKey || event.metaKey) return true;
  if (event.key === " ") return target.matches("button, summary, input");
  // A strip that can be scrolled is scrolled by its arrows.
  return event.key.startsWith("Arrow") && target.scrollWidth > target.clientWidth;
}

/** Space, S, R, D and the arrows; answers whether the key was one of ours. */
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
