/** A part of the file: a heading, and facts beside their names. What is not known is left out. */
export type DataSection = { title: string; rows: readonly (readonly [name: string, fact: string | null])[] };

export type DataFile = { madeAt: string; sections: readonly DataSection[]; notes: readonly string[] };

/**
 * What we hold about somebody as a page that any browser opens, without a script, a picture or a link: words that a person
 * typed stay words. Machines read the same facts from its lists, each with its name.
 */
export function dataPage({ madeAt, sections, notes }: DataFile): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Your data</title>
<style>
body { font: 1.05rem/1.5 system-ui, sans-serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; color-scheme: light dark; }
dl { margin: 0 0 2rem; }
dt { font-weight: 600; margin-top: 0.6rem; }
dd { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
</style>
</head>
<body>
<h1>Your data</h1>
<p>What we held about you on ${escaped(madeAt)}.</p>
${sections
  .filter(({ rows }) => rows.some(isGiven))
  .map(sectionHtml)
  .join("\n")}
<h2>What is not in this file</h2>
${notes.map((note) => `<p>${escaped(note)}</p>`).join("\n")}
</body>
</html>
`;
}

type Row = DataSection["rows"][number];

const isGiven = ([, fact]: Row) => fact !== null && fact !== "";

function sectionHtml({ title, rows }: DataSection): string {
  const facts = rows.filter(isGiven).map(([name, fact]) => `<dt>${escaped(name)}</dt><dd>${escaped(fact ?? "")}</dd>`);
  return `<h2>${escaped(title)}</h2>\n<dl>\n${facts.join("\n")}\n</dl>`;
}

const MARKS: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (mark) => MARKS[mark] ?? mark);
}
