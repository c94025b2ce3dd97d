import { WhenText } from "#app/_components/when-text.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { inDigits } from "#domain/digits.ts";
import { languageName, sizeInWords } from "#domain/downloads/guide-parts.ts";
import type { GuideFileFacts } from "#use-cases/downloads/queries.ts";
import { removeGuideFileAction } from "./actions.ts";

/** One file that can be downloaded, and what can be done with it. */
export function GuideFile({ file, downloads }: { file: GuideFileFacts; downloads: number }) {
  const { slug, title, edition, language, sizeBytes, isSample, uploadedAt } = file;
  return (
    <li>
      <h3>{title}</h3>
      <p>
        {`${languageName(language)}. ${isSample ? "A sample: the guide itself is still to come." : `${edition}.`} ${sizeInWords(sizeBytes)}. `}
        {!isSample && (
          <>
            On the page since <WhenText at={uploadedAt} />.
          </>
        )}
      </p>
      <p>
        {downloads === 1
          ? "Downloaded once in the last 30 days."
          : `Downloaded ${inDigits(downloads)} times in the last 30 days.`}
        <span className="work-minor">Counted by day, without any mark on whoever downloads.</span>
      </p>
      <div className="work-inline">
        <a className="button" data-variant="secondary" href={`/staff/settings/guides?replace=${slug}#upload`}>
          Replace it<span className="visually-hidden">: {title}</span>
        </a>
        <a className="button" data-variant="quiet" href={`/download/${slug}`}>
          Download<span className="visually-hidden"> {title}</span>
        </a>
        {language !== "en" && (
          <form action={removeGuideFileAction}>
            <input type="hidden" name="slug" value={slug} />
            <SubmitButton variant="quiet" pendingLabel="Taking it off…" aria-label={`Take it off the page: ${title}`}>
              Take it off the page
            </SubmitButton>
          </form>
        )}
      </div>
    </li>
  );
}
