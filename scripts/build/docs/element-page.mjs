// The page of one element, made from the manifest, the element's groups and the table of examples.

import { figureDocs } from "./examples.mjs";
import { code, entries, escaped, section } from "./html.mjs";

/** @typedef {import("../package/manifest.mjs").Declaration} Declaration */
/** @typedef {import("../package/manifest.mjs").Attribute} Attribute */
/** @typedef {import("./html.mjs").Entry} Entry */
/** Groups of a figure's parts by name. @typedef {Readonly<Record<string, { holds: string, shownIn: readonly string[] }>>} Groups */

/** A type: a text whose choices the description lists is only a text. */
const typeOf = (/** @type {{ type: { text: string }, description: string }} */ one) =>
  code(/One of `/.test(one.description) ? "string" : one.type.text);

/** An attribute, with the property that it sets where their names differ. @returns {Entry} */
function attributeEntry(/** @type {Attribute} */ attribute) {
  const { name, fieldName, description, default: initial } = attribute;
  const facts = [typeOf(attribute)];
  if (initial !== undefined && initial !== "") facts.push(`default ${code(initial)}`);
  if (fieldName !== name) facts.push(`property ${code(fieldName)}`);
  return { name, description, facts, id: `attribute-${name}` };
}

/** Properties without an attribute, and methods. @returns {Entry[]} */
const memberEntries = (
  /** @type {Declaration} */ { members },
  /** @type {"field" | "method"} */ kind,
) =>
  members.flatMap((member) => {
    const { name, description } = member;
    const id = `${kind}-${name}`;
    if (member.kind === "method" && kind === "method") {
      const list = member.parameters.map((one) => `${one.name}: ${one.type.text}`).join(", ");
      return [
        { name: `${name}(${list})`, description, facts: [code(member.return.type.text)], id },
      ];
    }
    if (member.kind !== "field" || kind !== "field" || member.attribute !== undefined) return [];
    const facts = [code(member.type.text), ...(member.readonly ? ["read-only"] : [])];
    return [{ name, description, facts, id }];
  });

/** The values of `controls` with which a group is shown, in words. */
const shownWith = (/** @type {readonly string[]} */ sizes) =>
  `shown with ${sizes.map((size) => code(size)).join(", ")}`;

/** The live example: the figure, its markup in a field, and further examples to choose from. */
function liveExample(/** @type {Declaration} */ { tagName }) {
  const { examples } = figureDocs[/** @type {import("../figures.mjs").Tag} */ (tagName)];
  const choices = examples.map(
    ({ name, markup }, index) =>
      `<label><input type="radio" name="example" value="${escaped(markup)}"${index === 0 ? " checked" : ""}>${escaped(name)}</label>`,
  );
  const [first] = examples;
  return `<div class="example">
<div class="fields">
<fieldset><legend>Examples</legend>${choices.join("\n")}</fieldset>
<label for="markup">Markup</label>
<textarea id="markup" name="markup" rows="3" autocomplete="off" spellcheck="false" autocapitalize="off" aria-describedby="markup-hint">${escaped(first.markup)}</textarea>
<p class="buttons"><button type="button">Reset</button><span id="markup-hint">The figure follows what you write, and the markup what you do in the figure.</span></p>
<p class="problem" role="alert"></p>
</div>
<div class="figure arriving">${first.markup}</div>
</div>`;
}

/** What a figure tells the page around it. */
const eventsSection = (/** @type {Declaration} */ { events }) => {
  const list = events.map((one) => ({
    ...one,
    facts: [code(one.type.text)],
    id: `event-${one.name}`,
  }));
  return section("Events", `<p>All bubble, also out of shadow roots.</p>\n${entries(list)}`);
};

function groupsSection(/** @type {Groups} */ groups) {
  const list = Object.entries(groups).map(([name, { holds, shownIn }]) => ({
    name,
    description: holds,
    facts: [shownWith(shownIn)],
    id: `group-${name}`,
  }));
  const lead = "<p>What <code>controls</code> shows, and <code>hide</code> hides by name.</p>";
  return section("Groups", `${lead}\n${entries(list)}`);
}

/** What a page can put into a figure, and style in it. */
function guestSections(/** @type {Declaration} */ { slots, cssParts, cssProperties }) {
  const named = slots.map((slot) => ({ ...slot, name: slot.name || "(default)" }));
  const properties = cssProperties.map(({ name, description = "", default: initial }) => ({
    name,
    description,
    facts: initial === undefined ? [] : [`default ${code(initial)}`],
  }));
  const lead = "<p>For <code>::part(…)</code>; a figure names those that it has.</p>";
  return [
    section("Slots", entries(named)),
    section("Parts", `${lead}\n${entries(cssParts)}`),
    section("Custom properties", entries(properties)),
  ];
}

/**
 * The page of an element.
 *
 * @param {Declaration} element
 * @param {Groups} groups
 * @returns {Omit<import("./layout.mjs").Page, "title">}
 */
export function elementPage(element, groups) {
  const { tagName } = element;
  const { shows } = figureDocs[/** @type {import("../figures.mjs").Tag} */ (tagName)];
  const content = [
    `<p class="lead">${escaped(shows)}</p>`,
    `<p class="links">${code(`<${tagName}>`)} <a href="../embed/${tagName}.html">in a window of its own</a> <a href="../index.html#${tagName}">in the lesson</a></p>`,
    section("Try it", liveExample(element)),
    section("Attributes and properties", entries(element.attributes.map(attributeEntry))),
    section("Properties without an attribute", entries(memberEntries(element, "field"))),
    section("Methods", entries(memberEntries(element, "method"))),
    eventsSection(element),
    groupsSection(groups),
    ...guestSections(element),
  ];
  return { name: tagName, description: shows, content: content.join("\n"), group: "Figures" };
}
