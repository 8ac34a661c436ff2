import { UnsupportedError } from "../errors.js";

/** A module of one function, `v128.any_true(i8x16.popcnt(i8x16.splat(0)))`: valid where there is SIMD. */
const probe = new Uint8Array([
  ...[0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3],
  ...[2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11],
]);

const newEnough = "Chrome and Edge have it from version 91, Firefox from 89, Safari from 16.4";

/** Throws UnsupportedError, with a sentence for the reader of the page, if the core cannot run. */
export function requireSimd(): void {
  if (typeof WebAssembly === "undefined") {
    throw new UnsupportedError(
      "this browser has no WebAssembly, or it was switched off, and the core cannot run without it",
    );
  }
  if (!WebAssembly.validate(probe)) {
    throw new UnsupportedError(
      `this browser lacks WebAssembly’s SIMD, which the core is made of: ${newEnough}`,
    );
  }
}
