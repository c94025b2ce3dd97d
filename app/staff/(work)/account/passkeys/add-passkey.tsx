"use client";

import { TextField } from "#app/_forms/text-field.tsx";
import { makePasskey } from "#app/staff/_staff/ask-device.ts";
import { useHasPasskeys } from "#app/staff/_staff/has-passkeys.ts";
import { PasskeyForm } from "#app/staff/_staff/passkey-form.tsx";
import { addPasskeyAction, beginPasskeyAction } from "./actions.ts";

/** Names a passkey and lets the device make it. */
export function AddPasskey() {
  if (!useHasPasskeys())
    return (
      <p className="measure">To add a passkey, open this page with JavaScript in a browser that knows passkeys.</p>
    );
  return (
    <PasskeyForm ask={ask} action={addPasskeyAction} label="Add a passkey" pendingLabel="Asking your device…">
      {({ values, errors }) => (
        <TextField
          name="name"
          label="A name for it"
          hint="So that you know which to remove one day: “work laptop”, “blue key”."
          width="medium"
          maxLength={60}
          autoComplete="off"
          defaultValue={values.name}
          error={errors.name}
        />
      )}
    </PasskeyForm>
  );
}

async function ask(): Promise<object | null> {
  const options = await beginPasskeyAction();
  return options && makePasskey(options);
}
