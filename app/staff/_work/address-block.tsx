import { addressLines } from "#domain/delivery.ts";

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

/** The lines of the label: who (the name chosen for the parcel, else the person at the organisation), then where. */
export function labelLines(place: Place): string[] {
  const names = place.labelName ? [place.labelName] : [place.contactName, place.organisationName];
  return [...names.filter((name): name is string => Boolean(name)), ...addressLines(place)];
}

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
