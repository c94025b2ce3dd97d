import { readFile } from "node:fs/promises";
import { closeDatabase } from "#adapters/database/client.ts";
import { replaceGuideFile } from "#use-cases/downloads/replace-guide-file.ts";

const HOW = 'npm run guide:file -- part-one ./Part-One.pdf "Third edition, 2026"';
const REFUSED = { not_a_pdf: "That file is not a PDF.", no_such_file: "There is no such part: part-one or part-two." };

// Puts a real file of the guide in place of a sample, or of an older edition.
const { text, isDone } = await replace(process.argv.slice(2));
await closeDatabase();
console.log(text);
process.exit(isDone ? 0 : 1);

async function replace([slug, path, edition]: string[]): Promise<{ text: string; isDone: boolean }> {
  if (!slug || !path || !edition) return { text: HOW, isDone: false };
  const content = await readFile(path).catch(() => null);
  if (content === null) return { text: `${path} cannot be read.`, isDone: false };
  const result = await replaceGuideFile(slug, Uint8Array.from(content), edition);
  if (!result.ok) return { text: REFUSED[result.refusal], isDone: false };
  return { text: `${slug} is replaced: ${Math.ceil(result.value.sizeBytes / 1024)} KB.`, isDone: true };
}
