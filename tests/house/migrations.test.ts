import { expect, test } from "vitest";
import { differenceFromMigrations } from "#scripts/database/diff.ts";

test("the migrations make the database that the schema describes", async () => {
  expect(await differenceFromMigrations(process.env.TEST_DATABASE_ADMIN_URL ?? "")).toBe("");
});
