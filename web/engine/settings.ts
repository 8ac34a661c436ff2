/** What the core says of settings, before it is loaded: for command lines, panels and attributes. */
export * from "./generated/settings.js";
export type { Kind, Kinds } from "./validation/kinds.js";
export { raceKinds } from "./validation/race-kinds.js";
export {
  appliesIn,
  defaultsOf,
  type Range,
  type Setting,
  type Settings,
} from "./validation/settings.js";
