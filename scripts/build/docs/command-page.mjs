// The page of the command line: the help of the command and of each of its subcommands.

import { code, codeBlock, section } from "./html.mjs";
import { commandHelp } from "../package/command-help.mjs";

/** @returns {Promise<import("./layout.mjs").Page>} */
export async function commandPage() {
  const { general, commands } = await commandHelp();
  const description = "The engine from a shell: every command and option of plot-twist.";
  const content = [
    `<p class="lead">The same engine, from a shell. Errors are one sentence on standard error, with exit status 2.</p>`,
    codeBlock("npx plot-twist race --preset article --json", "sh"),
    section("plot-twist", codeBlock(general)),
    ...commands.map(({ name, help }) => section(`plot-twist ${name}`, codeBlock(help))),
    `<p>${code("--json")} prints numbers that read back to the same bits.</p>`,
  ];
  return {
    name: "command-line",
    title: "Command line",
    description,
    content: content.join("\n"),
    group: "Reference",
  };
}
