/** A code block of a document. */
export interface Snippet {
  line: number;
  text: string;
}

/** The code blocks of a Markdown text that are marked "```js test": the tests run them. */
export function snippetsIn(markdown: string): Snippet[] {
  const snippets: Snippet[] = [];
  let open: { line: number; text: string[] } | undefined;
  markdown.split(/\r?\n/).forEach((line, index) => {
    if (open && /^\s*```\s*$/.test(line)) {
      snippets.push({ line: open.line, text: open.text.join("\n") });
      open = undefined;
    } else if (open) {
      open.text.push(line);
    } else if (/^\s*```js test\s*$/.test(line)) {
      open = { line: index + 1, text: [] };
    }
  });
  if (open) throw new Error(`the block at line ${open.line} is never closed`);
  return snippets;
}
