/** What keeps a file from being given to readers. */
export type PdfProblem = "not_a_pdf" | "locked" | "has_scripts" | "opens_others";

/**
 * Reads a PDF as a reader's program would, and says what is wrong with it: it is none, it asks for a password, it brings
 * scripts, or it brings other files or starts programs. Null when there is nothing of the kind.
 */
export async function lookIntoPdf(content: Uint8Array): Promise<PdfProblem | null> {
  const bytes = Buffer.from(content);
  if (bytes.subarray(0, 5).toString("latin1") !== "%PDF-") return "not_a_pdf";
  if (bytes.includes("/Launch")) return "opens_others";
  // Two megabytes of code that only an upload needs.
  const { getDocumentProxy } = await import("unpdf");
  // A copy, because the reader keeps what it is given.
  const document = await getDocumentProxy(new Uint8Array(content), { verbosity: 0 }).catch(problemOf);
  if (typeof document === "string") return document;
  try {
    return await problemInside(document);
  } catch {
    return "not_a_pdf";
  } finally {
    await document.loadingTask.destroy();
  }
}

function problemOf(error: unknown): PdfProblem {
  return error instanceof Error && error.name === "PasswordException" ? "locked" : "not_a_pdf";
}

type PdfDocument = Awaited<ReturnType<typeof import("unpdf")["getDocumentProxy"]>>;

async function problemInside(document: PdfDocument): Promise<PdfProblem | null> {
  if ((await document.getJSActions()) !== null) return "has_scripts";
  const attachments = await document.getAttachments();
  if (attachments !== null && Object.keys(attachments).length + (attachments.size ?? 0) > 0) return "opens_others";
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    if ((await page.getJSActions()) !== null) return "has_scripts";
    for (const { url, unsafeUrl, actions } of await page.getAnnotations()) {
      if (actions) return "has_scripts";
      // A way that the reader itself would not go: a script, a program, a file on the reader's device.
      if (unsafeUrl && !url) return "opens_others";
    }
    page.cleanup();
  }
  return null;
}
