/** Compresses bytes to a zlib stream. */
export type Deflate = (bytes: Uint8Array) => Uint8Array;

/** The most bytes in a stored block of a zlib stream. */
const BLOCK = 65535;

function adler32(bytes: Uint8Array): number {
  let [a, b] = [1, 0];
  for (const byte of bytes) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return b * 65536 + a;
}

/** A number of 32 bits, most significant byte first. */
const word = (value: number): number[] => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255);

/** A zlib stream that stores bytes uncompressed, where nothing can compress them at once. */
function stored(bytes: Uint8Array): Uint8Array {
  const parts: number[] = [0x78, 0x01];
  for (let start = 0; start < bytes.length; start += BLOCK) {
    const block = bytes.subarray(start, start + BLOCK);
    const { length } = block;
    const isLast = start + BLOCK >= bytes.length;
    parts.push(Number(isLast), length & 255, length >> 8, ~length & 255, (~length >> 8) & 255);
    for (const byte of block) parts.push(byte);
  }
  return Uint8Array.from([...parts, ...word(adler32(bytes))]);
}

function crc32(bytes: readonly number[]): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc;
}

function chunk(name: string, data: Iterable<number>): number[] {
  const content = [...name].map((letter) => letter.charCodeAt(0)).concat([...data]);
  return [...word(content.length - 4), ...content, ...word(crc32(content))];
}

/** Filter of a row: each byte is the difference from the one above. */
const UP = 2;

/** Shares 0..1, (size, size) row-major, as a PNG file of 8 bits of grey: 0 is black. */
export function grayPng(
  shares: ArrayLike<number>,
  size: number,
  deflate: Deflate = stored,
): Uint8Array {
  const gray = Uint8ClampedArray.from({ length: size * size }, (_, i) => 255 * shares[i]!);
  const rows = new Uint8Array(size * (size + 1));
  for (let row = 0; row < size; row++) {
    rows[row * (size + 1)] = UP;
    for (let column = 0; column < size; column++) {
      const i = row * size + column;
      rows[i + row + 1] = gray[i]! - (row > 0 ? gray[i - size]! : 0);
    }
  }
  const header = [...word(size), ...word(size), 8, 0, 0, 0, 0];
  return Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk("IHDR", header),
    ...chunk("IDAT", deflate(rows)),
    ...chunk("IEND", []),
  ]);
}

/** A file as the address of an image. */
export const pngAddress = (bytes: Uint8Array): string =>
  `data:image/png;base64,${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))}`;
