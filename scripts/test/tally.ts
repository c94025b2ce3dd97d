import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";

export type Tally = { passed: number; failed: number };

const vitestReport = z.object({
  numPassedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
});
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()),
});

/** Counts Vitest's report. A file that could not be run counts as one failure, and so does a runner without a report. */
export function tallyVitest(file: string, isContent: boolean): Tally {
  const report = read(file, vitestReport);
  if (!report) return { passed: 0, failed: 1 };
  const failures = report.testResults.map(({ status, assertionResults }) => {
    const failed = assertionResults.filter((result) => result.status === "failed").length;
    return status === "failed" ? Math.max(1, failed) : failed;
  });
  return orDiscontent({ passed: report.numPassedTests, failed: sum(failures) }, isContent);
}

/** Counts Playwright's report. A journey that passed only at its second try counts as a failure. */
export function tallyPlaywright(file: string, isContent: boolean): Tally {
  const report = read(file, playwrightReport);
  if (!report) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky } = report.stats;
  return orDiscontent({ passed: expected, failed: unexpected + flaky + report.errors.length }, isContent);
}

/** No test at all, or a runner that complains of something outside its tests, is a failure too. */
function orDiscontent({ passed, failed }: Tally, isContent: boolean): Tally {
  const isWell = failed > 0 || (isContent && passed > 0);
  return { passed, failed: isWell ? failed : 1 };
}

function read<T>(file: string, shape: z.ZodType<T>): T | null {
  if (!existsSync(file)) return null;
  const parsed = shape.safeParse(JSON.parse(readFileSync(file, "utf8")));
  return parsed.success ? parsed.data : null;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
