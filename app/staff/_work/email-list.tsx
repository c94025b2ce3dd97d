import { DataTable } from "#app/_components/data-table.tsx";
import { whenText } from "#app/_components/when-text.tsx";
import { emailReader, emailWords } from "#domain/mail/email-words.ts";
import { maySendAgain } from "#domain/mail/sending-again.ts";
import { whenItGoes, whyItWaits, whyNotSent } from "#domain/mail/waiting-words.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import type { EmailRow } from "#use-cases/mail/email-row.ts";
import { emailsTo } from "#use-cases/mail/emails-to.ts";
import { EmailStateTag } from "./email-state.tsx";
import { SaidNotice } from "./said-notice.tsx";
import { SENT_AGAIN_MEANS, SENT_AGAIN_SAYINGS, SendAgain } from "./send-again.tsx";
import { TwoLines } from "./two-lines.tsx";

type EmailListProps = {
  recipientId: string;
  by: StaffMember;
  /** The address of the page that it stands on. */
  from: string;
  /** What that address says became of the last press. */
  emailed: string | undefined;
};

/** What a person was told by email, whether it arrived, and the button to send it again. Nothing where nothing was written. */
export async function EmailList({ recipientId, by, from, emailed }: EmailListProps) {
  const emails = await emailsTo(recipientId);
  if (emails.length === 0) return null;
  const now = new Date();
  return (
    <>
      <h2 id="emails">Emails</h2>
      <SaidNotice did={emailed} sayings={SENT_AGAIN_SAYINGS} />
      {emails.some((email) => mayPress(email, by)) && <p className="work-minor">{SENT_AGAIN_MEANS}</p>}
      <DataTable
        caption="Emails"
        isCompact
        columns={[
          { key: "kind", label: "Email", cell: (email: EmailRow) => <Named email={email} /> },
          { key: "state", label: "State", cell: (email) => <Stands email={email} by={by} now={now} /> },
          {
            key: "again",
            label: "What to do",
            isLabelHidden: true,
            cell: (email) => <SendAgain email={email} from={from} mayPress={mayPress(email, by)} />,
          },
        ]}
        rows={emails}
        rowKey={({ id }) => id}
      />
    </>
  );
}

function mayPress({ again, kind }: EmailRow, by: StaffMember): boolean {
  return again === "offered" && maySendAgain(by, kind);
}

function Named({ email: { kind, news, isAgain } }: { email: EmailRow }) {
  const reader = emailReader(kind) === "the customer" ? null : `To ${emailReader(kind)}`;
  const notes = [isAgain ? "Once more" : null, reader].filter((note) => note !== null);
  return <TwoLines first={emailWords(kind, news)} second={notes.length > 0 && notes.join(". ")} />;
}

function Stands({ email, by, now }: { email: EmailRow; by: StaffMember; now: Date }) {
  return <TwoLines first={<EmailStateTag email={email} />} second={<WhatOfIt email={email} by={by} now={now} />} />;
}

function WhatOfIt({ email, by, now }: { email: EmailRow; by: StaffMember; now: Date }) {
  const { status, problem, sentAt, createdAt } = email;
  if (status === "queued") return <>{[whenItGoes(email, now), whyItWaits(email, now)].filter(Boolean).join(" ")}</>;
  if (status !== "parked") return <>{whenText(sentAt ?? createdAt, "short_with_time")}</>;
  return (
    <>
      {problem !== null && `${whyNotSent(problem)} `}
      {may(by, "manage_orders") && <a href="/staff/outbox?show=parked">See the outbox</a>}
    </>
  );
}
