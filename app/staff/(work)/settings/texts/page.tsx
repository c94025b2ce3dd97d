import type { Metadata } from "next";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { KeptForm } from "#app/staff/_work/kept-form.tsx";
import { oneOf, type SearchParams } from "#app/staff/_work/search-params.ts";
import { PASSAGE_NAMES, PASSAGES, passage } from "#domain/texts/passages.ts";
import { writtenPassages } from "#use-cases/settings/passages.ts";
import { SettingPage } from "../setting-page.tsx";
import { setPassagesAction } from "./actions.ts";

export const metadata: Metadata = { title: "Texts of public pages" };

const SAYINGS = { done: { kept: "The texts are saved. The pages show them within ten seconds." } };

/** What staff may write on public pages. */
export default async function TextsPage({ searchParams }: { searchParams: SearchParams }) {
  await requireStaff("manage_business");
  const written = await writtenPassages();
  return (
    <SettingPage
      title="Texts of public pages"
      lead="Plain words, with an empty line between paragraphs. Leave one empty, and the text that it came with stands again."
      did={oneOf((await searchParams).did)}
      sayings={SAYINGS}
    >
      <KeptForm
        fields={PASSAGE_NAMES.map((name) => {
          const { label, hint, most, rows } = PASSAGES[name];
          return { name, label, hint, rows, longest: most };
        })}
        standing={Object.fromEntries(PASSAGE_NAMES.map((name) => [name, passage(name, written)]))}
        keep="Save the texts"
        action={setPassagesAction}
      />
    </SettingPage>
  );
}
