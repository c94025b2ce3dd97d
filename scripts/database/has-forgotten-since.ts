import { withClient } from "./own-database.ts";

/** True where a backup was restored, and whoever was forgotten since is not yet forgotten in all that stands about them. */
export function hasForgottenSince(url: string): Promise<boolean> {
  return withClient(url, async (client) => {
    const { rows } = await client.query("SELECT to_regclass('restored.forgotten') IS NOT NULL AS found");
    return rows[0].found;
  });
}
