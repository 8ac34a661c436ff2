/** The bytes of a part of the file, which is compressed by gzip and written in base64. */
export function unpack(part: string): Promise<ArrayBuffer> {
  const packed = Uint8Array.from(atob(part), (letter) => letter.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).arrayBuffer();
}
