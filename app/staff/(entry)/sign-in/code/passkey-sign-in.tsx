"use client";

import { signByPasskey } from "#app/staff/_staff/ask-device.ts";
import { PasskeyForm } from "#app/staff/_staff/passkey-form.tsx";
import { beginPasskeyAction, givePasskeyAction } from "./passkey-actions.ts";

/** The way in by a passkey, above the one by a code. */
export function PasskeySignIn({ next }: { next: string }) {
  return (
    <PasskeyForm ask={ask} action={givePasskeyAction} label="Use a passkey" pendingLabel="Asking your device…">
      {() => <input type="hidden" name="next" value={next} />}
    </PasskeyForm>
  );
}

async function ask(): Promise<object | null> {
  const options = await beginPasskeyAction();
  return options && signByPasskey(options);
}
