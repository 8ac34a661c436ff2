// What editors read, made from the manifest: VS Code's custom data, and JetBrains' web-types.

/** @typedef {import("./manifest.mjs").Manifest} Manifest */
/** @typedef {import("./manifest.mjs").Attribute} Attribute */

const declarationsOf = (/** @type {Manifest} */ { modules }) =>
  modules.flatMap(({ declarations }) => declarations);

/** The texts that an attribute may have, if there are only some. */
const choicesOf = (/** @type {Attribute} */ { type: { text } }) =>
  /^"[^"]*"( \| "[^"]*")*$/.test(text)
    ? [...text.matchAll(/"([^"]*)"/g)].map(([, id = ""]) => id)
    : [];

const withDefault = (/** @type {Attribute} */ { description, default: initial }) =>
  initial === undefined ? description : `${description} Default: \`${initial}\``;

/** VS Code's custom data: `"html.customData": ["./node_modules/plot-twist/lib/vscode.html-custom-data.json"]`. */
export const codeData = (/** @type {Manifest} */ manifest) => ({
  version: 1.1,
  tags: declarationsOf(manifest).map(({ tagName, description, attributes }) => ({
    name: tagName,
    description,
    attributes: attributes.map((attribute) => ({
      name: attribute.name,
      description: withDefault(attribute),
      ...(attribute.type.text === "boolean" && { valueSet: "v" }),
      values: choicesOf(attribute).map((name) => ({ name })),
    })),
  })),
});

/**
 * JetBrains' web-types.
 *
 * @param {Manifest} manifest
 * @param {{ name: string, version: string }} info the package's name and version
 */
export const webTypes = (manifest, { name, version }) => ({
  $schema: "https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json",
  name,
  version,
  "description-markup": "markdown",
  contributions: {
    html: {
      elements: declarationsOf(manifest).map(
        ({ tagName, description, attributes, members, events, slots }) => ({
          name: tagName,
          description,
          attributes: attributes.map((attribute) => ({
            name: attribute.name,
            description: attribute.description,
            ...(attribute.default !== undefined && { default: attribute.default }),
            value: { type: attribute.type.text },
          })),
          slots,
          js: {
            properties: members.flatMap((member) =>
              member.kind === "field"
                ? [{ name: member.name, description: member.description, type: member.type.text }]
                : [],
            ),
            events: events.map(({ name, description }) => ({ name, description })),
          },
        }),
      ),
    },
  },
});
