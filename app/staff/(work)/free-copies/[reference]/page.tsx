import type { Metadata } from "next";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { addressValues } from "#app/_forms/address-values.ts";
import { noSuchPage, requireStaff } from "#app/staff/_staff/require-staff.ts";
import { AddressBlock } from "#app/staff/_work/address-block.tsx";
import { CorrectAddress } from "#app/staff/_work/correct-address.tsx";
import { EmailList } from "#app/staff/_work/email-list.tsx";
import { EraseLink } from "#app/staff/_work/erase-link.tsx";
import { HistoryList } from "#app/staff/_work/history-list.tsx";
import { referenceTitle } from "#app/staff/_work/reference-title.ts";
import { SaidNotice } from "#app/staff/_work/said-notice.tsx";
import { oneOf, type SearchParams } from "#app/staff/_work/search-params.ts";
import { RequestStatusTag } from "#app/staff/_work/status-words.tsx";
import { WayBack } from "#app/staff/_work/way-back.tsx";
import { namesWithoutChoice } from "#domain/delivery.ts";
import { may } from "#domain/staff/abilities.ts";
import { requestByReference } from "#use-cases/free-copies/review-queries.ts";
import { historyOf } from "#use-cases/history/queries.ts";
import { ApproveForm } from "./approve-form.tsx";
import { AskForm } from "./ask-form.tsx";
import { CancelRequest } from "./cancel-request.tsx";
import { DeclineForm } from "./decline-form.tsx";
import { Messages } from "./messages.tsx";
import { RequestFacts } from "./request-facts.tsx";

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  await requireStaff("review_free_copies");
  return referenceTitle("Request", (await params).reference);
}

const DID: Record<string, string> = {
  approved: "Approved. The parcel is on its way to the queue.",
  asked: "Your question was sent.",
  declined: "Declined.",
  cancelled: "Cancelled: nothing will be sent.",
  address: "The address is corrected.",
};

type PageProps = { params: Promise<{ reference: string }>; searchParams: SearchParams };

export default async function RequestPage({ params, searchParams }: PageProps) {
  const by = await requireStaff("review_free_copies");
  const [{ reference }, query] = await Promise.all([params, searchParams]);
  const here = `/staff/free-copies/${reference}`;
  const [request, history] = await Promise.all([requestByReference(reference), historyOf("request", reference)]);
  if (!request) return noSuchPage();
  const isOpen = request.status === "in_review" || request.status === "approved";
  const hasNoEmail = request.contactPreference === "none";
  return (
    <>
      <PageHeading
        above={<WayBack href="/staff/free-copies" to="Free copies" />}
        title={reference}
        lead={<RequestStatusTag status={request.status} />}
      />
      <SaidNotice did={oneOf(query.did)} sayings={{ done: DID }} />
      <div className="work-columns">
        <section>
          <RequestFacts request={request} now={new Date()} />
          <Messages messages={request.messages} />
          {request.status === "in_review" && (
            <>
              <h2>Decide</h2>
              <ApproveForm reference={reference} copiesRequested={request.copiesRequested} hasNoEmail={hasNoEmail} />
              <AskForm reference={reference} hasNoEmail={hasNoEmail} />
              <DeclineForm reference={reference} />
            </>
          )}
          <EmailList recipientId={request.recipientId} by={by} from={here} emailed={oneOf(query.emailed)} />
        </section>
        <section>
          <h2>Address</h2>
          <AddressBlock place={{ ...request, organisationName: request.groupName }} />
          {isOpen && may(by, "fulfil") && (
            <CorrectAddress
              reference={reference}
              from={here}
              values={addressValues(request)}
              otherNames={namesWithoutChoice({ ...request, organisationName: request.groupName })}
            />
          )}
          {request.status === "approved" && <CancelRequest request={request} />}
          <EraseLink reference={reference} by={by} />
          <h2>History</h2>
          <HistoryList entries={history} />
        </section>
      </div>
    </>
  );
}
