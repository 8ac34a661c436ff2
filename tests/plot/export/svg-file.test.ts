import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { deflateSync, inflateSync } from "node:zlib";
import { drawBoundary } from "../../../web/plot/decision-boundary/boundary.js";
import { darkTheme, lightTheme, type Theme } from "../../../web/plot/color/theme.js";
import { drawSvg } from "../../../web/plot/export/svg-file.js";
import { grayPng, type Deflate } from "../../../web/plot/export/gray-png.js";
import { asVector } from "../../../web/plot/export/vector-context.js";

const picture = { width: 100, height: 50, title: "title", family: "serif" };
const measure = (text: string): number => text.length * 7;

/** Pixels of a PNG of 8 bits of grey whose rows have no filter or that of the row above. */
function pixelsOf(png: Uint8Array): number[] {
  const bytes = Buffer.from(png);
  assert.equal(bytes.subarray(0, 8).toString("latin1"), "\x89PNG\r\n\x1a\n");
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const named = bytes.subarray(at + 4, at + 8 + length);
    assert.equal(bytes.readUInt32BE(at + 8 + length), crc(named));
    chunks.set(named.subarray(0, 4).toString(), named.subarray(4));
    at += 12 + length;
  }
  const header = chunks.get("IHDR")!;
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  assert.deepEqual([...header.subarray(8)], [8, 0, 0, 0, 0]);
  const rows = inflateSync(chunks.get("IDAT")!);
  const pixels: number[] = [];
  for (let row = 0; row < height; row++) {
    const filter = rows[row * (width + 1)];
    for (let column = 0; column < width; column++) {
      const above = filter === 2 && row > 0 ? pixels[(row - 1) * width + column]! : 0;
      pixels.push((rows[row * (width + 1) + 1 + column]! + above) & 255);
    }
  }
  return pixels;
}

/** CRC-32 bit by bit, as the PNG specification defines it. */
function crc(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

describe("a picture file", () => {
  const box =
    (theme: Theme) =>
    (ctx: CanvasRenderingContext2D): void => {
      ctx.fillStyle = theme.paper;
      ctx.fillRect(0, 0, 100, 50);
      ctx.fillStyle = "#123456";
      ctx.fillRect(0, 0, 10, 10);
    };

  test("of both themes has the light colours, and rules with both", () => {
    const svg = drawSvg(picture, measure, box(lightTheme), box(darkTheme));
    assert.match(svg, /<rect [^>]*class="(\w+)" fill="#fffdf8"/);
    assert.match(svg, /\.\w+\{fill:light-dark\(#fffdf8,#15171a\)\}/);
    assert.match(svg, /svg:root\{color-scheme:light dark\}/);
    assert.match(svg, /height="10" fill="#123456"/);
  });

  test("of one theme needs no style", () => {
    const svg = drawSvg(picture, measure, box(darkTheme));
    assert.doesNotMatch(svg, /style|class/);
    assert.match(svg, /fill="#15171a"/);
  });

  test("must have the same drawing in both themes", () => {
    const other = (ctx: CanvasRenderingContext2D): void => ctx.fillRect(0, 0, 1, 1);
    assert.throws(() => drawSvg(picture, measure, box(lightTheme), other), /colours alone/);
  });

  test("has no character that XML forbids, and no markup from a text", () => {
    const hostile = '<script>"&\u0000\u0001\u001b\ud800 </svg>';
    const svg = drawSvg({ ...picture, title: hostile, description: hostile }, measure, (ctx) => {
      ctx.font = "12px serif";
      ctx.fillText(hostile, 1, 2);
    });
    // eslint-disable-next-line no-control-regex
    assert.doesNotMatch(svg, /[\u0000-\u0008\u000e-\u001f]|\p{Cs}|<script/u);
    assert.equal(svg.match(/<\/svg>/g)!.length, 1);
    assert.match(svg, /<desc>&lt;script&gt;/);
  });

  test("names the font of the file once, and others where they are", () => {
    const svg = drawSvg(picture, measure, (ctx) => {
      ctx.font = "12px serif";
      ctx.fillText("a", 1, 2);
      ctx.font = "12px monospace";
      ctx.fillText("b", 1, 2);
    });
    assert.deepEqual(svg.match(/font-family="\w+"/g), ['font-family="serif"', 'font-family="monospace"']); // prettier-ignore
  });

  test("gives equal clips equal names in all files, so that files can stand in one page", () => {
    const clipped = (size: number): string =>
      drawSvg(picture, measure, (ctx) => {
        ctx.beginPath();
        ctx.rect(0, 0, size, size);
        ctx.clip();
        ctx.fillRect(0, 0, 9, 9);
      });
    const idOf = (svg: string): string => /clipPath id="(\w+)"/.exec(svg)![1]!;
    assert.equal(idOf(clipped(3)), idOf(clipped(3)));
    assert.notEqual(idOf(clipped(3)), idOf(clipped(4)));
  });

  test("has parts with an origin of their own", () => {
    const svg = drawSvg(picture, measure, (ctx) => {
      const rect = { x: 10, y: 20, width: 30, height: 40 };
      asVector(ctx)!.drawPart(rect, (part) => part.fillRect(0, 0, 1, 1));
    });
    assert.match(svg, /<svg x="10" y="20" width="30" height="40">\n<rect x="0" y="0"/);
  });
});

describe("pixels in a file", () => {
  const shares = Float32Array.from({ length: 49 }, (_, i) => ((i * 31) % 49) / 48);
  const ways: [string, Deflate | undefined][] = [
    ["stored", undefined],
    ["compressed", deflateSync],
  ];
  for (const [way, deflate] of ways) {
    test(`are read back as they were, ${way}`, () => {
      const pixels = pixelsOf(grayPng(shares, 7, deflate));
      const wanted = Array.from(shares, (share) => 255 * share);
      assert.ok(pixels.every((pixel, i) => Math.abs(pixel - wanted[i]!) <= 0.51));
    });
  }

  test("are stored in several blocks if they are many", () => {
    const size = 300;
    const many = new Float32Array(size * size).fill(1);
    assert.ok(pixelsOf(grayPng(many, size)).every((pixel) => pixel === 255));
  });

  test("show a class only where it is the likeliest", () => {
    const boundary = new Float32Array([0, 0.4, 0.6, 1]);
    const svg = drawSvg(picture, { measure, deflate: deflateSync }, (ctx) => {
      const data = { boundary, resolution: 2, points: null, extent: 1 };
      drawBoundary(ctx, data, { x: 0, y: 0, width: 50, height: 50 }, lightTheme);
    });
    const images = [...svg.matchAll(/base64,([^"]+)"/g)].map(([, text]) =>
      pixelsOf(Buffer.from(text!, "base64")),
    );
    assert.equal(images.length, 2);
    assert.ok(images[0]![0] === 255 && images[0]![1]! > 0);
    assert.deepEqual(images[0]!.slice(2), [0, 0]);
    assert.deepEqual(images[1]!.slice(0, 2), [0, 0]);
    assert.ok(images[1]![3] === 255 && images[1]![2]! > 0);
  });
});
