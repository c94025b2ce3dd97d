import { type DataColumn, DataTable } from "#app/_components/data-table.tsx";
import { WhenText } from "#app/_components/when-text.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { ROLE_WORDS } from "#domain/staff/role-words.ts";
import type { InvitationRow } from "#use-cases/staff/queries.ts";
import { revokeAction } from "./actions.ts";

/** Links that were sent and still work. */
export function InvitationTable({ invitations }: { invitations: readonly InvitationRow[] }) {
  return (
    <DataTable
      caption="Links that wait to be used, the latest first"
      columns={COLUMNS}
      rows={invitations}
      rowKey={({ id }) => id}
    />
  );
}

const COLUMNS: DataColumn<InvitationRow>[] = [
  { key: "email", label: "Sent to", cell: ({ email }) => email },
  {
    key: "what",
    label: "What for",
    cell: ({ renews, role }) => (renews ? "A new sign-in" : `To join: ${ROLE_WORDS[role].label}`),
  },
  { key: "by", label: "By", cell: ({ invitedBy }) => invitedBy ?? "The machine’s keeper" },
  { key: "until", label: "Works until", cell: ({ expiresAt }) => <WhenText at={expiresAt} style="short_with_time" /> },
  {
    key: "revoke",
    label: "Take back",
    isLabelHidden: true,
    cell: ({ id, email }) => (
      <form action={revokeAction}>
        <input type="hidden" name="id" value={id} />
        <SubmitButton variant="quiet" aria-label={`Take back the link sent to ${email}`}>
          Take back
        </SubmitButton>
      </form>
    ),
  },
];
