import type { WhyItWaits } from "#use-cases/invoicing/why-it-waits.ts";

/** Says below the heading why an order is to be approved by a person, and did not go by itself. */
export function WhyItWaitsNote({ why }: { why: WhyItWaits }) {
  return <p className="soft">{wordsOf(why)}</p>;
}

function wordsOf(why: WhyItWaits): string {
  switch (why.is) {
    case "elsewhere":
      return `It waits because it goes to another postcode: this organisation is known at ${why.postcodes.join(", ")} alone.`;
    case "watched":
      return "It waits because a colleague chose to look at each order of this organisation first.";
    case "late":
      return "It waits because an invoice of this organisation is overdue.";
    case "unknown":
      return "It waits because this organisation is not known yet: no order of theirs that stands was approved by a person or paid.";
  }
}
