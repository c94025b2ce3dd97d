import { joinTestServer } from "#scripts/test/database-server.ts";
import { ensureTemplate } from "#scripts/test/template.ts";

/** Before all tests of a run: a Postgres to make databases on, unless there is one already. Answers how to leave it. */
export async function setup(): Promise<(() => Promise<void>) | undefined> {
  const given = process.env.TEST_DATABASE_ADMIN_URL;
  if (given) {
    process.env.TEST_DATABASE_TEMPLATE = await ensureTemplate(given);
    return undefined;
  }
  const server = await joinTestServer();
  process.env.TEST_DATABASE_ADMIN_URL = server.adminUrl;
  process.env.TEST_DATABASE_TEMPLATE = server.template;
  return server.leave;
}
