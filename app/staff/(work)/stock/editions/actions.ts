"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import type { FormState } from "#app/_forms/form-state.ts";
import { readEach, readForm } from "#app/_forms/read-form.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { checkAnswers, neededLine, wholeNumber } from "#domain/forms/fields.ts";
import { EDITION_CHOICES, type EditionChoice } from "#domain/stock/editions.ts";
import { chooseEdition } from "#use-cases/fulfilment/choose-edition.ts";
import { type StartEditionRefusal, startEdition } from "#use-cases/stock/start-edition.ts";
import { refusalSentence } from "../../fulfilment/outcome.ts";
import { type Said, sayOutcome } from "../../fulfilment/say-outcome.ts";
import { MOST_AT_ONCE } from "../../fulfilment/work-on.ts";

const edition = z.object({
  title: neededLine("the title", 120),
  sku: neededLine("a short name", 40),
  weightGrams: wholeNumber("the weight of one copy", 1, 20_000),
  thicknessMm: wholeNumber("the thickness of one copy", 1, 20_000),
});

const REFUSED: Record<StartEditionRefusal, { field?: string; words: string }> = {
  not_allowed: { words: "You may not do this." },
  no_such_publication: { words: "There is no such publication." },
  already_replaced: { words: "It has a new edition already." },
  no_title: { field: "title", words: "Enter the title." },
  bad_short_name: { field: "sku", words: "Use small letters, digits and hyphens only." },
  short_name_taken: { field: "sku", words: "Another publication has this short name." },
  bad_size: { words: "Enter the weight and the thickness of one copy." },
};

/** Puts a new edition in the place of a publication. */
export async function startEditionAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("manage_stock");
  const values = readForm(form);
  const checked = checkAnswers(edition, values);
  if (!checked.ok) return { values, errors: checked.errors };
  const result = await startEdition(values.publicationId ?? "", checked.answers, by);
  if (result.ok) redirect("/staff/stock/editions?did=started");
  const { field, words } = REFUSED[result.refusal];
  return field === undefined ? { values, errors: {}, message: words } : { values, errors: { [field]: words } };
}

/** Does with the ticked parcels what the pressed button says, and says for each that could not be changed why. */
export async function chooseEditionAction(_said: Said | null, form: FormData): Promise<Said | null> {
  const by = await requireStaff("fulfil");
  const { choice = "" } = readForm(form);
  const ids = readEach(form, "id");
  if (!Object.hasOwn(EDITION_CHOICES, choice)) return sayOutcome({ did: "unknown" });
  if (ids.length === 0) return sayOutcome({ did: "nothing" });
  if (ids.length > MOST_AT_ONCE) return sayOutcome({ did: "too_many" });
  const result = await chooseEdition(ids, choice as EditionChoice, by);
  if (!result.ok) return sayOutcome({ did: result.refusal });
  refresh();
  const { done, refused } = result.value;
  const lines = refused.map(({ code, why }) => ({
    words: refusalSentence(code ?? "A parcel", why, undefined),
    toClaim: null,
  }));
  const title = `${done.length === 1 ? done[0] : `${done.length} parcels`}: ${WENT[choice as EditionChoice]}.`;
  return { tone: refused.length === 0 ? "success" : "warning", title, lines };
}

const WENT: Record<EditionChoice, string> = {
  wait: "waiting for the new edition",
  old: "back in the queue with the old edition",
  download: "waiting for the new edition, and offered the download",
};
