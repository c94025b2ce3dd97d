import type { Metadata } from "next";
import { type DataColumn, DataTable } from "#app/_components/data-table.tsx";
import { EmptyState } from "#app/_components/empty-state.tsx";
import { Notice } from "#app/_components/notice.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { WhenText } from "#app/_components/when-text.tsx";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { oneOf, type SearchParams } from "#app/staff/_work/search-params.ts";
import { TwoLines } from "#app/staff/_work/two-lines.tsx";
import { ROLE_WORDS } from "#domain/staff/role-words.ts";
import { everybody, openInvitations, type PersonRow } from "#use-cases/staff/queries.ts";
import { InvitationTable } from "./invitation-table.tsx";
import { InviteForm } from "./invite-form.tsx";
import { PersonStatus } from "./person-status.tsx";

export const metadata: Metadata = { title: "People" };

const DID: Record<string, string> = {
  invited: "The invitation is on its way.",
  revoked: "The link was taken back: it opens nothing any more.",
  gone: "That link was used or taken back before.",
};

export default async function PeoplePage({ searchParams }: { searchParams: SearchParams }) {
  await requireStaff("manage_people");
  const [people, invitations] = await Promise.all([everybody(), openInvitations(new Date())]);
  const did = DID[oneOf((await searchParams).did) ?? ""];
  return (
    <>
      <PageHeading title="People" />
      {did && <Notice tone="success" title={did} announce />}
      <section className="work-section">
        <DataTable
          caption="Colleagues"
          columns={COLUMNS}
          rows={people}
          rowKey={(person) => person.id}
          empty={<EmptyState title="Nobody works here yet." />}
        />
      </section>
      {invitations.length > 0 && (
        <section className="work-section">
          <h2>Links that wait to be used</h2>
          <InvitationTable invitations={invitations} />
        </section>
      )}
      <section className="work-section">
        <h2>Invite somebody</h2>
        <InviteForm />
      </section>
    </>
  );
}

const COLUMNS: DataColumn<PersonRow>[] = [
  {
    key: "name",
    label: "Name",
    cell: ({ id, name, email }) => <TwoLines first={<a href={`/staff/people/${id}`}>{name}</a>} second={email} />,
  },
  { key: "role", label: "Role", cell: ({ role }) => ROLE_WORDS[role].label },
  { key: "status", label: "Status", cell: (person) => <PersonStatus person={person} /> },
  {
    key: "seen",
    label: "Last seen",
    cell: ({ seenAt }) => (seenAt === null ? "Never" : <WhenText at={seenAt} style="short_with_time" />),
  },
];
