import { redirect } from "next/navigation";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { ActionForm } from "#app/_forms/action-form.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { refuseUnknownLink, secretLinkMetadata } from "#app/_http/secret-link.ts";
import { londonSpanInWords } from "#domain/london-span.ts";
import { costOfCancelling } from "#domain/training/cancelling.ts";
import { cancellingInWords } from "#domain/training/cancelling-words.ts";
import { trainingPolicy } from "#use-cases/settings/training-policy.ts";
import { bookingByToken } from "#use-cases/training/booking-queries.ts";
import { cancelBookingAction } from "./actions.ts";

export const metadata = secretLinkMetadata("Cancel – Your booking");

type CancelPageProps = { params: Promise<{ token: string }> };

export default async function CancelPage({ params }: CancelPageProps) {
  const { token } = await params;
  const [found, policy] = await Promise.all([bookingByToken(token), trainingPolicy()]);
  const booking = found ?? (await refuseUnknownLink());
  const now = new Date();
  if (booking.status !== "confirmed" || booking.day.startsAt <= now) redirect(`/bookings/${token}`);
  const cost = costOfCancelling(booking.price, policy, booking.day.startsAt, now);
  return (
    <>
      <PageHeading
        above={`Your booking ${booking.reference}`}
        title="Cancel this booking?"
        lead={`It is on ${londonSpanInWords(booking.day)}.`}
      />
      <div className="measure stack">
        {cancellingInWords(cost, booking.price, booking.order, policy).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <ActionForm action={cancelBookingAction} className="form">
          <input type="hidden" name="token" value={token} />
          <input type="hidden" name="share" value={cost.share} />
          <div className="actions">
            <SubmitButton variant="danger">Yes, cancel it</SubmitButton>
            <a href={`/bookings/${token}`}>No, keep it</a>
          </div>
        </ActionForm>
      </div>
    </>
  );
}
