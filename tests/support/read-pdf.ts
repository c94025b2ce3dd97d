import { extractText, getDocumentProxy } from "unpdf";

/** The text of each page, as a screen reader or a search gets it. */
export async function pagesOf(pdf: Uint8Array): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: false });
  return text.map((page) => page.replace(/\s+/g, " ").trim());
}

/** The text of all pages of a PDF that was fetched. */
export async function textOfPdf(pdf: ArrayBuffer): Promise<string> {
  return (await pagesOf(new Uint8Array(pdf))).join(" ");
}
