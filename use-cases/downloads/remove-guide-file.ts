import { inTransaction } from "#adapters/database/transaction.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { record } from "#use-cases/history/record.ts";

/**
 * Takes a translation off the page. Refuses `needed` for the guide's parts in English, which are replaced and never
 * missing, and `no_such_file`.
 */
export async function removeGuideFile(
  slug: string,
  by: StaffMember,
): Promise<Result<null, "not_allowed" | "no_such_file" | "needed">> {
  if (!may(by, "manage_business")) return refuse("not_allowed");
  return inTransaction(async (tx) => {
    const file = await tx.guideFile.findUnique({
      where: { slug },
      select: { language: true, title: true, edition: true },
    });
    if (!file) return refuse("no_such_file");
    if (file.language === "en") return refuse("needed");
    const { count } = await tx.guideFile.deleteMany({ where: { slug } });
    if (count === 0) return refuse("no_such_file");
    const details = { title: file.title, edition: file.edition };
    await record(tx, { subject: "staff", subjectId: by.id, event: "guide_file_removed", by, details });
    return succeed(null);
  });
}
