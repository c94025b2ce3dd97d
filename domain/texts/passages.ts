import { z } from "zod";
import { type Checked, checkAnswers, optionalText, type RawAnswers } from "#domain/forms/fields.ts";

/** One piece of a public page that staff may write anew: plain words, an empty line between paragraphs. */
type Passage = { label: string; hint: string; most: number; rows: number; usual: string };

/** What stands until somebody writes something else. A notice stands nowhere until there is one. */
export const PASSAGES = {
  notice: {
    label: "A notice for a while",
    hint: "Above the home page, the order form and the form for free copies: “We are closed until 3 January”, say. Empty: none.",
    most: 300,
    rows: 2,
    usual: "",
  },
  homeLead: {
    label: "Beneath the title of the home page",
    hint: "One or two sentences.",
    most: 300,
    rows: 3,
    usual:
      "Drug treatment should work with you, not against you. This guide says what you can expect from a service, and what you can do when it falls short.",
  },
  whoWroteIt: {
    label: "Who wrote it, on the home page",
    hint: "The way to the helpline follows it.",
    most: 1_000,
    rows: 5,
    usual:
      "Release is a UK charity, founded in 1967. Every day its helpline hears from people whose drug treatment service works against them. The guide puts what we have learned from those calls into your hands.",
  },
  freeCopies: {
    label: "Above the form for free copies",
    hint: "The way to the privacy page follows it, and the way to the download.",
    most: 1_000,
    rows: 5,
    usual:
      "The parcel is plain: nothing on the outside says what is in it. We keep your name and address only to post the parcel, and we never add you to a list.",
  },
  training: {
    label: "What training is, on the training page",
    hint: "How it works follows it.",
    most: 2_000,
    rows: 7,
    usual:
      "The training goes with the Advocacy Guide: what people can expect from a drug treatment service, how to advocate, and strategies for common treatment issues.\n\nWe train groups of various sizes, online or at your place. Groups may be mixed: staff, volunteers and service users learn together.",
  },
} as const satisfies Record<string, Passage>;

export type PassageName = keyof typeof PASSAGES;
export const PASSAGE_NAMES = Object.keys(PASSAGES) as PassageName[];

/** What staff wrote; what they left as it came is not in it. */
export type WrittenPassages = Partial<Record<PassageName, string>>;

/** The words that stand: those that staff wrote, else the usual ones. */
export function passage(name: PassageName, written: WrittenPassages): string {
  return written[name] ?? PASSAGES[name].usual;
}

/** Its paragraphs; none of an empty one. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
}

const fields = Object.fromEntries(
  PASSAGE_NAMES.map((name) => [name, optionalText("this passage", PASSAGES[name].most)]),
) as Record<PassageName, ReturnType<typeof optionalText>>;

/** Reads the passages of a form. One that is empty, or as it came, is not written: the usual words stand. */
export function checkPassages(raw: RawAnswers): Checked<WrittenPassages> {
  const checked = checkAnswers(z.object(fields), raw);
  if (!checked.ok) return checked;
  const written: WrittenPassages = {};
  for (const name of PASSAGE_NAMES) {
    const text = checked.answers[name];
    if (text !== null && text !== PASSAGES[name].usual) written[name] = text;
  }
  return { ok: true, answers: written };
}
