import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { z } from "zod";

/** How many tests passed, and a line for each that did not: its file, its sentence, and the first line of why. */
export type Tally = { passed: number; failures: string[] };

const vitestReport = z.object({
  numPassedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({ status: z.string(), fullName: z.string(), failureMessages: z.array(z.string()).nullish() }),
      ),
    }),
  ),
});

type Suite = { file: string; specs: { title: string; ok: boolean }[]; suites?: Suite[] | undefined };
const suite: z.ZodType<Suite> = z.object({
  file: z.string(),
  specs: z.array(z.object({ title: z.string(), ok: z.boolean() })),
  get suites() {
    return z.array(suite).optional();
  },
});
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  suites: z.array(suite),
  errors: z.array(z.object({ message: z.string().optional() })),
});

/** Counts Vitest's report. A file that could not be run counts as one failure, and so does a runner without a report. */
export function tallyVitest(file: string, isContent: boolean): Tally {
  const report = read(file, vitestReport);
  if (!report) return { passed: 0, failures: [`no report at ${file}`] };
  const failures = report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const where = relative(process.cwd(), name);
    const failed = assertionResults.filter((result) => result.status === "failed");
    if (failed.length === 0 && status === "failed") return [`${where}: ${firstLine(message)}`];
    return failed.map((test) => `${where}: ${test.fullName}: ${firstLine(test.failureMessages?.[0])}`);
  });
  return orDiscontent({ passed: report.numPassedTests, failures }, isContent);
}

/** Counts Playwright's report. A journey that passed only at its second try counts as a failure. */
export function tallyPlaywright(file: string, isContent: boolean): Tally {
  const report = read(file, playwrightReport);
  if (!report) return { passed: 0, failures: [`no report at ${file}`] };
  const { expected, unexpected, flaky } = report.stats;
  const named = report.suites.flatMap(failedIn);
  const unnamed = Math.max(0, unexpected + flaky - named.length);
  const failures = [
    ...named,
    ...Array<string>(unnamed).fill("a journey that passed only at its second try"),
    ...report.errors.map(({ message }) => firstLine(message)),
  ];
  return orDiscontent({ passed: expected, failures }, isContent);
}

function failedIn({ file, specs, suites = [] }: Suite): string[] {
  const failed = specs.filter((spec) => !spec.ok).map((spec) => `tests/journeys/${file}: ${spec.title}`);
  return [...failed, ...suites.flatMap(failedIn)];
}

/** No test at all, or a runner that complains of something outside its tests, is a failure too. */
function orDiscontent({ passed, failures }: Tally, isContent: boolean): Tally {
  const isWell = failures.length > 0 || (isContent && passed > 0);
  return { passed, failures: isWell ? failures : ["the runner was not content, though no test of it failed"] };
}

function read<T>(file: string, shape: z.ZodType<T>): T | null {
  if (!existsSync(file)) return null;
  const parsed = shape.safeParse(JSON.parse(readFileSync(file, "utf8")));
  return parsed.success ? parsed.data : null;
}

const firstLine = (text = ""): string => text.split("\n")[0]?.slice(0, 300) ?? "";
