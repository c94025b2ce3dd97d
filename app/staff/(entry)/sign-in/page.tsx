import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Notice } from "#app/_components/notice.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { checkThisBrowser } from "#app/staff/_staff/require-staff.ts";
import { oneOf, type SearchParams } from "#app/staff/_work/search-params.ts";
import { staffPath } from "#domain/staff/where-to.ts";
import { SignInForm } from "./sign-in-form.tsx";

export const metadata: Metadata = { title: "Sign in" };

const DID: Record<string, string> = {
  out: "You are signed out.",
  reset: "Your new password is set. Sign in with it.",
  out_everywhere: "You are signed out, here and in every other browser.",
  not_sent:
    "Your sign-in ran out, so what you sent last was not done and is not kept. Sign in again: you are led back to the page.",
  ran_out: "Your sign-in ran out. Sign in again: you are led back to the page.",
  late: "That took a while, so you are asked again.",
};

export default async function SignInPage({ searchParams }: { searchParams: SearchParams }) {
  const query = await searchParams;
  const next = staffPath(oneOf(query.next));
  const check = await checkThisBrowser();
  if (check.is === "signed_in") redirect(next ?? "/staff");
  const did = DID[oneOf(query.did) ?? ""];
  return (
    <>
      <PageHeading title="Sign in" lead="For the people who run the store." />
      {did && (
        <Notice announce>
          <p>{did}</p>
        </Notice>
      )}
      <SignInForm next={next ?? ""} />
      <p className="measure work-section">
        <a href="/staff/forgotten">I have forgotten my password</a>
      </p>
    </>
  );
}
