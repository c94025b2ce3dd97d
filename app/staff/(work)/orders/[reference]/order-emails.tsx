import { DataTable } from "#app/_components/data-table.tsx";
import { whenText } from "#app/_components/when-text.tsx";
import { EmailStateTag } from "#app/staff/_work/email-state.tsx";
import { TwoLines } from "#app/staff/_work/two-lines.tsx";
import { emailWords } from "#domain/mail/email-words.ts";
import type { OrderInDetail } from "#use-cases/ordering/order-query.ts";

type Email = OrderInDetail["emails"][number];

/** What the customer was told, and whether it arrived. */
export function OrderEmails({ emails }: { emails: readonly Email[] }) {
  if (emails.length === 0) return null;
  return (
    <>
      <h2>Emails</h2>
      <DataTable
        caption="Emails"
        columns={[
          { key: "kind", label: "Email", cell: ({ kind }: Email) => emailWords(kind) },
          { key: "when", label: "When", cell: (email) => whenText(email.sentAt ?? email.createdAt, "short_with_time") },
          {
            key: "state",
            label: "State",
            cell: (email) => (
              <TwoLines
                first={<EmailStateTag email={email} />}
                second={email.status === "parked" && <a href="/staff/outbox?show=parked">See the outbox</a>}
              />
            ),
          },
        ]}
        rows={emails}
        rowKey={({ kind, createdAt }) => `${kind} ${createdAt.getTime()}`}
      />
    </>
  );
}
