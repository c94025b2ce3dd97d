import { afterAll, beforeAll, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { seedTraining } from "#prisma/seed/demo-training.ts";
import { aColleague } from "#tests/support/packing-table.ts";
import { granted } from "#tests/support/results.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { cancelSession } from "#use-cases/training/cancel-session.ts";
import { openSessionBySlug } from "#use-cases/training/seat-queries.ts";

let store: Store;
beforeAll(async () => {
  store = await openStore();
});
afterAll(() => store.close());

test("the open day of the demonstration was published: cancelled, it still has a page that says so", async () => {
  const by = await aColleague("training");
  await seedTraining(by, new Date());
  const { id, slug } = await database().trainingSession.findFirstOrThrow({ where: { kind: "open" } });
  granted(await cancelSession({ id, reason: "The trainer is ill" }, by, new Date()));
  expect(await openSessionBySlug(slug ?? "")).toMatchObject({ status: "cancelled" });
});
