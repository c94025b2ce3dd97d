import { WhereItGoes } from "#app/_components/where-it-goes.tsx";
import { copiesInWords } from "#domain/age.ts";
import { labelLines } from "#domain/delivery.ts";
import type { PublicRequestStatus } from "#domain/free-copies/public-status.ts";
import type { RequestForCustomer } from "#use-cases/free-copies/queries.ts";

type WhereRequestGoesProps = {
  request: RequestForCustomer;
  token: string;
  status: Pick<PublicRequestStatus, "tooLate" | "addressStays">;
};

/** Where free copies go or went. Nothing once the address is no longer kept. */
export function WhereRequestGoes({ request, token, status }: WhereRequestGoesProps) {
  const lines = labelLines({ ...request, organisationName: request.groupName });
  if (lines.length === 0) return null;
  return (
    <WhereItGoes
      lines={lines}
      isSent={status.tooLate === "sent"}
      correctAt={status.addressStays === null ? `/requests/${token}/address` : null}
    >
      <p>{copiesInWords(request.copiesApproved ?? request.copiesRequested)}, to:</p>
    </WhereItGoes>
  );
}
