import { z } from "zod";
import { type Checked, checkAnswers, optionalLine, type RawAnswers } from "#domain/forms/fields.ts";

/** Reads the names of who comes, `delegate.1` and on: as many as were typed, in their order. */
export function checkDelegates(raw: RawAnswers): Checked<string[]> {
  const fields = Object.keys(raw)
    .filter((name) => /^delegate\.\d{1,2}$/.test(name))
    .sort((one, other) => Number(one.slice(9)) - Number(other.slice(9)));
  const form = z.object(Object.fromEntries(fields.map((name) => [name, optionalLine("this name", 100)])));
  const checked = checkAnswers(form, raw);
  if (!checked.ok) return checked;
  return { ok: true, answers: fields.map((name) => checked.answers[name] ?? "").filter((name) => name !== "") };
}
