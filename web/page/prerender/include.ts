import { readFile } from "node:fs/promises";

const sections = new URL("../sections/", import.meta.url);
const mark = /^[ \t]*<!-- include ([\w-]+\.html) -->$/gm;

/** Replaces comments such as `<!-- include race.html -->` by the sections of the lesson that they name. */
export async function includeSections(html: string): Promise<string> {
  const names = [...html.matchAll(mark)].map((match) => match[1]!);
  const texts = await Promise.all(names.map((name) => readFile(new URL(name, sections), "utf8")));
  let next = 0;
  return html.replace(mark, () => texts[next++]!);
}
