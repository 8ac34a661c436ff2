import assert from "node:assert/strict";
import { test } from "node:test";
import { csvTable, csvText, spreadsheetText } from "../../../web/engine/export/numbers/csv.js";

test("a text that a spreadsheet would run gets an apostrophe, and no other does", () => {
  for (const text of ["=1+1", "+x", "-x * 2", "@sum", "\tx", "\rx"]) {
    assert.equal(spreadsheetText(text), `'${text}`);
  }
  for (const text of ["x - 1", "1/x", "gelu", ""]) assert.equal(spreadsheetText(text), text);
});

test("a text with commas, quotes or line breaks is quoted (RFC 4180)", () => {
  assert.equal(csvText("max(0, x)"), '"max(0, x)"');
  assert.equal(csvText('a "b"'), '"a ""b"""');
  assert.equal(csvText('=max("1", 2)'), `"'=max(""1"", 2)"`);
});

test("numbers stay numbers, negative ones too", () => {
  assert.equal(csvTable([["x"], [-0.5, 1e-7]]), "x\r\n-0.5,1e-7\r\n");
});
