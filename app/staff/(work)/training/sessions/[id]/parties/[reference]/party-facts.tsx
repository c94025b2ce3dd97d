import { SummaryList } from "#app/_components/summary-list.tsx";
import { whenText } from "#app/_components/when-text.tsx";
import { mailtoAddress } from "#app/staff/_work/mailto.ts";
import { SEATS_WORDS } from "#app/staff/_work/status-words.tsx";
import type { PartyOfSession } from "#use-cases/training/session-queries.ts";
import { PriceOfOrder } from "../../../../price-of-order.tsx";

type PartyFactsProps = { party: PartyOfSession; canOpenOrders: boolean };

/** Who booked, for whom, how it stands and what is paid for it. */
export function PartyFacts({ party, canOpenOrders }: PartyFactsProps) {
  const { contactName, organisationName, email, reference, names, needs, bookedAt } = party;
  const rows = [
    { key: "Who", value: [contactName ?? "Forgotten", organisationName].filter(Boolean).join(", ") },
    ...(email === null ? [] : [{ key: "Email", value: <a href={mailtoAddress(email, reference)}>{email}</a> }]),
    { key: "Standing", value: standingOf(party) },
    ...(names.length > 0 ? [{ key: "For", value: names.join(", ") }] : []),
    ...(needs === null ? [] : [{ key: "Needs", value: needs }]),
    { key: "Reference", value: <span className="unbroken">{reference}</span> },
    { key: "Booked", value: whenText(bookedAt, "date_and_time") },
    { key: "Price", value: <PriceOfOrder order={party.order} canOpenOrders={canOpenOrders} /> },
  ];
  return <SummaryList rows={rows} />;
}

function standingOf({ status, keptUntil, waitingSince }: PartyOfSession): string {
  const { label } = SEATS_WORDS[status];
  if (keptUntil !== null) return `${label} until ${whenText(keptUntil, "short_with_time")}`;
  return status === "waiting" && waitingSince ? `${label} since ${whenText(waitingSince, "short_with_time")}` : label;
}
