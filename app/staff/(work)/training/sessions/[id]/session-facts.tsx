import { AsTyped } from "#app/_components/as-typed.tsx";
import { linkOrWords } from "#app/_components/link-or-words.tsx";
import { SummaryList } from "#app/_components/summary-list.tsx";
import { londonSpanInWords } from "#domain/london-span.ts";
import { formatPence } from "#domain/money.ts";
import { type VatStanding, vatForStaff } from "#domain/ordering/vat-words.ts";
import { whereOf } from "#use-cases/training/booking-entry.ts";
import type { SessionInDetail } from "#use-cases/training/session-queries.ts";

/** What an open session says, and how many places are taken. */
export function SessionFacts({ session, seller }: { session: SessionInDetail; seller: VatStanding }) {
  const { about, format, joiningNote, trainers, travelMinutes, seatPricePence, vatTreatment, slug, status } = session;
  const isOff = status === "cancelled";
  const where = whereOf(session);
  const price = seatPricePence ? `${formatPence(seatPricePence)} (${vatForStaff(vatTreatment, seller)})` : "Free";
  const page = `/training/sessions/${slug}`;
  const rows = [
    { key: "When", value: londonSpanInWords(session) },
    { key: "How", value: format === "online" ? "Online" : "In person" },
    { key: "Where", value: where === null ? "Not known yet" : linkOrWords(where) },
    ...(isOff ? [] : [{ key: "Trainers", value: trainers.map(({ name }) => name).join(", ") || "Nobody" }]),
    ...(travelMinutes > 0 ? [{ key: "Travel", value: `${travelMinutes} minutes each way` }] : []),
    { key: "Places", value: isOff ? session.capacity : `${session.seatsTaken} of ${session.capacity} taken` },
    { key: "One place", value: price },
    ...(about === null ? [] : [{ key: "About", value: <AsTyped>{about}</AsTyped> }]),
    ...(joiningNote === null ? [] : [{ key: "To know", value: <AsTyped>{joiningNote}</AsTyped> }]),
    ...(status === "planned" ? [{ key: "Its page", value: <a href={page}>{page}</a> }] : []),
  ];
  return <SummaryList rows={rows} />;
}
