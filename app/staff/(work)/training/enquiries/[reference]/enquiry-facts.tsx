import type { SummaryRow } from "#app/_components/summary-list.tsx";
import { whenText } from "#app/_components/when-text.tsx";
import { mailtoAddress } from "#app/staff/_work/mailto.ts";
import { wishFacts } from "#domain/training/training-wish.ts";
import type { TrainingEnquiryInDetail } from "#use-cases/training/enquiry-queries.ts";

/** Who asks, how to answer them, whose it is, and what they wish. */
export function factsOf(enquiry: TrainingEnquiryInDetail, me: string): SummaryRow[] {
  const { reference, recipient, handledById, handledBy, receivedAt, preferredDates, ...wish } = enquiry;
  const days = preferredDates.map((day) => day.toISOString().slice(0, 10));
  const wished = wishFacts({ ...wish, preferredDates: days, venuePostcode: recipient.postcode });
  const { email, phone } = recipient;
  return [
    { key: "Who asks", value: recipient.contactName ?? "Forgotten" },
    ...(email ? [{ key: "Email", value: <a href={mailtoAddress(email, reference)}>{email}</a> }] : []),
    ...(phone ? [{ key: "Phone", value: phone }] : []),
    { key: "Whose", value: handledById === me ? "Yours" : (handledBy?.name ?? "Nobody’s yet") },
    { key: "Came in", value: whenText(receivedAt, "short_with_time") },
    ...Object.entries(wished).map(([key, value]) => ({ key, value })),
  ];
}
