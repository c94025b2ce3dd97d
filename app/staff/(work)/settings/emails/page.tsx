import type { Metadata } from "next";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { KeptForm } from "#app/staff/_work/kept-form.tsx";
import { oneOf, type SearchParams } from "#app/staff/_work/search-params.ts";
import { LONGEST_SENDER_NAME } from "#domain/mail/sender-name.ts";
import { fromLine } from "#use-cases/settings/sender-name.ts";
import { SettingPage } from "../setting-page.tsx";
import { setSenderNameAction } from "./actions.ts";

export const metadata: Metadata = { title: "Sender of emails" };

const SAYINGS = { done: { kept: "The name is saved. Emails that are written from now on come from it." } };

/** Whom emails come from. */
export default async function EmailSettingsPage({ searchParams }: { searchParams: SearchParams }) {
  await requireStaff("manage_business");
  const from = await fromLine();
  const [, name = "", address = ""] = /^(.*?) *<([^<>]+)>$/.exec(from) ?? [];
  return (
    <SettingPage
      title="Sender of emails"
      lead="Everybody who looks at the inbox reads it."
      did={oneOf((await searchParams).did)}
      sayings={SAYINGS}
    >
      <KeptForm
        fields={[
          {
            name: "senderName",
            label: "Name that emails come from",
            hint: `Letters and spaces; let it say nothing of drugs or treatment. The address stays ${address}: whoever runs the server sets it.`,
            longest: LONGEST_SENDER_NAME,
          },
        ]}
        standing={{ senderName: name }}
        keep="Save the name"
        action={setSenderNameAction}
      />
    </SettingPage>
  );
}
