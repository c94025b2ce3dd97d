import { redirect } from "next/navigation";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { refuseUnknownLink, secretLinkMetadata } from "#app/_http/secret-link.ts";
import { londonSpanInWords } from "#domain/london-span.ts";
import { cancellingInWords } from "#domain/training/cancelling-words.ts";
import { seatsToPart } from "#domain/training/part-of-seats.ts";
import { placeWords } from "#domain/training/place-words.ts";
import { areGone } from "#domain/training/seat-booking-life.ts";
import { costOfLettingGo } from "#use-cases/training/cost-of-letting-go.ts";
import { seatsByToken } from "#use-cases/training/seat-queries.ts";
import { LetGoForm } from "./let-go-form.tsx";

export const metadata = secretLinkMetadata("Cancel – Your places");

type CancelPageProps = { params: Promise<{ token: string }> };

export default async function CancelPage({ params }: CancelPageProps) {
  const { token } = await params;
  const found = (await seatsByToken(token)) ?? (await refuseUnknownLink());
  const { status, reference, seats, order, trainingSession: day } = found;
  const now = new Date();
  const isOver = areGone(status) || day.status === "cancelled" || day.startsAt <= now;
  if (isOver) redirect(`/seats/${token}`);
  const { cost, price, policy } = await costOfLettingGo(found, day.startsAt, now);
  const isWaiting = status === "waiting";
  const words = wordsOf(isWaiting, seats);
  const of = seatsToPart(found);
  return (
    <>
      <PageHeading
        above={`Your ${placeWords(seats).places} ${reference}`}
        title={words.title}
        lead={`${words.itIs} for ${londonSpanInWords(day)}.`}
      />
      <div className="measure stack">
        {cancellingInWords(cost, price, order, policy).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {of !== null && cost.backPence > 0 && <p>That is for all {seats}. For fewer it is less, in proportion.</p>}
        <LetGoForm token={token} of={of} isWaiting={isWaiting} share={cost.share} yes={words.yes} no={words.no} />
      </div>
    </>
  );
}

type CancelWords = { title: string; itIs: string; yes: string; no: string };

function wordsOf(isWaiting: boolean, seats: number): CancelWords {
  const itIs = seats === 1 ? "It is" : "They are";
  if (isWaiting && seats > 1)
    return { title: "Leave the waiting list?", itIs, yes: "Yes, give them up", no: "No, stay on it" };
  if (isWaiting) return { title: "Leave the waiting list?", itIs, yes: "Yes, leave it", no: "No, stay on it" };
  if (seats === 1) return { title: "Give this place up?", itIs, yes: "Yes, give it up", no: "No, keep it" };
  return { title: "Give places up?", itIs, yes: "Yes, give them up", no: "No, keep them" };
}
