import { redirect } from "next/navigation";
import { Contact } from "#app/_components/contact.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { ActionForm } from "#app/_forms/action-form.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { refuseUnknownLink, secretLinkMetadata } from "#app/_http/secret-link.ts";
import { londonSpanInWords } from "#domain/london-span.ts";
import { cancellingInWords } from "#domain/training/cancelling-words.ts";
import { areGone } from "#domain/training/seat-booking-life.ts";
import { contactLine } from "#use-cases/settings/contact.ts";
import { costOfLettingGo } from "#use-cases/training/cost-of-letting-go.ts";
import { seatsByToken } from "#use-cases/training/seat-queries.ts";
import { letSeatsGoAction } from "../actions.ts";

export const metadata = secretLinkMetadata("Cancel – Your places");

type CancelPageProps = { params: Promise<{ token: string }> };

export default async function CancelPage({ params }: CancelPageProps) {
  const { token } = await params;
  const seats = (await seatsByToken(token)) ?? (await refuseUnknownLink());
  const { status, reference, trainingSession: day } = seats;
  const now = new Date();
  const isOver = areGone(status) || day.status === "cancelled" || day.startsAt <= now;
  if (isOver) redirect(`/seats/${token}`);
  const { cost, price, policy } = await costOfLettingGo(seats, now);
  const words = wordsOf(status === "waiting", seats.seats);
  return (
    <>
      <PageHeading
        above={`Your places ${reference}`}
        title={words.title}
        lead={`${words.itIs} for ${londonSpanInWords(day)}.`}
      />
      <div className="measure stack">
        {cancellingInWords(cost, price, seats.order, policy).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {status !== "waiting" && seats.seats > 1 && (
          <p>
            All of them go. To give up only some, ask us: <Contact line={await contactLine()} />. Give this reference:{" "}
            <span className="reference">{reference}</span>.
          </p>
        )}
        <ActionForm action={letSeatsGoAction} className="form">
          <input type="hidden" name="token" value={token} />
          <input type="hidden" name="share" value={cost.share} />
          <div className="actions">
            <SubmitButton variant="danger">{words.yes}</SubmitButton>
            <a href={`/seats/${token}`}>{words.no}</a>
          </div>
        </ActionForm>
      </div>
    </>
  );
}

type CancelWords = { title: string; itIs: string; yes: string; no: string };

function wordsOf(isWaiting: boolean, seats: number): CancelWords {
  const itIs = seats === 1 ? "It is" : "They are";
  if (isWaiting) return { title: "Leave the waiting list?", itIs, yes: "Yes, leave it", no: "No, stay on it" };
  if (seats === 1) return { title: "Give this place up?", itIs, yes: "Yes, give it up", no: "No, keep it" };
  return { title: `Give these ${seats} places up?`, itIs, yes: "Yes, give them up", no: "No, keep them" };
}
