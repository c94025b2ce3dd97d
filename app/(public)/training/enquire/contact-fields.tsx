import { TextField } from "#app/_forms/text-field.tsx";

type Given = (name: string) => { name: string; defaultValue: string | undefined; error: string | undefined };

/** Who asks, and how they are answered. */
export function ContactFields({ given }: { given: Given }) {
  return (
    <>
      <TextField {...given("contactName")} label="Your name" autoComplete="name" width="medium" />
      <TextField {...given("organisationName")} label="Organisation" optional autoComplete="organization" />
      <TextField
        {...given("email")}
        label="Email address"
        hint="Or leave it empty and give a phone number."
        type="email"
        autoComplete="email"
        spellCheck={false}
        autoCapitalize="none"
        width="medium"
      />
      <TextField
        {...given("phone")}
        label="Phone number"
        hint="Not needed with an email address."
        type="tel"
        autoComplete="tel"
        width="medium"
      />
    </>
  );
}
