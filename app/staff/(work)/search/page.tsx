import type { Metadata } from "next";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { oneOf, type SearchParams } from "#app/staff/_work/search-params.ts";
import { readMark } from "#domain/paging.ts";
import { kindsFor } from "#use-cases/search/kinds.ts";
import { searchAll } from "#use-cases/search/search-all.ts";
import { whereIs } from "#use-cases/search/where-is.ts";
import { readAsked } from "./asked.ts";
import { Found } from "./found.tsx";
import { leadStraight } from "./lead-straight.ts";
import { SearchForm } from "./search-form.tsx";

export const metadata: Metadata = { title: "Search" };

export default async function SearchPage({ searchParams }: { searchParams: SearchParams }) {
  const by = await requireStaff("see_work");
  const query = await searchParams;
  const asked = readAsked(query);
  const after = readMark(oneOf(query.after));
  const outcome = asked.q === "" ? null : await outcomeOf();
  return (
    <>
      <PageHeading title="Search" />
      <SearchForm asked={asked} kinds={kindsFor(by)} />
      {outcome && <Found asked={asked} outcome={outcome} isFirst={after === null} kinds={kindsFor(by)} />}
    </>
  );

  async function outcomeOf() {
    leadStraight(await whereIs(asked.q), by);
    return searchAll(asked.q, asked.filter, after, by);
  }
}
