import { z } from "zod";
import { TSX } from "#scripts/launch/build.ts";
import { runQuietly } from "#scripts/launch/run-quietly.ts";
import type { Shop } from "./shop.ts";

/** A colleague, and the `Cookie` header of a browser in which they are signed in. */
export type StaffBrowser = z.infer<typeof browser>;
const browser = z.object({ id: z.string(), cookie: z.string() });

/** The `Cookie` header of a new colleague of this shop. */
export async function signInStaff(shop: Shop): Promise<string> {
  return (await signInColleagues(shop, 1))[0]?.cookie ?? "";
}

/** So many new colleagues of this shop. Made in a process of its own: a process knows one database. */
export async function signInColleagues({ databaseUrl }: Shop, count: number): Promise<StaffBrowser[]> {
  const env = { ...process.env, DATABASE_URL: databaseUrl };
  const made = await runQuietly([TSX, "scripts/bench/sign-in.ts", String(count)], env);
  return z.array(browser).parse(JSON.parse(made));
}
