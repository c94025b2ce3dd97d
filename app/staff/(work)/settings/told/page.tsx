import type { Metadata } from "next";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { KeptForm } from "#app/staff/_work/kept-form.tsx";
import { oneOf, type SearchParams } from "#app/staff/_work/search-params.ts";
import { promises } from "#use-cases/settings/promises.ts";
import { SettingPage } from "../setting-page.tsx";
import { setPromisesAction } from "./actions.ts";

export const metadata: Metadata = { title: "How long things take" };

const SAYINGS = { done: { kept: "It is saved. Customers read it from now on, also of what waits already." } };

/** What customers are told of how long things take. */
export default async function ToldPage({ searchParams }: { searchParams: SearchParams }) {
  await requireStaff("manage_business");
  const { lookedAtDays, postedDays } = await promises();
  return (
    <SettingPage
      title="How long things take"
      lead="Customers read it on the page of their order or request. The home page compares what waits with it."
      did={oneOf((await searchParams).did)}
      sayings={SAYINGS}
    >
      <KeptForm
        fields={[
          {
            name: "lookedAtDays",
            label: "Working days until a person looks",
            hint: "At an order to be invoiced, a request for free copies, or an enquiry. Customers read “Usually within 3 working days.”",
            longest: 2,
            isNumber: true,
          },
          {
            name: "postedDays",
            label: "Working days until a parcel is posted",
            hint: "From payment or approval on. Weekends and bank holidays in England and Wales do not count.",
            longest: 2,
            isNumber: true,
          },
        ]}
        standing={{ lookedAtDays: String(lookedAtDays), postedDays: String(postedDays) }}
        keep="Save the days"
        action={setPromisesAction}
      />
    </SettingPage>
  );
}
