import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { checkThisBrowser } from "#app/staff/_staff/require-staff.ts";
import { oneOf, type SearchParams } from "#app/staff/_work/search-params.ts";
import { remembering, staffPath } from "#domain/staff/where-to.ts";
import { passkeysOf } from "#use-cases/staff/own-passkeys.ts";
import { CodeForm } from "./code-form.tsx";
import { PasskeySignIn } from "./passkey-sign-in.tsx";

export const metadata: Metadata = { title: "Your code" };

export default async function CodePage({ searchParams }: { searchParams: SearchParams }) {
  const next = staffPath(oneOf((await searchParams).next));
  const check = await checkThisBrowser();
  if (check.is === "signed_in") redirect(next ?? "/staff");
  if (check.is === "without_set_up") redirect("/staff/sign-in/set-up");
  if (check.is === "nobody") redirect(remembering("/staff/sign-in", next));
  const passkeys = await passkeysOf({ id: check.memberId });
  return (
    <>
      <PageHeading above="Sign in, step 2 of 2" title="Your code" />
      {passkeys.length > 0 && <PasskeySignIn next={next ?? ""} />}
      <CodeForm next={next ?? ""} />
      <p className="measure work-section">
        Lost your phone and your recovery codes? An administrator can send you a link to set up your sign-in again.
      </p>
    </>
  );
}
