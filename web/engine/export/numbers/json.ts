const numberText = (value: number) => {
  if (!Number.isFinite(value)) return `"${value}"`;
  return Object.is(value, -0) ? "-0" : String(value);
};

/**
 * JSON in which every finite number reads back to the same bits, the sign of zero included. NaN and
 * infinities, which JSON lacks, are the strings "NaN", "Infinity" and "-Infinity".
 */
export function toJson(value: unknown): string {
  if (typeof value === "number") return numberText(value);
  if (ArrayBuffer.isView(value)) return toJson(Array.from(value as Float64Array));
  if (Array.isArray(value)) return `[${value.map(toJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${toJson(member)}`).join(",")}}`;
}
