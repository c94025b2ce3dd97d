import { Letter } from "./letter/letter.tsx";
import { Facts, MainLink, Paragraph } from "./letter/parts.tsx";
import { WHY_ASKED, WHY_ORDERED } from "./letter/whys.ts";

export type EditionAwaitedProps = {
  reference: string;
  statusUrl: string;
  /** Asked for, not bought: then neither subject nor words tell what is waited for. */
  isFree: boolean;
  plain: boolean;
  contact: string | null;
};

export function EditionAwaited({ reference, statusUrl, isFree, plain, contact }: EditionAwaitedProps) {
  return (
    <Letter
      title="Your parcel will come a little later"
      preview={plain ? "Thank you for waiting." : "A new edition is being printed."}
      why={isFree ? WHY_ASKED : WHY_ORDERED}
      isPlain={plain}
      contact={contact}
    >
      <Paragraph>Hello,</Paragraph>
      <Paragraph>
        {plain
          ? "What you asked for is not here yet. We will send yours as soon as it is."
          : "A new edition of what you asked for is being printed. We will send you yours as soon as it is here."}
      </Paragraph>
      <Facts facts={{ Reference: reference }} />
      <Paragraph>
        {plain
          ? "The page below says more. You can also cancel there."
          : "You do not have to wait to read it: its page has the download. You can also cancel there."}
      </Paragraph>
      <MainLink href={statusUrl}>{isFree ? "See your request" : "See your order"}</MainLink>
    </Letter>
  );
}

EditionAwaited.subject = ({ isFree, plain, reference }: EditionAwaitedProps) => {
  if (plain) return "About your request";
  return isFree ? "Your parcel will come a little later" : `Your order ${reference} will come a little later`;
};

EditionAwaited.PreviewProps = {
  reference: "AG-7K3F-9Q2MB",
  statusUrl: "https://store.example.org/orders/Wb8x3nq0R5uTfYk2LmZc7pHsVdA",
  isFree: false,
  plain: false,
  contact: null,
} satisfies EditionAwaitedProps;
