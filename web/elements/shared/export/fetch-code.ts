/** Fetches code that a figure needs only when somebody asks for it. Rejects with a sentence if it does not arrive. */
export async function fetchCode<Code>(load: () => Promise<Code>): Promise<Code> {
  try {
    return await load();
  } catch (cause) {
    // Browsers remember a script that did not arrive: asking again would not fetch it.
    throw new Error("The code for this did not arrive. Load the page again.", { cause });
  }
}
