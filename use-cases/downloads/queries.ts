import { database } from "#adapters/database/client.ts";

/** A file of the guide, without its content. `sha256` is of its content, in hexadecimal. */
export type GuideFileFacts = {
  slug: string;
  title: string;
  description: string;
  edition: string;
  language: string;
  mediaType: string;
  sizeBytes: number;
  sha256: string;
  isSample: boolean;
  uploadedAt: Date;
};

const facts = {
  slug: true,
  title: true,
  description: true,
  edition: true,
  language: true,
  mediaType: true,
  sizeBytes: true,
  sha256: true,
  isSample: true,
  uploadedAt: true,
} as const;

/** What can be downloaded, in the order of the page. */
export function guideFiles(): Promise<GuideFileFacts[]> {
  return database().$queryRaw`
    SELECT slug, title, description, edition, language, media_type AS "mediaType", size_bytes AS "sizeBytes", sha256,
           is_sample AS "isSample", uploaded_at AS "uploadedAt"
      FROM guide_file ORDER BY position, slug`;
}

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** One file without its content; null for a name that is none. */
export async function guideFileBySlug(slug: string): Promise<GuideFileFacts | null> {
  if (!SLUG.test(slug) || slug.length > 60) return null;
  return database().guideFile.findUnique({ where: { slug }, select: facts });
}

/**
 * Up to `length` bytes of a file's content from `start` (the first byte is 0). Asked for by the content's hash, so that
 * a file replaced half-way breaks the download off instead of mixing two; null then.
 */
export async function readGuideFile(
  file: Pick<GuideFileFacts, "slug" | "sha256">,
  start: number,
  length: number,
): Promise<Uint8Array | null> {
  const [row] = await database().$queryRaw<{ piece: Uint8Array }[]>`
    SELECT substring(content FROM ${start + 1}::int FOR ${length}::int) AS piece
      FROM guide_file WHERE slug = ${file.slug} AND sha256 = ${file.sha256}`;
  return row?.piece ?? null;
}
