import { labelLines } from "#domain/delivery.ts";
import type { LabelParts } from "#domain/people/person.ts";

/** An address as it stands on the label, line by line. */
export function AddressBlock({ place }: { place: LabelParts }) {
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
