import type { Metadata } from "next";
import { DataTable } from "#app/_components/data-table.tsx";
import { Money } from "#app/_components/money.tsx";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { KeptForm } from "#app/staff/_work/kept-form.tsx";
import { oneOf, type SearchParams } from "#app/staff/_work/search-params.ts";
import { penceAsPounds } from "#domain/money.ts";
import type { CopyCosts } from "#domain/reports/copy-costs.ts";
import { monthOf } from "#domain/reports/month.ts";
import { copyCosts } from "#use-cases/settings/copy-costs.ts";
import { SettingPage } from "../setting-page.tsx";
import { setCopyCostsAction } from "./actions.ts";

export const metadata: Metadata = { title: "What copies cost" };

const SAYINGS = { done: { kept: "The costs are saved. The reports reckon with them from that month on." } };

/** What a copy costs to print and a parcel to send. */
export default async function CostsPage({ searchParams }: { searchParams: SearchParams }) {
  await requireStaff("manage_business");
  const now = new Date();
  const costs = await copyCosts();
  const [latest] = costs;
  return (
    <SettingPage
      title="What copies cost"
      lead="The report of copies reckons with it what free copies cost. No customer sees it."
      did={oneOf((await searchParams).did)}
      sayings={SAYINGS}
    >
      <KeptForm
        fields={[
          {
            name: "fromMonth",
            label: "From which month on",
            hint: "Year and month, like 2026-04. What was set for earlier months stays as it is.",
            longest: 7,
          },
          {
            name: "copyPence",
            label: "One copy to print, in pounds",
            hint: "What the printer asks for a run, divided by its copies. Like 3.40.",
            longest: 12,
          },
          {
            name: "parcelPence",
            label: "One parcel to send, in pounds",
            hint: "Postage and packaging, on average. Like 3.95.",
            longest: 12,
          },
        ]}
        standing={{
          fromMonth: monthOf(undefined, now).key,
          copyPence: latest ? penceAsPounds(latest.copyPence) : "",
          parcelPence: latest ? penceAsPounds(latest.parcelPence) : "",
        }}
        keep="Save the costs"
        action={setCopyCostsAction}
      />
      <section className="work-section">
        <h2>Set so far</h2>
        <DataTable
          caption="What copies cost, latest first"
          columns={[
            { key: "from", label: "From", cell: ({ fromMonth }: CopyCosts) => monthOf(fromMonth, now).name },
            { key: "copy", label: "A copy", align: "end", cell: (each: CopyCosts) => <Money pence={each.copyPence} /> },
            {
              key: "parcel",
              label: "A parcel",
              align: "end",
              cell: (each: CopyCosts) => <Money pence={each.parcelPence} />,
            },
          ]}
          rows={costs}
          rowKey={({ fromMonth }) => fromMonth}
          isCompact
          empty={<p>Nothing is set yet.</p>}
        />
      </section>
    </SettingPage>
  );
}
