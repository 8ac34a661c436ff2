import { ConfigError } from "../../../engine/index.js";
import { shown } from "../../../engine/validation/validate.js";
import { sizesOfControls, type Controls, type Groups } from "./groups.js";

const isSize = (text: unknown): text is Controls =>
  (sizesOfControls as readonly unknown[]).includes(text);

/** Reads `controls`; nothing and the empty text, as in `<activation-explorer controls>`, are "full". Throws ConfigError. */
export function readControls(value: unknown): Controls {
  if (value === null || value === undefined || value === "") return "full";
  if (isSize(value)) return value;
  throw new ConfigError(`controls must be full, minimal or none, got ${shown(value)}`);
}

/** Reads `hide`: names of groups as a list, or as text between spaces or commas. Throws ConfigError. */
export function readHide(value: unknown, groups: Groups): readonly string[] {
  const list: unknown = typeof value === "string" ? value.split(/[\s,]+/) : (value ?? []);
  const given: unknown[] = Array.isArray(list) ? list : [list];
  const names = [...new Set(given)].filter((name) => name !== "");
  const wrong = names.filter((name) => typeof name !== "string" || !Object.hasOwn(groups, name));
  if (wrong.length === 0) return names as string[];
  const known = Object.keys(groups).join(", ");
  const got = shown(wrong[0]);
  throw new ConfigError(`hide takes names of this figure's groups (${known}), got ${got}`);
}

/** Hides and shows the parts under `root` that are marked with a group's name. */
export function applyGroups(
  root: ParentNode,
  groups: Groups,
  { controls, hide }: { controls: Controls; hide: readonly string[] },
): void {
  for (const part of root.querySelectorAll<HTMLElement>("[data-group]")) {
    const name = part.dataset.group!;
    const group = groups[name];
    const isShown = !group || (group.shownIn.includes(controls) && !hide.includes(name));
    part.hidden = !isShown && !group.isSpoken;
    part.toggleAttribute("data-spoken", !isShown && group.isSpoken === true);
  }
}
