import type { Metadata } from "next";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { refuseUnknownLink } from "#app/_http/secret-link.ts";
import { isResetOpen } from "#use-cases/staff/reset-password.ts";
import { ResetForm } from "./reset-form.tsx";

export const metadata: Metadata = { title: "A new password" };

export default async function ResetPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  if (!(await isResetOpen(token, new Date()))) return refuseUnknownLink();
  return (
    <>
      <PageHeading title="A new password" lead="You will be signed out in every browser, and can sign in again." />
      <ResetForm token={token} />
    </>
  );
}
