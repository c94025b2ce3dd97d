import { ButtonLink } from "#app/_components/button-link.tsx";

/** One file of the guide to download. A size of 0 bytes is one not known. */
export type GuideDownload = { slug: string; title: string; description: string; sizeBytes: number };

export function GuidePart({ slug, title, description, sizeBytes }: GuideDownload) {
  return (
    <article className="part">
      <h3>{title}</h3>
      <p>{description}</p>
      <ButtonLink href={`/download/${slug}`} variant="secondary">
        Download {title} ({fileWords(sizeBytes)})
      </ButtonLink>
    </article>
  );
}

function fileWords(bytes: number): string {
  if (bytes === 0) return "PDF";
  const size =
    bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
  return `PDF, ${size}`;
}
