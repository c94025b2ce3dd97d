import { expect, test } from "vitest";
import { readTable } from "#adapters/documents/read-table.ts";
import { readTrackingLines } from "#domain/fulfilment/tracking-lines.ts";

const read = (text: string) => readTrackingLines(readTable(text));
const LINE = { code: "AG-7K3F-9Q2MB", trackingNumber: "TT123456785GB", moreNumbers: 0 };

test.each([
  ["a carrier's file", 'Order reference,Tracking number,Date\r\n"AG-7K3F-9Q2MB","TT123456785GB",25/11/2026'],
  ["columns in another order", "Date;Tracking No.;Channel reference\n25/11/2026;TT123456785GB;AG-7K3F-9Q2MB"],
  ["pasted from a sheet", "AG-7K3F-9Q2MB\tTT123456785GB"],
  ["a code without hyphens, in small letters", "ag7k3f9q2mb, tt123456785gb"],
  ["a code, a space and a number", "AG-7K3F-9Q2MB TT123456785GB"],
  ["a code with spaces, a space and a number", "AG 7K3F 9Q2MB TT123456785GB"],
  ["a code in one cell, with spaces", "ag 7k3f 9q2mb,TT123456785GB"],
  ["the same line twice", "AG-7K3F-9Q2MB  TT123456785GB\nag7k3f9q2mb,TT123456785GB"],
  ["empty lines, and a mark before the first", "\uFEFFAG-7K3F-9Q2MB,TT123456785GB\n\n,\n"],
])("%s", (_what, text) => {
  expect(read(text)).toEqual({ lines: [LINE], unread: [] });
});

test("of a parcel in several packages the first number counts, and the others are counted", () => {
  const text = "AG-7K3F-9Q2MB/1,TT123456785GB\nAG-7K3F-9Q2MB/2,TT000000005GB\nAG-7K3F-9Q2MB/3,TT000000006GB";
  expect(read(text)).toEqual({ lines: [{ ...LINE, moreNumbers: 2 }], unread: [] });
});

test("headings that the settings name say where code and number stand, in any letters", () => {
  const text = "Other,Your Ref,Barcode\nAG-2222-33333,AG-7K3F-9Q2MB,TT123456785GB\nAG-4444-55555,x,TT000000005GB";
  const map = { code: "your ref", number: "BARCODE" };
  expect(readTrackingLines(readTable(text), map)).toEqual({ lines: [LINE], unread: [{ line: 3, lacks: "code" }] });
});

test("headings that a file does not have leave it to be made out", () => {
  const map = { code: "your ref", number: "barcode" };
  expect(readTrackingLines(readTable("AG-7K3F-9Q2MB,TT123456785GB"), map)).toEqual({ lines: [LINE], unread: [] });
});

test("what cannot be made out is told by its place and by what it lacks, and hides nothing else", () => {
  const text = ["AG-7K3F-9Q2MB,TT123456785GB", "somebody,TT1", "AG-2222-33333,", "AG-4444-55555,<script>", "?,?"].join(
    "\n",
  );
  expect(read(text)).toEqual({
    lines: [LINE],
    unread: [
      { line: 2, lacks: "code" },
      { line: 3, lacks: "number" },
      { line: 4, lacks: "number" },
      { line: 5, lacks: "both" },
    ],
  });
});

test("a code with spaces and no number lacks the number alone", () => {
  expect(read("AG 7K3F 9Q2MB").unread).toEqual([{ line: 1, lacks: "number" }]);
});

test.each(['"', '"""', 'a,"b\nc', "\u0000", "=1+1", "", "x".repeat(100_000)])("nothing breaks it: %j", (text) => {
  expect(read(text.slice(0, 100_000)).lines).toEqual([]);
});
