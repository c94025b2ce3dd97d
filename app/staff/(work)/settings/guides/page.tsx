import type { Metadata } from "next";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { oneOf, type SearchParams } from "#app/staff/_work/search-params.ts";
import { downloadsLately } from "#use-cases/downloads/download-queries.ts";
import { guideFiles } from "#use-cases/downloads/queries.ts";
import { SettingPage } from "../setting-page.tsx";
import { GuideFile } from "./guide-file.tsx";
import { SAYINGS } from "./sayings.ts";
import { UploadForm } from "./upload-form.tsx";
import { CHOICES, standingUpload } from "./upload-values.ts";

export const metadata: Metadata = { title: "Files of the guide" };

/** What can be downloaded. `?replace=part-one` fills in what stands; a refused upload leads back with what was typed. */
export default async function GuidesPage({ searchParams }: { searchParams: SearchParams }) {
  await requireStaff("manage_business");
  const [query, files, counts] = await Promise.all([searchParams, guideFiles(), downloadsLately()]);
  return (
    <SettingPage
      title="Files of the guide"
      lead="Everybody can download them from the home page. Whoever is downloading one that you replace begins anew."
      did={oneOf(query.did)}
      sayings={SAYINGS}
    >
      <section className="work-section">
        <h2>On the home page now</h2>
        <ul className="work-list">
          {files.map((file) => (
            <GuideFile key={file.slug} file={file} downloads={counts.get(file.slug) ?? 0} />
          ))}
        </ul>
      </section>
      <section className="work-section" id="upload">
        <h2>Put a file on the page</h2>
        <p>It takes the place of the one of the same part and language.</p>
        <UploadForm standing={standingUpload(query, files)} {...CHOICES} />
      </section>
    </SettingPage>
  );
}
