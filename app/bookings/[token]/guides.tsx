import { whenText } from "#app/_components/when-text.tsx";
import { WhereOrderGoes } from "#app/orders/[token]/where-order-goes.tsx";
import { publicOrderStatus } from "#domain/ordering/public-status.ts";
import { guidesPromise } from "#domain/training/guides-promise.ts";
import type { OrderForCustomer } from "#use-cases/ordering/queries.ts";
import type { BookingInDetail } from "#use-cases/training/booking-queries.ts";

type GuidesProps = { booking: BookingInDetail; order: OrderForCustomer; token: string };

/** When the guides for a training come, and where they go. Nothing where none belong to it. */
export function Guides({ booking, order, token }: GuidesProps) {
  const { guidesNeededBy, status } = booking;
  const sent = order.parcels.filter((parcel) => parcel.dispatchedAt !== null);
  if (guidesNeededBy === null || (status === "cancelled" && sent.length === 0)) return null;
  const now = new Date();
  const stands = publicOrderStatus({ ...order, isBackFromPaying: false });
  return (
    <section className="stack" aria-labelledby="guides-title">
      <h2 id="guides-title">Your guides</h2>
      {sent.length === 0 && <p>{guidesPromise(guidesNeededBy, now)} We will email you when they leave.</p>}
      {order.parcels.some(({ isPostcodeLookedAt }) => isPostcodeLookedAt) && (
        <p>They have another postcode to go to now: a person looks at it before they are sent.</p>
      )}
      {sent.map(({ dispatchedAt, trackingNumber }, place) => (
        <p key={place}>
          {sent.length === 1 ? "They" : "Some of them"} left on {dispatchedAt && whenText(dispatchedAt)}.
          {trackingNumber && ` The tracking number is ${trackingNumber}.`}
        </p>
      ))}
      {stands.tooLate !== "over" && <WhereOrderGoes order={order} token={token} status={stands} />}
    </section>
  );
}
