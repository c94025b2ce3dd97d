import { trackingLink } from "#domain/fulfilment/public-parcels.ts";
import { Letter } from "./letter/letter.tsx";
import { Facts, MainLink, Paragraph, WayOn } from "./letter/parts.tsx";
import { WHY_ASKED, WHY_ORDERED } from "./letter/whys.ts";

export type ParcelDispatchedProps = {
  reference: string;
  statusUrl: string;
  copies: number;
  trackingNumber: string | null;
  carrierName: string | null;
  /** Another parcel of the same order or request is still to leave. */
  restFollows: boolean;
  /** Copies that were asked for, not bought: then neither subject nor words tell what is in the parcel. */
  isFree: boolean;
  plain: boolean;
  contact: string | null;
};

export function ParcelDispatched(props: ParcelDispatchedProps) {
  const { reference, statusUrl, copies, trackingNumber, carrierName, isFree } = props;
  const facts = {
    Reference: reference,
    Copies: isFree ? null : copies,
    "Carried by": carrierName,
    "Tracking number": trackingNumber,
  };
  const track = trackingNumber === null ? null : trackingLink(trackingNumber);
  return (
    <Letter
      title="Your parcel is on its way"
      preview="You do not need to do anything."
      why={isFree ? WHY_ASKED : WHY_ORDERED}
      isPlain={props.plain}
      contact={props.contact}
    >
      <Paragraph>Hello,</Paragraph>
      <Paragraph>
        Your parcel has left us. Most arrive within a few working days.
        {props.restFollows && " The rest follows in another parcel, and we will write again when that leaves."}
      </Paragraph>
      <Facts facts={facts} />
      {track && <WayOn href={track.href}>{track.words}</WayOn>}
      <Paragraph>You do not need to do anything. Its page shows what has happened so far.</Paragraph>
      <MainLink href={statusUrl}>{isFree ? "See your request" : "See your order"}</MainLink>
    </Letter>
  );
}

ParcelDispatched.subject = ({ isFree, plain, reference }: ParcelDispatchedProps) =>
  isFree || plain ? "Your parcel is on its way" : `Your order ${reference} is on its way`;

ParcelDispatched.PreviewProps = {
  reference: "AG-7K3F-9Q2MB",
  statusUrl: "https://store.example.org/orders/Wb8x3nq0R5uTfYk2LmZc7pHsVdA",
  copies: 25,
  trackingNumber: "JD000226000012345678",
  carrierName: null,
  restFollows: false,
  isFree: false,
  plain: false,
  contact: null,
} satisfies ParcelDispatchedProps;
