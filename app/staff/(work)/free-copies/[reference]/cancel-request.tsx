import { isOutOfReach } from "#domain/fulfilment/consignment-life.ts";
import type { RequestInDetail } from "#use-cases/free-copies/review-queries.ts";
import { CancelForm } from "./cancel-form.tsx";

/** The way to cancel an approved request, with what follows said beforehand; or why it cannot be cancelled any more. */
export function CancelRequest({ request }: { request: RequestInDetail }) {
  const packed = request.parcels.filter(isOutOfReach);
  if (packed.length > 0) return <p className="work-minor work-section">{cannotBecause(packed)}</p>;
  return <CancelForm reference={request.reference} hasNoEmail={request.contactPreference === "none"} />;
}

function cannotBecause(parcels: RequestInDetail["parcels"]): string {
  return parcels.every(({ status }) => status === "packed")
    ? "Its parcel is packed. To cancel this request, unpack the parcel first."
    : "Part of this request has been sent: it cannot be cancelled any more.";
}
