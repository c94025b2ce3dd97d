import { Notice } from "./notice.tsx";

const SHOWN_FOR_MS = 60_000;

/** Said once the address was corrected, at the top of the page, and not any more when that page is opened again later. */
export function AddressCorrected({ did, at, now }: { did: unknown; at: unknown; now: Date }) {
  const age = now.getTime() - (typeof at === "string" ? Number.parseInt(at, 36) : Number.NaN) * 1000;
  if ((did !== "address" && did !== "address_looked_at") || !(age >= 0 && age < SHOWN_FOR_MS)) return null;
  return (
    <Notice tone="success" announce>
      <p>
        The address is corrected.
        {did === "address_looked_at" && " Its postcode is another one now, so a person looks at it first."}
      </p>
    </Notice>
  );
}
