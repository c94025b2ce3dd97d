"use client";

import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { RadioGroup } from "#app/_forms/radio-group.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { TextArea } from "#app/_forms/text-area.tsx";
import { TextField } from "#app/_forms/text-field.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import { LONGEST_CONTACT } from "#domain/contact.ts";
import { setSupplierDetailsAction } from "./actions.ts";
import { BankFields } from "./bank-fields.tsx";
import { FIELD_ORDER } from "./field-order.ts";

/** All that a finance office asks of us, on one form. */
export function SupplierForm({ standing }: { standing: Record<string, string> }) {
  const [state, action] = useFormAction(setSupplierDetailsAction, { values: standing, errors: {} });
  const { values, errors } = state;
  const given = (name: string) => ({ name, defaultValue: values[name], error: errors[name] });
  return (
    <form action={action} className="work-form" noValidate>
      <ErrorSummary state={state} order={FIELD_ORDER} />
      <TextField {...given("legalName")} label="Legal name" maxLength={120} autoComplete="off" />
      <TextField
        {...given("charityNumber")}
        label="Charity number"
        hint="Like 801118, SC012345 or NIC100123."
        width="short"
        autoComplete="off"
        optional
      />
      <TextField
        {...given("companyNumber")}
        label="Company number"
        hint="8 digits, or 2 letters and 6 digits."
        width="short"
        autoComplete="off"
        optional
      />
      <TextArea {...given("registeredAddress")} label="Registered address" rows={4} maxLength={300} />
      <RadioGroup
        {...given("vat")}
        label="VAT"
        options={[
          { value: "not_registered", label: "We are not VAT registered" },
          {
            value: "registered",
            label: "We are VAT registered",
            reveal: <TextField {...given("vatNumber")} label="VAT number" width="medium" autoComplete="off" />,
          },
        ]}
      />
      <BankFields given={given} />
      <TextField
        {...given("remittanceEmail")}
        label="Email address for remittance advice"
        type="email"
        width="medium"
        autoComplete="off"
        optional
      />
      <TextField
        {...given("whoToAsk")}
        label="Who to ask"
        hint="A name, with an email address or a phone number."
        maxLength={LONGEST_CONTACT}
        autoComplete="off"
        optional
      />
      <SubmitButton pendingLabel="Saving…">Save the details</SubmitButton>
    </form>
  );
}
