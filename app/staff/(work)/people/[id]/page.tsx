import type { Metadata } from "next";
import { Notice } from "#app/_components/notice.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { SummaryList } from "#app/_components/summary-list.tsx";
import { WhenText } from "#app/_components/when-text.tsx";
import { noSuchPage, requireStaff } from "#app/staff/_staff/require-staff.ts";
import { HistoryList } from "#app/staff/_work/history-list.tsx";
import { oneOf, type SearchParams } from "#app/staff/_work/search-params.ts";
import { WayBack } from "#app/staff/_work/way-back.tsx";
import { ROLE_WORDS } from "#domain/staff/role-words.ts";
import { latestOfThing } from "#use-cases/history/queries.ts";
import { type PersonRow, personById } from "#use-cases/staff/queries.ts";
import { PersonStatus } from "../person-status.tsx";
import { DisableForm, EnableForm, RenewForm, RoleForm } from "./person-forms.tsx";

// Without the name: titles stay in histories of browsers.
export const metadata: Metadata = { title: "A colleague" };

const DID: Record<string, string> = {
  role: "The role is changed.",
  disabled: "They are shut out, in every browser.",
  enabled: "They can sign in again.",
  renewed: "The link is on its way to them.",
};

type PersonPageProps = { params: Promise<{ id: string }>; searchParams: SearchParams };

export default async function PersonPage({ params, searchParams }: PersonPageProps) {
  const by = await requireStaff("manage_people");
  const person = await personById((await params).id);
  if (person === null) return noSuchPage();
  const history = await latestOfThing(person.id);
  const did = DID[oneOf((await searchParams).did) ?? ""];
  return (
    <>
      <PageHeading
        above={<WayBack href="/staff/people" to="People" />}
        title={person.name}
        lead={<PersonStatus person={person} />}
      />
      {did && <Notice tone="success" title={did} announce />}
      <div className="work-columns">
        <section>
          <PersonFacts person={person} />
          <h2>Role</h2>
          <RoleForm id={person.id} role={person.role} />
          {person.id !== by.id && <SignInForms person={person} />}
        </section>
        <section>
          <h2>History</h2>
          <HistoryList entries={history} />
        </section>
      </div>
    </>
  );
}

function PersonFacts({ person: { email, role, seenAt } }: { person: PersonRow }) {
  return (
    <SummaryList
      rows={[
        { key: "Email", value: email },
        { key: "Role", value: ROLE_WORDS[role].label },
        { key: "Last seen", value: seenAt === null ? "Never" : <WhenText at={seenAt} style="date_and_time" /> },
      ]}
    />
  );
}

/** What an administrator can do about somebody else's sign-in. */
function SignInForms({ person: { id, disabledAt } }: { person: PersonRow }) {
  if (disabledAt !== null)
    return (
      <>
        <h2>Enable</h2>
        <EnableForm id={id} />
      </>
    );
  return (
    <>
      <h2>Sign-in</h2>
      <RenewForm id={id} />
      <h2>Disable</h2>
      <DisableForm id={id} />
    </>
  );
}
