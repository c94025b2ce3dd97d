import { getDocumentProxy } from "unpdf";
import { expect, test } from "vitest";
import { canBeWritten, drawCertificate } from "#adapters/documents/draw-certificate.ts";
import { pagesOf } from "#tests/support/read-pdf.ts";

const DAY = {
  title: "Advocacy training",
  when: "Friday 27 November 2026, 10am to 1pm",
  hours: "3 hours",
  giver: "Release",
};

/** Each piece of writing on a certificate, with the height of its foot on the page. */
async function written(name: string, title = DAY.title) {
  const page = await (await getDocumentProxy(new Uint8Array(await drawCertificate({ ...DAY, name, title })))).getPage(
    1,
  );
  const { items } = await page.getTextContent();
  return items.flatMap((item) => ("transform" in item ? [{ text: item.str, foot: item.transform[5] as number }] : []));
}

test.each([
  ["x".repeat(80), DAY.title],
  ["W".repeat(80), "A day for staff, volunteers, service users and all of their friends ".repeat(2)],
])("a long name (%s) and a long title end above what comes below them", async (name, title) => {
  const pieces = await written(name, title);
  const footOf = (text: string) => pieces.find((piece) => piece.text === text)?.foot ?? Number.NaN;
  const names = pieces.filter(({ text }) => text !== "" && name.includes(text));
  expect(names.length).toBeGreaterThan(1);
  expect(Math.min(...names.map(({ foot }) => foot))).toBeGreaterThan(footOf("took part in") + 14);
  const under = footOf(DAY.when) + 13;
  const words = pieces.filter(({ foot }) => foot < footOf("took part in"));
  expect(words.filter(({ foot }) => foot > footOf(DAY.when) && foot < under)).toEqual([]);
});

test("a letter stands with its marks, and the space after it stays", async () => {
  const [page] = await pagesOf(await drawCertificate({ ...DAY, name: "Adébáyọ̀ Nguyễn" }));
  expect(page?.replace(/\p{Cc}/gu, "").normalize("NFC")).toContain("Adébáyọ̀ Nguyễn");
});

test("a name in letters that no face of ours has is not written in part", () => {
  for (const name of ["Zoë", "Adébáyọ̀", "Γιώργος", "Иван", "عبد الرحمن", "Ann 🙂"])
    expect(canBeWritten(name), name).toBe(true);
  for (const name of ["李小龍", "Ann 李", "সুমন", "דוד"]) expect(canBeWritten(name), name).toBe(false);
});
