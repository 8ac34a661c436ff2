/** An element of an XML file. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  /** Text of the element itself. */
  text: string;
}

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"' };

function decode(text: string): string {
  if (/[<>]|&(?!(?:amp|lt|gt|quot);)/.test(text)) throw new Error(`not escaped: ${text}`);
  return text.replaceAll(/&(\w+);/g, (_, name: string) => entities[name]!);
}

function attributesOf(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  const rest = text.replaceAll(/\s+([\w:-]+)="([^"]*)"/g, (_, name: string, value: string) => {
    if (name in attributes) throw new Error(`${name} occurs twice`);
    attributes[name] = decode(value);
    return "";
  });
  if (rest.trim() !== "") throw new Error(`no attribute: ${rest}`);
  return attributes;
}

/** Reads XML of elements, attributes in double quotes and text alone, as SVG files have it. Throws if it is not well-formed. */
export function parseXml(xml: string): Element {
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(xml)) throw new Error("a control character");
  const root: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  const rest = xml.replaceAll(
    /([^<]*)<(\/?)([\w:-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g,
    (_, text: string, end: string, name: string, attributes: string, empty: string) => {
      open.at(-1)!.text += decode(text);
      if (end) {
        const closed = open.pop()!;
        if (closed.name !== name) throw new Error(`</${name}> closes <${closed.name}>`);
        return "";
      }
      const element = { name, attributes: attributesOf(attributes), children: [], text: "" };
      open.at(-1)!.children.push(element);
      if (!empty) open.push(element);
      return "";
    },
  );
  if (open.length !== 1 || rest.trim() !== "" || root.children.length !== 1) {
    throw new Error(`not well-formed: ${rest.slice(0, 80)}`);
  }
  return root.children[0]!;
}

/** All elements of a name under one, at any depth. */
export const all = (element: Element, name: string): Element[] =>
  element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...all(child, name),
  ]);
