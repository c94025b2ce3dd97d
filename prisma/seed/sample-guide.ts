import PDFDocument from "pdfkit";

export type SamplePart = { name: string; subject: string; chapters: readonly { title: string; holds: string }[] };

const ACCENT = "#0f4c49";
const INK = "#1c1a17";
const SAMPLE = "SAMPLE — not the real guide";
/** A fixed day, so that the same sample is the same file, byte for byte, wherever it is made. */
const MADE_ON = new Date(Date.UTC(2026, 0, 1));

/** Draws a stand-in for one part of the guide: a few A5 pages that say on each that they are only a sample. */
export function drawSampleGuide(part: SamplePart): Promise<Buffer> {
  const document = new PDFDocument({
    size: "A5",
    margin: 48,
    autoFirstPage: false,
    lang: "en-GB",
    displayTitle: true,
    pdfVersion: "1.7",
    info: { Title: `Advocacy Guide, ${part.name} (sample)`, CreationDate: MADE_ON },
  });
  const pieces: Buffer[] = [];
  document.on("data", (piece: Buffer) => pieces.push(piece));
  const done = new Promise<Buffer>((resolve) => document.on("end", () => resolve(Buffer.concat(pieces))));
  drawTitle(document, part);
  drawContents(document, part);
  for (const chapter of part.chapters) drawChapter(document, part, chapter);
  document.end();
  return done;
}

type Page = InstanceType<typeof PDFDocument>;

function newPage(document: Page): Page {
  document.addPage();
  document.font("Helvetica-Bold").fontSize(9).fillColor(ACCENT).text(SAMPLE, { align: "center" });
  return document.fillColor(INK).moveDown(3);
}

function drawTitle(document: Page, part: SamplePart): void {
  newPage(document).moveDown(5);
  document.font("Helvetica-Bold").fontSize(34).fillColor(ACCENT).text("Advocacy Guide");
  document.moveDown(0.4).fontSize(20).text(part.name);
  document.moveDown(0.6).font("Helvetica").fontSize(13).fillColor(INK).text(part.subject);
  document.moveDown(8).fontSize(10).text("This file holds the place until Release uploads the guide itself.");
}

function drawContents(document: Page, part: SamplePart): void {
  newPage(document);
  heading(document, "Contents");
  part.chapters.forEach(({ title }, place) => {
    document
      .font("Helvetica")
      .fontSize(11)
      .text(`${place + 3}    ${title}`, { lineGap: 6 });
  });
}

function drawChapter(document: Page, part: SamplePart, chapter: SamplePart["chapters"][number]): void {
  newPage(document);
  heading(document, chapter.title);
  document.font("Helvetica").fontSize(11).text(chapter.holds, { lineGap: 4 });
  document
    .moveDown()
    .text(`You are reading a sample. ${part.name} of the real guide stands here later.`, { lineGap: 4 });
}

function heading(document: Page, words: string): void {
  document.font("Helvetica-Bold").fontSize(18).fillColor(ACCENT).text(words).fillColor(INK).moveDown();
}
