import type { Metadata } from "next";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { oneOf, type SearchParams } from "#app/staff/_work/search-params.ts";
import { LONGEST_CONTACT } from "#domain/contact.ts";
import { contactLine } from "#use-cases/settings/contact.ts";
import { LineSetting } from "../line-setting.tsx";
import { SettingPage } from "../setting-page.tsx";
import { setContactAction } from "./actions.ts";

export const metadata: Metadata = { title: "Contact" };

const SAYINGS = { done: { kept: "The contact is saved. Pages, emails and packing slips show it from now on." } };

/** How customers reach a person: the line that all pages, emails and slips show. */
export default async function ContactPage({ searchParams }: { searchParams: SearchParams }) {
  await requireStaff("fulfil");
  const contact = await contactLine();
  return (
    <SettingPage
      title="Contact"
      lead="Pages, emails and packing slips show it, wherever somebody may want to ask."
      did={oneOf((await searchParams).did)}
      sayings={SAYINGS}
    >
      <LineSetting
        name="contact"
        label="How customers reach you"
        hint="An email address, a phone number, or both, on one line."
        keep="Save the contact"
        longest={LONGEST_CONTACT}
        standing={contact ?? ""}
        action={setContactAction}
      />
    </SettingPage>
  );
}
