/**
 * The address of a module, in bundlers that are told to copy it: in Vite by `?url`, in webpack by `asset/resource`,
 * in esbuild by the loader `file`.
 */
declare const address: string;
export default address;
