import { Letter } from "./letter/letter.tsx";
import { Facts, MainLink, Paragraph } from "./letter/parts.tsx";
import { WHY_ASKED, WHY_ORDERED } from "./letter/whys.ts";

export type ParcelNotArrivedProps = {
  reference: string;
  statusUrl: string;
  what: "returned" | "lost";
  next: "sent_again" | "address_asked" | "nothing";
  /** Another parcel of the same order or request is with them, or on its way. */
  isOneOfSeveral: boolean;
  /** Copies that were asked for, not bought: then neither subject nor words tell what is in the parcel. */
  isFree: boolean;
  plain: boolean;
  contact: string | null;
};

const WHAT = {
  returned: "came back to us. It could not be delivered.",
  lost: "seems to be lost in the post. We are sorry.",
};

const NEXT = {
  sent_again:
    "We will send it again, and write when it leaves. Until it is packed you can still change the address on its page.",
  address_asked:
    "Please check the address on its page and save it, even if nothing in it is wrong. Then we will send it again.",
  nothing: "We will not send it again for now. If you still want it, its page says how to reach us.",
};

export function ParcelNotArrived(props: ParcelNotArrivedProps) {
  const { reference, statusUrl, what, next, isFree, plain, contact } = props;
  const which = props.isOneOfSeveral ? "One of your parcels" : "Your parcel";
  return (
    <Letter
      title="About your parcel"
      preview={next === "address_asked" ? "Please check the address." : "It did not arrive."}
      why={isFree ? WHY_ASKED : WHY_ORDERED}
      isPlain={plain}
      contact={contact}
    >
      <Paragraph>Hello,</Paragraph>
      <Paragraph>
        {which} {WHAT[what]}
      </Paragraph>
      <Facts facts={{ Reference: reference }} />
      <Paragraph>{NEXT[next]}</Paragraph>
      <MainLink href={statusUrl}>{isFree ? "See your request" : "See your order"}</MainLink>
    </Letter>
  );
}

ParcelNotArrived.subject = ({ isFree, plain, reference }: ParcelNotArrivedProps) =>
  isFree || plain ? "About your request" : `About your order ${reference}`;

ParcelNotArrived.PreviewProps = {
  reference: "AG-7K3F-9Q2MB",
  statusUrl: "https://store.example.org/orders/Wb8x3nq0R5uTfYk2LmZc7pHsVdA",
  what: "returned",
  next: "address_asked",
  isOneOfSeveral: false,
  isFree: false,
  plain: false,
  contact: null,
} satisfies ParcelNotArrivedProps;
