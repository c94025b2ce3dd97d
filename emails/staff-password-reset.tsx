import { RESET_MINUTES } from "#domain/staff/sign-in-rules.ts";
import { Letter } from "./letter/letter.tsx";
import { MainLink, Paragraph } from "./letter/parts.tsx";
import { WHY_STAFF } from "./letter/whys.ts";

export type StaffPasswordResetProps = { resetUrl: string };

export function StaffPasswordReset({ resetUrl }: StaffPasswordResetProps) {
  return (
    <Letter title="Choose a new password" preview="A new password was asked for." why={WHY_STAFF}>
      <Paragraph>Hello,</Paragraph>
      <Paragraph>
        Somebody, we hope you, asked for a new password for your staff account. The link below works once, for{" "}
        {RESET_MINUTES} minutes.
      </Paragraph>
      <MainLink href={resetUrl}>Choose a new password</MainLink>
      <Paragraph>
        If it was not you, leave this email alone: your password stays as it is. If it happens again, tell an
        administrator.
      </Paragraph>
    </Letter>
  );
}

StaffPasswordReset.subject = () => "A new password for the staff area";

StaffPasswordReset.PreviewProps = {
  resetUrl: "https://store.example.org/staff/reset/p4Zs9Xw2NkVr6TbLc0YmQd8HfGe",
} satisfies StaffPasswordResetProps;
