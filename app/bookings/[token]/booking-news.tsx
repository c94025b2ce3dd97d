import { Notice } from "#app/_components/notice.tsx";

type BookingNewsProps = { did: string | string[] | undefined; isPaid: boolean };

/** What has just come of what the booker did. */
export function BookingNews({ did, isPaid }: BookingNewsProps) {
  if (isPaid)
    return (
      <Notice tone="success" title="Thank you" announce>
        <p>We have your payment.</p>
      </Notice>
    );
  if (did === "asked")
    return (
      <Notice tone="success" title="We have your message" announce>
        <p>A person reads it, and writes back to you. Until then everything stays as it is.</p>
      </Notice>
    );
  if (did === "unreachable")
    return (
      <Notice tone="warning" title="The payment page cannot be reached just now" announce>
        <p>Nothing was taken, and your booking is kept. Please try again in a few minutes.</p>
      </Notice>
    );
  return null;
}
