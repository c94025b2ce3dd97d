import { join } from "node:path";
import type PDFDocument from "pdfkit";

export type Paper = InstanceType<typeof PDFDocument>;
export type Weight = 400 | 700;

/** Faces in the order in which they are asked for a letter: ours first, then one for each script that names come in. */
const FACES = [
  ["atkinson-hyperlegible-next", "latin"],
  ["atkinson-hyperlegible-next", "latin-ext"],
  ["noto-sans", "latin-ext"],
  ["noto-sans", "vietnamese"],
  ["noto-sans", "greek"],
  ["noto-sans", "cyrillic"],
  ["noto-sans-arabic", "arabic"],
] as const;

const RIGHT_TO_LEFT = /\p{Script=Arabic}/u;
/** In the place of a letter that no face has, so that whoever packs sees that one is missing. A picture is left out. */
const MISSING = "?";
/** What no paper shows: a face would draw a box. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}]/gu;

/** A letter and what stands above and below it: in one face, so that the marks meet the letter. */
const WITH_ITS_MARKS = /\P{M}\p{M}*|\p{M}+/gu;

type Run = { face: string; text: string };
/** What this file asks of pdfkit's faces, whose types do not come with it. */
type Face = { ascender: number; font: { hasGlyphForCodePoint(point: number): boolean } };
type KnownFace = { name: string; ascender: number; knows(point: number): boolean };

function fileOf([family, subset]: (typeof FACES)[number], weight: Weight): string {
  // Not the newer woff2: the composed letters of some of them break when pdfkit takes them apart.
  return join("node_modules/@fontsource", family, "files", `${family}-${subset}-${weight}-normal.woff`);
}

/** Writes on one document in every script that its faces know. Text stays text: it can be searched and read aloud. */
export class Letters {
  readonly #paper: Paper;
  readonly #faces = new Map<Weight, KnownFace[]>();

  constructor(paper: Paper) {
    this.#paper = paper;
  }

  /** Writes one line with its left top at `x`, `y` (points). All its faces stand on one line, however high each is. */
  write(text: string, x: number, y: number, size: number, weight: Weight = 400): void {
    let left = x;
    const foot = y + ((this.#facesOf(weight)[0]?.ascender ?? 0) * size) / 1000;
    for (const run of this.#runs(text, weight)) {
      this.#paper
        .font(run.face)
        .fontSize(size)
        .text(run.text, left, foot, { lineBreak: false, baseline: "alphabetic" });
      left += this.#paper.widthOfString(run.text);
    }
  }

  /** True when no letter of it would be missing. What is no letter, as a picture, may be left out. */
  knows(text: string, weight: Weight = 400): boolean {
    const faces = this.#facesOf(weight);
    return signsOf(text).every((sign) => !isMissing(sign, faces));
  }

  width(text: string, size: number, weight: Weight = 400): number {
    const widths = this.#runs(text, weight).map((run) =>
      this.#paper.font(run.face).fontSize(size).widthOfString(run.text),
    );
    return widths.reduce((sum, each) => sum + each, 0);
  }

  /** Breaks a text into lines that fit `width` (points), between words where it can, and inside one where it must. */
  broken(text: string, width: number, size: number, weight: Weight = 400): string[] {
    const lines: string[] = [];
    let line = "";
    for (const word of text.split(/\s+/).filter(Boolean)) {
      const longer = line === "" ? word : `${line} ${word}`;
      if (this.width(longer, size, weight) <= width) {
        line = longer;
        continue;
      }
      if (line !== "") lines.push(line);
      line = word;
      while (this.width(line, size, weight) > width) {
        const fits = this.#asManyAsFit(line, width, size, weight);
        lines.push(line.slice(0, fits));
        line = line.slice(fits);
      }
    }
    return line === "" ? lines : [...lines, line];
  }

  #asManyAsFit(word: string, width: number, size: number, weight: Weight): number {
    let fits = word.length;
    while (fits > 1 && this.width(word.slice(0, fits), size, weight) > width) fits -= 1;
    // Never between the halves of one letter.
    return fits > 1 && /[\uD800-\uDBFF]/.test(word.charAt(fits - 1)) ? fits - 1 : fits;
  }

  #runs(text: string, weight: Weight): Run[] {
    const faces = this.#facesOf(weight);
    const runs: Run[] = [];
    for (const sign of signsOf(text)) {
      const letter = isMissing(sign, faces) ? MISSING : sign;
      const last = runs.at(-1);
      const isSpace = /\s/.test(letter);
      // A space stays with what it stands in, so that a line of Arabic is turned as one.
      const isInArabic = isSpace && last !== undefined && RIGHT_TO_LEFT.test(last.text);
      const face = isInArabic ? last.face : faceFor(letter, faces)?.name;
      // Where a letter is left out, one of the spaces around it is, too.
      if (face === undefined || (isSpace && last?.text.endsWith(" "))) continue;
      if (last?.face === face) last.text += letter;
      else runs.push({ face, text: letter });
    }
    const ours = faces[0]?.name ?? "";
    return runs.flatMap((run) => (RIGHT_TO_LEFT.test(run.text) ? turned(run, ours) : [run]));
  }

  #facesOf(weight: Weight) {
    const kept = this.#faces.get(weight);
    if (kept) return kept;
    const made = FACES.map((each) => {
      const name = `${each.join(" ")} ${weight}`;
      this.#paper.registerFont(name, fileOf(each, weight));
      const { ascender, font } = (this.#paper.font(name) as unknown as { _font: Face })._font;
      return { name, ascender, knows: (point: number) => font.hasGlyphForCodePoint(point) };
    });
    this.#faces.set(weight, made);
    return made;
  }
}

function signsOf(text: string): string[] {
  return text.normalize("NFC").replace(UNSEEN, "").match(WITH_ITS_MARKS) ?? [];
}

function isMissing(sign: string, faces: readonly KnownFace[]): boolean {
  return /^\p{L}/u.test(sign) && !faceFor(sign, faces);
}

/** The first face that has the letter with all its marks; else the first that has the letter. */
function faceFor(letter: string, faces: readonly KnownFace[]): KnownFace | undefined {
  const points = Array.from(letter, (sign) => sign.codePointAt(0) ?? 0);
  return faces.find(({ knows }) => points.every(knows)) ?? faces.find(({ knows }) => knows(points[0] ?? 0));
}

/** pdfkit turns each word that runs from right to left, but not their order; and their face has no space. */
function turned({ face, text }: Run, faceOfSpaces: string): Run[] {
  const space = { face: faceOfSpaces, text: " " };
  const words = text.trim().split(" ").reverse();
  const spaced = words.flatMap((word, place) => (place === 0 ? [{ face, text: word }] : [space, { face, text: word }]));
  return text.endsWith(" ") ? [...spaced, space] : spaced;
}
