// The page of the engine's API, made from the docstrings of its declarations.

import { engineDeclarations } from "./engine-declarations.mjs";
import { code, codeBlock, entries, escaped, section, words } from "./html.mjs";

/** @typedef {import("./engine-declarations.mjs").Declared} Declared */
/** @typedef {import("./engine-declarations.mjs").Item} Item */

const isConfig = (/** @type {Declared} */ { name }) => name.endsWith("Config");

/** Sections of the page, each with the exports that it has. @type {Record<string, (one: Declared) => boolean>} */
const sections = {
  "Functions and constants": ({ kind }) => kind === "function",
  Objects: ({ kind }) => kind === "object",
  Configurations: (one) => one.kind === "data" && isConfig(one),
  Results: (one) => one.kind === "data" && !isConfig(one),
  Errors: ({ kind }) => kind === "class",
  Types: ({ kind }) => kind === "type",
};

const example = `import { loadEngine } from "plot-twist";

const engine = await loadEngine();
const { x, value, slope } = engine.evaluate({ activation: "gelu", at: [-10, -0.5, 3] });`;

const intro = `<p class="lead">Everything that <code>import … from "plot-twist"</code> gives, in pages, in workers and in Node.</p>
${codeBlock(example, "js")}
<p>Configurations are plain objects; what is left out has its default. Results are typed arrays that belong to you. What holds memory of the core has <code>dispose()</code>.</p>`;

/** Exports as HTML, with links between them. */
class Reference {
  constructor(/** @type {readonly Declared[]} */ declared) {
    this.byName = new Map(declared.map((one) => [one.name, one]));
  }

  /** A type as code, whose names are links. */
  typeCode(/** @type {string} */ type) {
    const link = (/** @type {string} */ name) =>
      this.byName.has(name) ? `<a href="#${name}">${name}</a>` : name;
    return `<code>${escaped(type).replaceAll(/\b[A-Z]\w+\b/g, link)}</code>`;
  }

  /** A member's docstring; a call without one has that of the configuration that it takes. */
  describe(/** @type {Item} */ { description, type }) {
    const [, config = ""] = /^\(config\??: Partial<(\w+)>/.exec(type) ?? [];
    return description === "" ? (this.byName.get(config)?.description ?? "") : description;
  }

  members(/** @type {Declared} */ one) {
    const list = one.members.map((member) => ({
      name: member.name,
      description: this.describe(member),
      facts: [this.typeCode(member.type)],
      id: `${one.name}-${member.name}`,
    }));
    return list.length === 0 ? "" : entries(list);
  }

  item(/** @type {Declared} */ one) {
    const docs = one.description.split("\n\n").map((paragraph) => `<p>${words(paragraph)}</p>`);
    const type = one.type === "" ? "" : `<p class="facts">${this.typeCode(one.type)}</p>`;
    return `<h3 id="${one.name}">${code(one.name)}</h3>\n${docs.join("\n")}${type}${this.members(one)}`;
  }
}

/** Links to exports. */
const index = (/** @type {readonly Declared[]} */ list) =>
  `<p class="index">${list.map(({ name }) => `<a href="#${name}">${code(name)}</a>`).join(" ")}</p>`;

/** @returns {import("./layout.mjs").Page} */
export function enginePage() {
  const declared = engineDeclarations();
  const reference = new Reference(declared);
  const parts = Object.entries(sections).map(([title, belongs]) => {
    const own = declared.filter(belongs);
    const items = own.map((one) => reference.item(one));
    return section(title, [index(own), ...items].join("\n"));
  });
  return {
    name: "engine",
    title: "Engine",
    description:
      "The JavaScript API of Plot Twist’s engine: every function, configuration and result.",
    content: [intro, ...parts].join("\n"),
    group: "Reference",
  };
}
