import { ButtonLink } from "#app/_components/button-link.tsx";
import { StatusTag } from "#app/_components/status-tag.tsx";
import { languageName, sizeInWords } from "#domain/downloads/guide-parts.ts";
import type { GuideFileFacts } from "#use-cases/downloads/queries.ts";

type GuidePartProps = {
  file: Pick<GuideFileFacts, "slug" | "title" | "description" | "language" | "edition" | "sizeBytes" | "isSample">;
};

/** One file of the guide, to download. */
export function GuidePart({ file }: GuidePartProps) {
  const { slug, title, description, language, edition, sizeBytes, isSample } = file;
  const isTranslated = language !== "en";
  return (
    <article className="part">
      <h3 lang={isTranslated ? language : undefined}>
        {title} {isSample && <StatusTag>sample</StatusTag>}
      </h3>
      <p lang={isTranslated ? language : undefined}>
        {description}
        {isSample && " For now this is a sample, which holds the place of the real one."}
      </p>
      {!isSample && <p className="soft">{isTranslated ? `${languageName(language)}. ${edition}.` : `${edition}.`}</p>}
      <ButtonLink href={`/download/${slug}`} variant="secondary">
        <span>
          Download {title} <span className="unbroken">({sizeInWords(sizeBytes)})</span>
        </span>
      </ButtonLink>
    </article>
  );
}
