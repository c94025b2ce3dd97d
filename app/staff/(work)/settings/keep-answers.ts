import { redirect } from "next/navigation";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import type { Checked, RawAnswers } from "#domain/forms/fields.ts";
import type { Result } from "#domain/result.ts";

type Keeping<Answers> = {
  check: (raw: RawAnswers) => Checked<Answers>;
  keep: (answers: Answers) => Promise<Result<null, "not_allowed">>;
  /** Where it says that they are kept. */
  page: string;
};

/** Checks a form of settings and keeps its answers; what is wrong comes back on the same page with what was typed. */
export async function keepAnswers<Answers>(
  form: FormData,
  { check, keep, page }: Keeping<Answers>,
): Promise<FormState> {
  const values = readForm(form);
  const checked = check(values);
  if (!checked.ok) return { values, errors: checked.errors };
  const result = await keep(checked.answers);
  if (result.ok) redirect(`${page}?did=kept`);
  return { values, errors: {}, message: "You may not change this." };
}
