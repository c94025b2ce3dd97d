import { Contact } from "#app/_components/contact.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { SummaryList } from "#app/_components/summary-list.tsx";
import { WhenText } from "#app/_components/when-text.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { refuseUnknownLink } from "#app/_http/secret-link.ts";
import { londonSpanInWords } from "#domain/london-span.ts";
import { publicSeatStatus } from "#domain/training/public-seats.ts";
import { orderNow } from "#use-cases/ordering/order-now.ts";
import { contactLine } from "#use-cases/settings/contact.ts";
import { seatsByToken } from "#use-cases/training/seat-queries.ts";
import { letSeatsGoAction, takeSeatsAction } from "./actions.ts";

type SeatsPageProps = { params: Promise<{ token: string }>; searchParams: Promise<{ paid?: string | string[] }> };

/** `?paid=yes` is where the payment page leads back to. */
export default async function SeatsPage({ params, searchParams }: SeatsPageProps) {
  const [{ token }, { paid }] = await Promise.all([params, searchParams]);
  const isBackFromPaying = paid === "yes";
  await orderNow(token, isBackFromPaying);
  const [found, contact] = await Promise.all([seatsByToken(token), contactLine()]);
  const seats = found ?? (await refuseUnknownLink());
  const day = seats.trainingSession;
  const facts = { ...seats, sessionStatus: day.status, startsAt: day.startsAt, isBackFromPaying };
  const { title, lead, can, canLetGo } = publicSeatStatus(facts, new Date());
  const isCosting = seats.status === "confirmed" && seats.orderId !== null;
  const where = [day.place, day.placePostcode].filter((part) => part !== null).join(", ");
  return (
    <>
      <PageHeading above={`Your places ${seats.reference}`} title={title} lead={lead} />
      <div className="measure stack">
        <SummaryList
          rows={[
            { key: "When", value: londonSpanInWords(day) },
            { key: "Where", value: where === "" ? "Online: the link comes by email" : where },
            { key: "Places", value: seats.seats },
          ]}
        />
        {seats.keptUntil && (can === "pay" || can === "take_up") && (
          <form action={takeSeatsAction}>
            <p>
              We keep them for you until <WhenText at={seats.keptUntil} style="date_and_time" />.
            </p>
            <input type="hidden" name="token" value={token} />
            <SubmitButton>{can === "pay" ? "Pay now by card" : "Take these places"}</SubmitButton>
          </form>
        )}
        {canLetGo && !isCosting && (
          <form action={letSeatsGoAction}>
            <input type="hidden" name="token" value={token} />
            <SubmitButton variant="danger">Give the places up</SubmitButton>
          </form>
        )}
        <p className="soft">
          {isCosting && "To cancel, write to us. "}Questions? Give the reference {seats.reference}:{" "}
          <Contact line={contact} />
        </p>
      </div>
    </>
  );
}
