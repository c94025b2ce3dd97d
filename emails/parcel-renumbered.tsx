import { trackingLink } from "#domain/fulfilment/public-parcels.ts";
import { Letter } from "./letter/letter.tsx";
import { Facts, MainLink, Paragraph, WayOn } from "./letter/parts.tsx";
import { WHY_ASKED, WHY_ORDERED } from "./letter/whys.ts";

export type ParcelRenumberedProps = {
  reference: string;
  statusUrl: string;
  trackingNumber: string;
  /** Copies that were asked for, not bought: then neither subject nor words tell what is in the parcel. */
  isFree: boolean;
  plain: boolean;
  contact: string | null;
};

export function ParcelRenumbered(props: ParcelRenumberedProps) {
  const { reference, statusUrl, trackingNumber, isFree, plain, contact } = props;
  const track = trackingLink(trackingNumber);
  return (
    <Letter
      title="The right tracking number of your parcel"
      preview="You do not need to do anything."
      why={isFree ? WHY_ASKED : WHY_ORDERED}
      isPlain={plain}
      contact={contact}
    >
      <Paragraph>Hello,</Paragraph>
      <Paragraph>
        Your parcel left us under this tracking number. If we gave you another one before, it was wrong. We are sorry.
      </Paragraph>
      <Facts facts={{ Reference: reference, "Tracking number": trackingNumber }} />
      {track && <WayOn href={track.href}>{track.words}</WayOn>}
      <Paragraph>You do not need to do anything. Its page shows what has happened so far.</Paragraph>
      <MainLink href={statusUrl}>{isFree ? "See your request" : "See your order"}</MainLink>
    </Letter>
  );
}

ParcelRenumbered.subject = ({ isFree, plain, reference }: ParcelRenumberedProps) =>
  isFree || plain ? "About your request" : `The tracking number of your order ${reference}`;

ParcelRenumbered.PreviewProps = {
  reference: "AG-7K3F-9Q2MB",
  statusUrl: "https://store.example.org/orders/Wb8x3nq0R5uTfYk2LmZc7pHsVdA",
  trackingNumber: "JD000226000012345678",
  isFree: false,
  plain: false,
  contact: null,
} satisfies ParcelRenumberedProps;
