import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");

type Room = { mayImport: readonly string[]; never: readonly RegExp[]; onlyPackages?: readonly string[] };

/** The table of the house: what each room may import of ours, and which packages it may or must not know. */
const ROOMS: Record<string, Room> = {
  domain: { mayImport: ["domain"], never: [], onlyPackages: ["zod"] },
  emails: {
    mayImport: ["emails", "domain"],
    never: [/^next(\/|$)/, /prisma/, /^(stripe|resend|pg|pg-boss)$/, /^node:/],
  },
  adapters: { mayImport: ["adapters", "domain", "prisma/generated"], never: [/^next(\/|$)/] },
  "use-cases": {
    mayImport: ["use-cases", "domain", "adapters", "emails"],
    never: [/^next(\/|$)/, /^react(-dom)?(\/|$)/],
  },
  app: { mayImport: ["app", "use-cases", "domain"], never: [/prisma/, /^(stripe|resend|pg|pg-boss)$/] },
  // The door before the framework: it knows no page and no use-case, so it cannot decide for them.
  server: { mayImport: ["server", "adapters"], never: [/prisma/, /^react(-dom)?(\/|$)/, /^next\//] },
  "app/api": {
    mayImport: ["app", "use-cases", "domain", "adapters"],
    never: [/prisma/, /^(stripe|resend|pg|pg-boss)$/],
  },
};

type Import = { file: string; room: string; source: string };

for (const room of ["domain", "emails", "adapters", "use-cases", "app", "server"]) {
  test(`${room} imports only what its room may`, () => {
    const files = sourceFiles(room);
    expect(files.length, `files read in ${room}`).toBeGreaterThan(0);
    expect(
      files
        .flatMap(importsOf)
        .filter(isStray)
        .map(({ file, source }) => `${file} imports ${source}`),
    ).toEqual([]);
  });
}

test("domain is told the time: it never looks at a clock", () => {
  const files = sourceFiles("domain");
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter((file) => /Date\.now\(|new Date\(\s*\)|performance\.now\(/.test(read(file)))).toEqual([]);
});

test("a form keeps what was typed when nobody answers: only the one hook for that knows `useActionState`", () => {
  expect(sourceFiles("app").filter((file) => /\buseActionState\(|\buseActionState</.test(read(file)))).toEqual([
    "app/_forms/use-form-action.ts",
  ]);
});

test("a stray import is seen, however it is written", () => {
  const strays = [
    ["domain", "pg"],
    ["domain", "node:fs"],
    ["domain", "#adapters/log/log.ts"],
    ["domain", "../adapters/log/log.ts"],
    ["adapters", "#use-cases/history/record.ts"],
    ["adapters", "#prisma/seed/base.ts"],
    ["use-cases", "next/headers"],
    ["use-cases", "react"],
    ["app", "#adapters/log/log.ts"],
    ["app", "#prisma/generated/client.ts"],
    ["app/api", "@prisma/client"],
    ["server", "#use-cases/staff/check-browser.ts"],
    ["server", "#app/_forms/read-form.ts"],
    ["server", "next/headers"],
  ] as const;
  for (const [room, source] of strays)
    expect(isStray({ file: `${room}/a.ts`, room, source }), `${room}: ${source}`).toBe(true);
  const written =
    'import a from "a";\nimport "b";\nexport { c } from "c";\nconst d = await import("d");\nimport type {\n  E,\n} from "e";';
  expect(sourcesIn(written)).toEqual(["a", "b", "c", "e", "d"]);
});

function sourceFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name}`);
}

const read = (file: string): string => readFileSync(join(ROOT, file), "utf8");

function importsOf(file: string): Import[] {
  const room = file.startsWith("app/api/") ? "app/api" : (file.split("/")[0] ?? "");
  return sourcesIn(read(file)).map((source) => ({ file, room, source }));
}

const STATIC = /^\s*(?:import|export)\b(?:[^"'`;=]*?\bfrom)?\s*["']([^"'\n]+)["']/gm;
const DYNAMIC = /\b(?:import|require)\s*\(\s*["'`]([^"'`\n]+)["'`]/g;

/** What a text imports: `from "…"`, a bare `import "…"`, `import("…")`, `require("…")`. */
function sourcesIn(text: string): string[] {
  return [STATIC, DYNAMIC].flatMap((pattern) => [...text.matchAll(pattern)].map(([, source = ""]) => source));
}

function isStray({ file, room, source }: Import): boolean {
  const rules = ROOMS[room];
  if (!rules) return true;
  const ours = source.startsWith("#") ? source.slice(1) : source.startsWith(".") ? join(file, "..", source) : null;
  if (ours === null)
    return rules.onlyPackages ? !rules.onlyPackages.includes(source) : rules.never.some((bad) => bad.test(source));
  if (/\.(css|woff2|png|svg)$/.test(ours)) return room !== "app";
  return !rules.mayImport.some((allowed) => ours.startsWith(`${allowed}/`));
}
