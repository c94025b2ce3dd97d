import type { Metadata } from "next";
import { Notice } from "#app/_components/notice.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { SummaryList } from "#app/_components/summary-list.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { requireStaff, thisSessionId } from "#app/staff/_staff/require-staff.ts";
import { oneOf, type SearchParams } from "#app/staff/_work/search-params.ts";
import { ROLE_WORDS } from "#domain/staff/role-words.ts";
import { passkeysOf } from "#use-cases/staff/own-passkeys.ts";
import { browsersOf, recoveryCodesLeft } from "#use-cases/staff/queries.ts";
import { NameForm, PasswordForm, RecoveryCodesForm } from "./account-forms.tsx";
import { signOutAction } from "./actions.ts";
import { OwnBrowsers } from "./own-browsers.tsx";
import { OwnPasskeys } from "./passkeys/own-passkeys.tsx";

export const metadata: Metadata = { title: "Your account" };

const DID: Record<string, string> = {
  name: "Your name is changed.",
  password: "Your password is changed. Your other browsers are signed out.",
  browser: "That browser is signed out.",
  recovery_code: "You are signed in. That recovery code is used up: it does not work again.",
};

export default async function AccountPage({ searchParams }: { searchParams: SearchParams }) {
  const by = await requireStaff("see_work");
  const [browsers, codesLeft, passkeys] = await Promise.all([
    browsersOf(by, new Date()),
    recoveryCodesLeft(by),
    passkeysOf(by),
  ]);
  const did = DID[oneOf((await searchParams).did) ?? ""];
  return (
    <>
      <PageHeading title="Your account" actions={<SignOut />} />
      {did && <Notice tone="success" title={did} announce />}
      <div className="work-columns">
        <section>
          <SummaryList
            rows={[
              { key: "Email", value: by.email },
              { key: "Role", value: ROLE_WORDS[by.role].label },
              { key: "Recovery codes left", value: codesLeft },
            ]}
          />
          <h2>Name</h2>
          <NameForm name={by.name} />
          <h2>Signing in</h2>
          <PasswordForm email={by.email} />
          <div className="work-section">
            <h3>Passkeys</h3>
            <OwnPasskeys passkeys={passkeys} mayRemove={false} />
            <p>
              <a href="/staff/account/passkeys">{passkeys.length > 0 ? "Add or remove passkeys" : "Add a passkey"}</a>
            </p>
          </div>
          <div className="work-section">
            <h3>Codes</h3>
            <RecoveryCodesForm />
            <p className="work-section">
              <a href="/staff/account/new-device">Move your codes to a new phone</a>
            </p>
          </div>
        </section>
        <section>
          <h2>Where you are signed in</h2>
          <OwnBrowsers browsers={browsers} thisId={await thisSessionId()} />
        </section>
      </div>
    </>
  );
}

function SignOut() {
  return (
    <form action={signOutAction}>
      <SubmitButton pendingLabel="Signing out…" variant="secondary">
        Sign out
      </SubmitButton>
    </form>
  );
}
