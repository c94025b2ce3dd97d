import pg from "pg";
import { vi } from "vitest";
import { withClient } from "#scripts/database/own-database.ts";

/** One step of a plan that reads rows, and how many it read, those that it threw away again among them. */
export type Read = { from: string; rows: number };

type Asked = { text: string; values: unknown[] };
type Plan = Record<string, unknown> & { Plans?: Plan[] };

/** What each statement of `work` reads, step by step: asked of Postgres itself, which runs them once more to tell. */
export async function readsOf(databaseUrl: string, work: () => Promise<unknown>): Promise<Read[]> {
  const asked = await statementsOf(work);
  if (asked.length === 0) throw new Error("nothing was asked of the database");
  return withClient(databaseUrl, async (client) => {
    const reads: Read[] = [];
    for (const { text, values } of asked) {
      const { rows } = await client.query(`EXPLAIN (ANALYZE, TIMING off, FORMAT json) ${text}`, values);
      reads.push(...readsIn(rows[0]["QUERY PLAN"][0].Plan));
    }
    return reads;
  });
}

async function statementsOf(work: () => Promise<unknown>): Promise<Asked[]> {
  const query = vi.spyOn(pg.Client.prototype, "query");
  try {
    await work();
    return query.mock.calls
      .map(([asked]) => asked as unknown as Asked)
      .filter(({ text }) => /^\s*(SELECT|WITH)/.test(text));
  } finally {
    query.mockRestore();
  }
}

function readsIn(plan: Plan): Read[] {
  const below = (plan.Plans ?? []).flatMap(readsIn);
  const type = String(plan["Node Type"]);
  if (!/Scan/.test(type) || /CTE|Subquery|Function/.test(type)) return below;
  const counted = ["Actual Rows", "Rows Removed by Filter", "Rows Removed by Index Recheck"];
  const each = counted.reduce((sum, name) => sum + Number(plan[name] ?? 0), 0);
  const from = [type, plan["Index Name"], plan["Relation Name"]].filter(Boolean).join(" ");
  return [{ from, rows: Math.round(each * Number(plan["Actual Loops"])) }, ...below];
}
