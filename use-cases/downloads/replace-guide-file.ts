import { createHash } from "node:crypto";
import { database } from "#adapters/database/client.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";

/**
 * Puts another content in place of a file of the guide; whoever downloads meanwhile is not given a mixture. Refuses
 * `not_a_pdf`, and `no_such_file` for a name that is none.
 */
export async function replaceGuideFile(
  slug: string,
  content: Uint8Array<ArrayBuffer>,
  edition: string,
): Promise<Result<{ sizeBytes: number }, "not_a_pdf" | "no_such_file">> {
  if (Buffer.from(content.subarray(0, 5)).toString("latin1") !== "%PDF-") return refuse("not_a_pdf");
  const sizeBytes = content.length;
  const sha256 = createHash("sha256").update(content).digest("hex");
  const { count } = await database().guideFile.updateMany({
    where: { slug },
    data: {
      content,
      sizeBytes,
      sha256,
      edition,
      mediaType: "application/pdf",
      isSample: false,
      uploadedAt: new Date(),
    },
  });
  return count === 0 ? refuse("no_such_file") : succeed({ sizeBytes });
}
