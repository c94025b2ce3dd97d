import type { Metadata } from "next";
import { Notice } from "#app/_components/notice.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { requireStaff, thisSessionId } from "#app/staff/_staff/require-staff.ts";
import { oneOf, type SearchParams } from "#app/staff/_work/search-params.ts";
import { WayBack } from "#app/staff/_work/way-back.tsx";
import { passkeysOf } from "#use-cases/staff/own-passkeys.ts";
import { isSurelyThem } from "#use-cases/staff/show-it-is-you.ts";
import { AddPasskey } from "./add-passkey.tsx";
import { ConfirmByPasskey, ConfirmForm } from "./confirm-forms.tsx";
import { OwnPasskeys } from "./own-passkeys.tsx";

export const metadata: Metadata = { title: "Your passkeys" };

const DID: Record<string, string> = {
  added: "The passkey is added.",
  removed: "The passkey is removed. Your other browsers are signed out.",
};

export default async function PasskeysPage({ searchParams }: { searchParams: SearchParams }) {
  const by = await requireStaff("see_work");
  const [passkeys, isFresh] = await Promise.all([
    passkeysOf(by),
    isSurelyThem({ sessionId: await thisSessionId() }, new Date()),
  ]);
  const did = DID[oneOf((await searchParams).did) ?? ""];
  return (
    <div className="work-narrow">
      <PageHeading
        above={<WayBack href="/staff/account" to="Your account" />}
        title="Your passkeys"
        lead="A passkey takes the place of a code: your phone, your computer or a security key says that it is you. Your codes go on working beside it."
      />
      {did && <Notice tone="success" title={did} announce />}
      {passkeys.length > 0 && <OwnPasskeys passkeys={passkeys} mayRemove={isFresh} />}
      <section className="work-section" aria-label="Change your passkeys">
        {isFresh ? (
          <AddPasskey />
        ) : (
          <>
            <p className="measure">Before you add or remove a passkey, show that it is still you.</p>
            {passkeys.length > 0 && <ConfirmByPasskey />}
            <ConfirmForm />
          </>
        )}
      </section>
    </div>
  );
}
