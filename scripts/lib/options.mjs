// Options of the scripts.

import { parseArgs } from "node:util";
import { Failure } from "./shell.mjs";

/**
 * The options and names of the command line; throws Failure with `advice` if there is no such option.
 *
 * @template {import("node:util").ParseArgsConfig} Config
 * @param {Config} config
 * @param {string} advice
 * @returns {ReturnType<typeof parseArgs<Config>>}
 */
export function parseOptions(config, advice) {
  try {
    return parseArgs(config);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new Failure(`${error.message.split(". ")[0]}. ${advice}`);
  }
}

/**
 * A whole number from an option; throws Failure if it is none from `least` to `most`.
 *
 * @param {string} name
 * @param {string} text
 * @param {number} least
 * @param {number} most
 */
export function wholeNumber(name, text, least, most) {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  throw new Failure(`${name} must be a whole number from ${least} to ${most}, got "${text}".`);
}
