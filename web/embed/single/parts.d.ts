/** Parts of a single file, compressed by gzip, in base64: scripts/build/single-files.mjs writes them. */
declare module "plot-twist:parts" {
  /** The module: the small one, if the file's figure needs no network. */
  export const core: string;
  /** The worker's script. */
  export const worker: string;
}
