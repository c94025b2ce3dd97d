import type { Letters, Paper } from "./letters.ts";
import { A4, mm, PALE } from "./paper.ts";

const LEFT = mm(20);
const RIGHT = mm(A4.width - 20);
const BOTTOM = mm(A4.height - 25);
const KEYS = mm(48);
const SIZE = 11;
const STEP = 16;

/** Writes from the top down, and goes on with another page where one is full. */
export class Pen {
  readonly #paper: Paper;
  readonly #letters: Letters;
  #y = mm(38);

  /** Begins the first page, with its title. */
  constructor(paper: Paper, letters: Letters, title: string) {
    this.#paper = paper;
    this.#letters = letters;
    paper.addPage();
    letters.write(title, LEFT, mm(20), 26, 700);
  }

  /** A few words, and beside them their lines. */
  fact(key: string, lines: readonly string[]): void {
    const broken = lines.flatMap((line) => this.#letters.broken(line, RIGHT - LEFT - KEYS, SIZE));
    for (const [place, line] of broken.entries()) {
      this.#room(STEP);
      if (place === 0) this.#letters.write(key, LEFT, this.#y, SIZE, 700);
      this.#letters.write(line, LEFT + KEYS, this.#y, SIZE);
      this.#y += STEP;
    }
    this.#y += 4;
  }

  /** Words with an amount at the right edge, and perhaps smaller words below, under a rule. */
  row(what: string, amount: string, detail?: string, weight: 400 | 700 = 400): void {
    const width = RIGHT - LEFT - mm(35);
    const [words, details] = [
      this.#letters.broken(what, width, SIZE, weight),
      this.#letters.broken(detail ?? "", width, 9.5),
    ];
    this.#room((words.length + details.length) * STEP + 8);
    this.#paper.moveTo(LEFT, this.#y).lineTo(RIGHT, this.#y).lineWidth(0.75).strokeColor(PALE).stroke();
    this.#y += 6;
    const top = this.#y;
    for (const line of words) this.#line(line, SIZE, weight);
    for (const line of details) this.#line(line, 9.5, 400);
    // After its words, as it is read aloud.
    this.#letters.write(amount, RIGHT - this.#letters.width(amount, SIZE, weight), top, SIZE, weight);
    this.#y += 4;
  }

  text(words: string): void {
    for (const line of this.#letters.broken(words, RIGHT - LEFT, SIZE)) {
      this.#room(STEP);
      this.#line(line, SIZE, 400);
    }
  }

  gap(): void {
    this.#y += 18;
  }

  #line(line: string, size: number, weight: 400 | 700): void {
    this.#letters.write(line, LEFT, this.#y, size, weight);
    this.#y += STEP;
  }

  #room(height: number): void {
    if (this.#y + height <= BOTTOM) return;
    this.#paper.addPage();
    this.#y = mm(20);
  }
}
