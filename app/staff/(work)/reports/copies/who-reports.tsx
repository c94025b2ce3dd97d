import { londonDateInWords } from "#domain/london-clock.ts";
import type { SupplierDetails } from "#domain/supplier/supplier-details.ts";

/** On paper alone: whose report it is, and when it was made. */
export function WhoReports({ seller, now }: { seller: SupplierDetails | null; now: Date }) {
  return (
    <p className="print-only">
      {seller ? (
        <>
          <strong>{seller.legalName}</strong>
          {seller.charityNumber && `, registered charity ${seller.charityNumber}`}
        </>
      ) : (
        <strong>Release</strong>
      )}
      . {londonDateInWords(now)}.
    </p>
  );
}
