import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { refuseUnknownLink } from "#app/_http/secret-link.ts";
import { checkThisBrowser } from "#app/staff/_staff/require-staff.ts";
import { openInvitation } from "#use-cases/staff/accept-invitation.ts";
import { InvitationForm } from "./invitation-form.tsx";

export const metadata: Metadata = { title: "Your invitation" };

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const invitation = await openInvitation(token, new Date());
  if (invitation === null) {
    // Sent twice, the form has used it up already: its first answer stands.
    if ((await checkThisBrowser()).is === "without_set_up") redirect("/staff/sign-in/set-up");
    return refuseUnknownLink();
  }
  const { email, renews } = invitation;
  return (
    <>
      <PageHeading
        above="Step 1 of 3"
        title={renews ? "Set up your sign-in again" : "Welcome"}
        lead={
          renews
            ? "Choose a new password. After that come new codes for your phone. Your former ones stop working now."
            : "Say who you are and choose a password. After that come codes for your phone."
        }
      />
      <InvitationForm token={token} email={email} renews={renews} />
    </>
  );
}
