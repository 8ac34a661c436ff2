/** The module of everything, or a small one for the catalogue's functions, with networks or without. */
export type CoreKind = "core" | "networks" | "functions";

async function fetchBytes(address: URL): Promise<ArrayBuffer> {
  if (address.protocol !== "file:") {
    const response = await fetch(address, { credentials: "same-origin" });
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    return response.arrayBuffer();
  }
  if (!process.getBuiltinModule) {
    throw new Error(`Node 20.19 or newer is needed, this is Node ${process.versions.node}`);
  }
  // Node fetches no files. Bundlers for browsers would fail on an import of node:fs.
  const { readFile } = process.getBuiltinModule("node:fs/promises");
  const bytes = await readFile(address);
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
}

// Bundlers recognize a file by exactly such an expression.
const addresses: Readonly<Record<CoreKind, () => URL>> = {
  core: () => new URL("../generated/core.wasm", import.meta.url),
  networks: () => new URL("../generated/networks.wasm", import.meta.url),
  functions: () => new URL("../generated/functions.wasm", import.meta.url),
};

/** The bytes of a module that the build made, or at an address. */
export const fetchCore = (source: CoreKind | URL): Promise<ArrayBuffer> =>
  fetchBytes(source instanceof URL ? source : addresses[source]());
