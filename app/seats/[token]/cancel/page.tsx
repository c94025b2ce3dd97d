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
  return (
    <>
      <PageHeading
        above={`Your places ${reference}`}
        title={status === "waiting" ? "Leave the waiting list?" : giveUpWords(seats.seats)}
        lead={`They are for ${londonSpanInWords(day)}.`}
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
            <SubmitButton variant="danger">{status === "waiting" ? "Yes, leave it" : "Yes, give them up"}</SubmitButton>
            <a href={`/seats/${token}`}>{status === "waiting" ? "No, stay on it" : "No, keep them"}</a>
          </div>
        </ActionForm>
      </div>
    </>
  );
}

function giveUpWords(seats: number): string {
  return seats === 1 ? "Give this place up?" : `Give these ${seats} places up?`;
}
