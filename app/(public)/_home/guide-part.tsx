import { ButtonLink } from "#app/_components/button-link.tsx";
import { StatusTag } from "#app/_components/status-tag.tsx";
import type { GuideFileFacts } from "#use-cases/downloads/queries.ts";

type GuidePartProps = { file: Pick<GuideFileFacts, "slug" | "title" | "description" | "sizeBytes" | "isSample"> };

/** One file of the guide, to download. */
export function GuidePart({ file: { slug, title, description, sizeBytes, isSample } }: GuidePartProps) {
  return (
    <article className="part">
      <h3>
        {title} {isSample && <StatusTag>sample</StatusTag>}
      </h3>
      <p>
        {description}
        {isSample && " For now this is a sample, which holds the place of the real one."}
      </p>
      <ButtonLink href={`/download/${slug}`} variant="secondary">
        <span>
          Download {title} <span className="unbroken">({fileWords(sizeBytes)})</span>
        </span>
      </ButtonLink>
    </article>
  );
}

function fileWords(bytes: number): string {
  const size =
    bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
  return `PDF, ${size}`;
}
