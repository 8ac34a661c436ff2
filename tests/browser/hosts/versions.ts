import { readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeFileList } from "../../../scripts/build/plugins/offline.mjs";

/** Another name with a hash of the same form: "core-Ab12Cd_4.wasm" becomes "core-4_dC21bA.wasm". */
const rehashed = (name: string): string =>
  name.replace(/(?<=-)[\w-]{8}(?=\.\w+$)/, (hash) => [...hash].reverse().join(""));

/**
 * Turns a built folder into its next version: every asset has another name, as if each had changed, and the page
 * has another title. Nothing of the former version is left.
 */
export async function deployNextVersion(folder: string, title: string): Promise<void> {
  const files = await readdir(folder, { recursive: true });
  const compressed = files.filter((file) => /\.(br|gz)$/.test(file));
  for (const file of compressed) await rm(join(folder, file));
  const assets = (await readdir(join(folder, "assets"))).map(
    (name) => [name, rehashed(name)] as const,
  );
  for (const file of files.filter((each) => /\.(html|js|css)$/.test(each))) {
    let text = await readFile(join(folder, file), "utf8");
    for (const [name, next] of assets) text = text.replaceAll(name, next);
    text = text.replace(/<title>.*<\/title>/, `<title>${title}</title>`);
    await writeFile(join(folder, file), text);
  }
  for (const [name, next] of assets) {
    await rename(join(folder, "assets", name), join(folder, "assets", next));
  }
  writeFileList(folder);
}
