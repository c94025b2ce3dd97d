import { Notice } from "#app/_components/notice.tsx";
import { SaidNotice } from "#app/staff/_work/said-notice.tsx";
import { readReference } from "#domain/reference.ts";
import { MoveButton } from "./move-button.tsx";

const SAYINGS = {
  done: {
    answering: "You answer this enquiry. Colleagues see your name on it.",
    reopened: "The enquiry is open again, and yours to answer.",
  },
  notDone: {
    not_open: "A colleague closed this enquiry already, or opened it again.",
    taken: "A colleague was faster, and answers this enquiry.",
    not_allowed: "You may not change this enquiry.",
  },
};

/** Says what became of a press; a closing can be undone there and then. */
export function EnquiryNotice({
  did,
  enquiry,
  show,
}: {
  did: string | undefined;
  enquiry: string | undefined;
  show: string;
}) {
  const reference = readReference(enquiry ?? "");
  if (did !== "closed" || reference === null) return <SaidNotice did={did} sayings={SAYINGS} />;
  return (
    <Notice tone="success" announce title={`The enquiry ${reference} is closed.`}>
      <p>The customer is not told.</p>
      <MoveButton intent="reopen" reference={reference} show={show} label="Open it again" />
    </Notice>
  );
}
