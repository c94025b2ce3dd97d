import { trackingLink } from "#domain/fulfilment/public-parcels.ts";

/** A tracking number, which leads to its carrier where we know whose it is. */
export function TrackingNumber({ number }: { number: string }) {
  const link = trackingLink(number);
  if (link === null) return number;
  return (
    <a href={link.href} rel="noreferrer noopener">
      {number}
    </a>
  );
}
