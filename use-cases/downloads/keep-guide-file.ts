import { createHash } from "node:crypto";
import { inTransaction } from "#adapters/database/transaction.ts";
import { lookIntoPdf, type PdfProblem } from "#adapters/documents/look-into-pdf.ts";
import { type GuideFileAnswers, guidePosition, guideSlug, MOST_GUIDE_BYTES } from "#domain/downloads/guide-parts.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { record } from "#use-cases/history/record.ts";

export type GuideFileRefusal = PdfProblem | "not_allowed" | "no_file" | "too_large";

/**
 * Puts a file of the guide on the page, in place of the one of the same part and language; whoever downloads meanwhile is
 * not given a mixture. Gives its name in addresses. Refuses `no_file`, `too_large` (over 25 MB), and what `lookIntoPdf` finds.
 */
export async function keepGuideFile(
  { part, language, title, edition, description }: GuideFileAnswers,
  content: Uint8Array<ArrayBuffer>,
  by: StaffMember,
): Promise<Result<{ slug: string }, GuideFileRefusal>> {
  if (!may(by, "manage_business")) return refuse("not_allowed");
  if (content.length === 0) return refuse("no_file");
  if (content.length > MOST_GUIDE_BYTES) return refuse("too_large");
  const problem = await lookIntoPdf(content);
  if (problem !== null) return refuse(problem);
  const slug = guideSlug({ part, language });
  const facts = {
    ...{ title, description, language, edition, content, isSample: false, mediaType: "application/pdf" },
    ...{ sizeBytes: content.length, sha256: createHash("sha256").update(content).digest("hex") },
    ...{ position: guidePosition({ part, language }), uploadedAt: new Date() },
  };
  await inTransaction(async (tx) => {
    await tx.guideFile.upsert({ where: { slug }, create: { slug, ...facts }, update: facts, select: { id: true } });
    await record(tx, { subject: "staff", subjectId: by.id, event: "guide_file_kept", by, details: { title, edition } });
  });
  return succeed({ slug });
}
