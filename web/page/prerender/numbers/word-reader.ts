/**
 * Answers a request such as `measured sigmoid 20 1`: `first` to `third` are the words after its name.
 * A reader declares the words that it needs, and gives a word that may be left out a default.
 * Returns undefined if there is no such number.
 */
export type WordReader<Source, Answer> = (
  source: Source,
  first: string,
  second: string,
  third?: string,
) => Answer | undefined;

/** The answer to a request; undefined if no reader has its name, or if it lacks a word. */
export function readWords<Source, Answer>(
  readers: Readonly<Record<string, WordReader<Source, Answer>>>,
  source: Source,
  request: string,
): Answer | undefined {
  const [name = "", ...words] = request.split(" ");
  const reader = Object.hasOwn(readers, name) ? readers[name] : undefined;
  const [first = "", second = "", third] = words;
  // `length` counts parameters up to the first default: the source and the words that are needed.
  const isComplete = reader !== undefined && words.length >= reader.length - 1;
  return isComplete ? reader(source, first, second, third) : undefined;
}
