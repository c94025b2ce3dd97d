import { londonMomentInWords } from "#domain/london-span.ts";
import { PASSWORD_LEAST } from "#domain/staff/sign-in-rules.ts";
import { Letter } from "./letter/letter.tsx";
import { nameToGreet } from "./letter/name-to-greet.ts";
import { MainLink, Paragraph } from "./letter/parts.tsx";
import { WHY_STAFF } from "./letter/whys.ts";

export type StaffInvitationProps = {
  inviteUrl: string;
  invitedBy: string;
  /** A moment as ISO 8601. */
  expiresAt: string;
};

export function StaffInvitation({ inviteUrl, invitedBy, expiresAt }: StaffInvitationProps) {
  return (
    <Letter title="You are invited to the staff area" preview="Set up how you sign in." why={WHY_STAFF}>
      <Paragraph>Hello,</Paragraph>
      <Paragraph>
        {nameToGreet(invitedBy) ?? "A colleague"} invites you to the staff area of Release’s store. With the link below
        you set up how you sign in.
      </Paragraph>
      <Paragraph>
        Have your phone at hand, with an app that makes sign-in codes, and think of a password of at least{" "}
        {PASSWORD_LEAST} characters. Three or four words in a row are easy to remember.
      </Paragraph>
      <MainLink href={inviteUrl}>Set up your sign-in</MainLink>
      <Paragraph>
        The link works once, until {londonMomentInWords(new Date(expiresAt))}. It is for you alone: please do not pass
        it on.
      </Paragraph>
    </Letter>
  );
}

StaffInvitation.subject = () => "Your invitation to the staff area";

StaffInvitation.PreviewProps = {
  inviteUrl: "https://store.example.org/staff/invitations/m2Xq8Vb0LzRt5KcWn7YdHf3GpSe",
  invitedBy: "Morgan Hale",
  expiresAt: "2026-11-28T09:30:00.000Z",
} satisfies StaffInvitationProps;
