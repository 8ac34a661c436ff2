import { ConfigError } from "../../../engine/index.js";
import { shown } from "../../../engine/validation/validate.js";

/** Formats of pictures, by their media types. */
const pictures = new Map([
  ["image/png", "PNG"],
  ["image/svg+xml", "SVG"],
]);

/** The format of a picture's media type. Throws ConfigError if it is another type. */
export function pictureFormat(type: string): string {
  const format = pictures.get(type);
  if (format !== undefined) return format;
  const types = [...pictures.keys()].join(" or ");
  throw new ConfigError(`type must be ${types}, got ${shown(type)}`);
}
