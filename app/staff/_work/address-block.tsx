import { labelLines } from "#domain/delivery.ts";

export type Place = {
  organisationName: string | null;
  contactName: string | null;
  labelName: string | null;
  addressLine1: string | null;
  addressLine2: string | null;
  addressLine3: string | null;
  town: string | null;
  county: string | null;
  postcode: string | null;
};

/** An address as it stands on the label, line by line. */
export function AddressBlock({ place }: { place: Place }) {
  const lines = labelLines(place);
  if (lines.length === 0) return <p>This address has been forgotten.</p>;
  return (
    <address className="work-address">
      {lines.map((line, index) => (
        <span key={index}>{line}</span>
      ))}
    </address>
  );
}
