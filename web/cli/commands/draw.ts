import type { CommandGroup } from "../command.js";

/** `plot-twist draw`: figures as files. Their drawings are the elements' and load only here. */
export const draw: CommandGroup = {
  name: "draw",
  operand: "<figure>",
  summary:
    "A figure as an SVG file, or its numbers as CSV: what its element shows, with the same settings",
  members: async () => (await import("../draw/draw-commands.js")).drawCommands,
};
