import type { FormState } from "#app/_forms/form-state.ts";
import { TextField } from "#app/_forms/text-field.tsx";

const HINT =
  "15 characters or more. Three or four words that have nothing to do with each other are hard to guess and easy to remember: length counts, unusual characters do not.";

/** A new password, twice, because nobody sees what they type. */
export function NewPasswordFields({ errors }: Pick<FormState, "errors">) {
  const shared = { type: "password", width: "medium", autoComplete: "new-password" } as const;
  return (
    <>
      <TextField {...shared} name="password" label="New password" hint={HINT} error={errors.password} />
      <TextField {...shared} name="passwordAgain" label="The same again" error={errors.passwordAgain} />
    </>
  );
}
