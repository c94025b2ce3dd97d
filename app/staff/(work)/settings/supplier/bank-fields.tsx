import type { FieldProps } from "#app/_forms/field.tsx";
import { TextField } from "#app/_forms/text-field.tsx";

type Given = (name: string) => Pick<FieldProps, "name" | "defaultValue" | "error">;

/** The account that buyers pay into. */
export function BankFields({ given }: { given: Given }) {
  return (
    <fieldset className="work-form">
      <legend className="field-label">Bank account</legend>
      <p className="soft">Buyers pay into it: let a colleague compare it with the bank’s own letter.</p>
      <TextField {...given("bankAccountName")} label="Name on the account" maxLength={120} autoComplete="off" />
      <TextField {...given("sortCode")} label="Sort code" width="short" inputMode="numeric" autoComplete="off" />
      <TextField
        {...given("accountNumber")}
        label="Account number"
        width="short"
        inputMode="numeric"
        autoComplete="off"
      />
      <TextField {...given("iban")} label="IBAN" width="medium" autoComplete="off" optional />
      <TextField {...given("bic")} label="BIC" width="short" autoComplete="off" optional />
    </fieldset>
  );
}
