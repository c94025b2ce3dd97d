import { parse } from "csv-parse/sync";

/**
 * The cells of a table that somebody exported or pasted: commas, semicolons or tabs between them, with or without
 * quotes. Never fails: what breaks the rules of quoting is taken as it stands.
 */
export function readTable(text: string): string[][] {
  const [first = ""] = text.split("\n", 1);
  const delimiter = first.includes("\t") ? "\t" : first.includes(";") ? ";" : ",";
  const settings = { bom: true, relax_column_count: true, skip_empty_lines: true, trim: true, delimiter };
  try {
    return parse(text, { ...settings, relax_quotes: true });
  } catch {
    return parse(text, { ...settings, quote: null });
  }
}
