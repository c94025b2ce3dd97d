import { Notice } from "#app/_components/notice.tsx";
import { SummaryList, type SummaryRow } from "#app/_components/summary-list.tsx";
import { whenText } from "#app/_components/when-text.tsx";
import { Ago } from "#app/staff/_work/age.tsx";
import { copiesInWords } from "#domain/age.ts";
import type { RequestInDetail } from "#use-cases/free-copies/review-queries.ts";
import { reasonWords } from "../reason-words.ts";
import { signsInWords } from "../sign-words.ts";

const CONTACT = { none: "No email", email: "Email", plain: "Email with a plain subject" } as const;

/** Who asks for what, why a person looks at it, and what went to the same address before. */
export function RequestFacts({ request, now }: { request: RequestInDetail; now: Date }) {
  return (
    <>
      <SummaryList rows={facts(request, now)} />
      {request.earlier.length > 0 && <Earlier earlier={request.earlier} repeatDays={request.repeatDays} />}
      {request.status === "in_review" && request.available < request.copiesRequested && (
        <Notice tone="warning" title={`Only ${copiesInWords(Math.max(0, request.available))} available`}>
          <p>More can be approved; the parcel then waits for the next delivery.</p>
        </Notice>
      )}
    </>
  );
}

function facts(request: RequestInDetail, now: Date): SummaryRow[] {
  const rows: SummaryRow[] = [
    { key: "Who", value: request.audience === "group" ? (request.groupName ?? "A group") : "An individual" },
    { key: "Asks for", value: `${copiesInWords(request.copiesRequested)} of ${request.title}` },
    ...(request.status === "in_review"
      ? [{ key: "Available now", value: copiesInWords(Math.max(0, request.available)) }]
      : []),
    { key: "Asked", value: <Ago since={request.requestedAt} now={now} /> },
    {
      key: "Contact",
      value: request.email
        ? `${CONTACT[request.contactPreference]}: ${request.email}`
        : CONTACT[request.contactPreference],
    },
  ];
  if (request.copiesApproved !== null) rows.push({ key: "Approved", value: copiesInWords(request.copiesApproved) });
  if (request.reviewReasons.length > 0)
    rows.push({ key: "Why you see it", value: request.reviewReasons.map(reasonWords).join("; ") });
  const signs = signsInWords(request);
  if (signs !== null) rows.push({ key: "How it came", value: signs });
  if (request.contactName) rows.push({ key: "Contact name", value: request.contactName });
  if (request.about) rows.push({ key: "What they do, and where", value: request.about });
  if (request.neededBy) rows.push({ key: "Needed by", value: whenText(request.neededBy) });
  if (request.questionAskedAt) {
    rows.push({
      key: "Question asked",
      value: (
        <>
          <Ago since={request.questionAskedAt} now={now} />, and not answered yet
        </>
      ),
    });
  }
  for (const { code } of request.parcels)
    rows.push({ key: "Parcel", value: <a href={`/staff/fulfilment/${code}`}>{code}</a> });
  return rows;
}

function Earlier({ earlier, repeatDays }: Pick<RequestInDetail, "earlier" | "repeatDays">) {
  const copies = earlier.reduce((sum, each) => sum + each.copies, 0);
  const count = earlier.length === 1 ? "1 request" : `${earlier.length} requests`;
  return (
    <Notice
      tone="warning"
      title={`${count} from this address in the ${repeatDays} days before: ${copiesInWords(copies)}`}
    >
      <ul>
        {earlier.map(({ reference, status, requestedAt, copies: each }) => (
          <li key={reference}>
            <a href={`/staff/free-copies/${reference}`}>{reference}</a>: {copiesInWords(each)}, {whenText(requestedAt)},{" "}
            {status.replaceAll("_", " ")}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
