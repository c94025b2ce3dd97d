import { Letter } from "./letter/letter.tsx";
import { MainLink, Paragraph } from "./letter/parts.tsx";
import { WHY_STAFF } from "./letter/whys.ts";

export type StaffNeedsYouProps = { what: string; url: string };

export function StaffNeedsYou({ what, url }: StaffNeedsYouProps) {
  return (
    <Letter title={what} preview="It is in the staff area." why={WHY_STAFF}>
      <Paragraph>It is in the staff area now, and any colleague whose work it is can take it.</Paragraph>
      <MainLink href={url}>Look at it</MainLink>
    </Letter>
  );
}

StaffNeedsYou.subject = ({ what }: StaffNeedsYouProps) => what;

StaffNeedsYou.PreviewProps = {
  what: "An order to be invoiced waits for approval",
  url: "https://store.example.org/staff/orders",
} satisfies StaffNeedsYouProps;
