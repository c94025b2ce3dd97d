import type { Metadata } from "next";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { KeptForm } from "#app/staff/_work/kept-form.tsx";
import { oneOf, type SearchParams } from "#app/staff/_work/search-params.ts";
import { measuredTitles } from "#use-cases/stock/set-measures.ts";
import { SettingPage } from "../setting-page.tsx";
import { setMeasuresAction } from "./actions.ts";

export const metadata: Metadata = { title: "Weight and size of copies" };

const SAYINGS = { done: { kept: "It is saved. Parcels from now on are weighed with it." } };

/** What a copy of each title weighs and how thick it is. */
export default async function MeasuresPage({ searchParams }: { searchParams: SearchParams }) {
  await requireStaff("manage_stock");
  const titles = await measuredTitles();
  return (
    <SettingPage
      title="Weight and size of copies"
      lead="The carrier’s file says from it what a parcel weighs, and whether it is a large letter or a parcel."
      did={oneOf((await searchParams).did)}
      sayings={SAYINGS}
    >
      {titles.map(({ sku, title, isActive, weightGrams, thicknessMm }) => (
        <section key={sku} className="work-section">
          <h2>{isActive ? title : `${title} (not on sale)`}</h2>
          <KeptForm
            fields={[
              {
                name: `weightGrams.${sku}`,
                label: "Weight of one copy, in grams",
                hint: "Put ten copies on the scales and divide by ten.",
                longest: 5,
                isNumber: true,
              },
              {
                name: `thicknessMm.${sku}`,
                label: "Thickness of one copy, in millimetres",
                hint: "Measure ten copies in a pile and divide by ten; round up.",
                longest: 3,
                isNumber: true,
              },
            ]}
            standing={{
              [`weightGrams.${sku}`]: String(weightGrams),
              [`thicknessMm.${sku}`]: String(thicknessMm),
            }}
            about={{ name: "sku", value: sku }}
            keep={`Save weight and size of ${title}`}
            action={setMeasuresAction}
          />
        </section>
      ))}
    </SettingPage>
  );
}
