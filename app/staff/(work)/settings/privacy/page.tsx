import type { Metadata } from "next";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { KeptForm } from "#app/staff/_work/kept-form.tsx";
import { oneOf, type SearchParams } from "#app/staff/_work/search-params.ts";
import { LOOKED_AT_EVERY_DAYS, RETENTION_BOUNDS } from "#domain/privacy/retention.ts";
import { forgottenLately } from "#use-cases/privacy/queries.ts";
import { retention } from "#use-cases/settings/retention.ts";
import { SettingPage } from "../setting-page.tsx";
import { setRetentionAction } from "./actions.ts";
import { ForgottenTable } from "./forgotten-table.tsx";

export const metadata: Metadata = { title: "How long things are kept" };

const SAYINGS = {
  done: {
    kept: `It is saved. The privacy page says it now, and within ${LOOKED_AT_EVERY_DAYS} days it holds for everybody.`,
  },
};

const from = ({ least, most }: { least: number; most: number }) => `from ${least} to ${most}`;

/** When names and addresses are forgotten, and the report of what was. */
export default async function PrivacySettingsPage({ searchParams }: { searchParams: SearchParams }) {
  const by = await requireStaff("manage_business");
  const [kept, lately] = await Promise.all([retention(), forgottenLately(by)]);
  const standing = Object.fromEntries(Object.entries(kept).map(([name, number]) => [name, String(number)]));
  return (
    <SettingPage
      title="How long things are kept"
      lead="After that, names, addresses and messages are forgotten for good, in backups too. Counts, money and reports stay. The privacy page tells customers these numbers."
      did={oneOf((await searchParams).did)}
      sayings={SAYINGS}
    >
      <KeptForm fields={FIELDS} standing={standing} keep="Save these times" action={setRetentionAction} />
      <section className="work-section stack">
        <h2>What was forgotten</h2>
        <p>
          Every hour the shop looks whose time is over. Nobody is forgotten who waits for a parcel, has money open or a
          training ahead. If there are several, the last one counts.
        </p>
        <ForgottenTable days={lately} />
      </section>
    </SettingPage>
  );
}

const FIELDS = [
  {
    name: "freeCopyDays",
    label: "Days after free copies were sent",
    hint: `Of people and groups, ${from(RETENTION_BOUNDS.freeCopyDays)}. Until then a parcel that comes back can be sent again. What stays: for whom, how many copies, the area, and when.`,
    longest: 2,
    isNumber: true,
  },
  {
    name: "orderMonths",
    label: "Months after an order, a training or places",
    hint: `Counted from the last parcel, payment or day, ${from(RETENTION_BOUNDS.orderMonths)}. What stays: copies, money, invoices and their numbers.`,
    longest: 2,
    isNumber: true,
  },
  {
    name: "enquiryMonths",
    label: "Months after an enquiry or a quote",
    hint: `Counted from when it was closed, ${from(RETENTION_BOUNDS.enquiryMonths)}. One that nobody closes counts from the last thing that happened in it.`,
    longest: 2,
    isNumber: true,
  },
  {
    name: "moneyYears",
    label: "Years for records of money",
    hint: `${from(RETENTION_BOUNDS.moneyYears).replace("from", "From")}, as the law asks. They hold no name and no address; after that, purchase order numbers, links to invoices, what payers wrote and names of organisations go as well.`,
    longest: 2,
    isNumber: true,
  },
];
