import type { Metadata } from "next";
import { Notice } from "#app/_components/notice.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { oneOf, type SearchParams } from "#app/staff/_work/search-params.ts";
import { ForgottenForm } from "./forgotten-form.tsx";

export const metadata: Metadata = { title: "Forgotten password" };

export default async function ForgottenPage({ searchParams }: { searchParams: SearchParams }) {
  const isAsked = oneOf((await searchParams).did) === "asked";
  return (
    <>
      <PageHeading title="Forgotten password" />
      {isAsked ? (
        <Notice title="Look into your inbox" announce>
          <p>
            If this is the address of a colleague, a link to a new password is on its way to it. It works once, for an
            hour. You will still need a code from your phone.
          </p>
        </Notice>
      ) : (
        <>
          <p className="measure">We send a link to a new password to the address you sign in with.</p>
          <ForgottenForm />
        </>
      )}
      <p className="measure work-section">
        <a href="/staff/sign-in">Back to the sign-in</a>
      </p>
    </>
  );
}
