import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { closeLimits, countTries } from "#adapters/limits/count-tries.ts";
import { DOORS } from "#adapters/limits/doors.ts";
import { networkMark } from "#adapters/limits/network-mark.ts";
import { networkRanges } from "#adapters/limits/network-ranges.ts";
import { spendTry } from "#adapters/limits/spend-try.ts";
import { atOnce } from "#tests/support/at-once.ts";
import { openStore, type Store } from "#tests/support/store.ts";

let store: Store;
beforeAll(async () => {
  store = await openStore();
});
afterEach(async () => void (await database().rateLimit.deleteMany()));
afterAll(async () => {
  await closeLimits();
  await store.close();
});

test("an address lies in two ranges, however it is written", () => {
  const four = { near: "192.0.2.7", wide: "192.0.2.0/24" };
  expect(networkRanges("192.0.2.7")).toEqual(four);
  expect(networkRanges("::ffff:192.0.2.7")).toEqual(four);
  expect(networkRanges("::FFFF:c000:207")).toEqual(four);
  const six = { near: "2001:db8:0:5::/64", wide: "2001:db8:0::/48" };
  expect(networkRanges("2001:db8:0:5:1:2:3:4")).toEqual(six);
  expect(networkRanges("2001:0DB8:0000:0005::9")).toEqual(six);
  for (const ours of ["127.0.0.1", "10.1.2.3", "192.168.0.9", "::1", "fd00::7", "fe80::1%eth0", "::ffff:127.0.0.1"])
    expect(networkRanges(ours), ours).toBeNull();
  for (const none of ["unknown", "", "192.0.2", "192.0.2.7, 192.0.2.8", "2001:db8::1::2", "[::1]"])
    expect(networkRanges(none), none).toBeNull();
});

// Fails without its guard: counted by a look and a write after it, more than the allowed get through.
test("of many who come at once, exactly so many get through as the door lets", async () => {
  const { tries } = DOORS.enquiry_by_address;
  const all = await atOnce(16, () => spendTry("enquiry_by_address", "192.0.2.7"));
  expect(all.filter(({ ok }) => ok)).toHaveLength(tries);
  const [refused] = all.filter(({ ok }) => !ok);
  expect(refused).toEqual({ ok: false, retryAfterSeconds: expect.any(Number) });
  expect(await spendTry("enquiry_by_address", "198.51.100.7")).toEqual({ ok: true });
});

test("neighbours share what their network may send, and other networks do not", async () => {
  const { network } = DOORS.enquiry_by_address;
  const all = await atOnce(network + 9, (place) => spendTry("enquiry_by_address", `192.0.2.${place}`));
  expect(all.filter(({ ok }) => ok)).toHaveLength(network);
  expect(await spendTry("enquiry_by_address", "192.0.3.1")).toEqual({ ok: true });
});

test("somebody who changes the end of an IPv6 address with each try is still one", async () => {
  const { tries, network } = DOORS.enquiry_by_address;
  const all = await atOnce(12, (place) => spendTry("enquiry_by_address", `2001:db8:0:1::${place}`));
  expect(all.filter(({ ok }) => ok)).toHaveLength(tries);
  const others = await atOnce(30, (place) => spendTry("enquiry_by_address", `2001:db8:0:${place + 10}::1`));
  expect(others.filter(({ ok }) => ok)).toHaveLength(network - 12);
});

test("where nobody says who comes, everybody together may send far more than one", async () => {
  const { together } = DOORS.enquiry_by_address;
  const all = await atOnce(together + 5, () => spendTry("enquiry_by_address", "unknown"));
  expect(all.filter(({ ok }) => ok)).toHaveLength(together);
});

test("a turn that is over begins anew, and one that is not goes on", async () => {
  const counter = [{ key: "a door", perSeconds: 60 }];
  const count = async () =>
    (await countTries(counter)).map(({ tries, until }) => [tries, Math.sign(until - Date.now())]);
  expect([await count(), await count()]).toEqual([[[1, 1]], [[2, 1]]]);
  await database().rateLimit.updateMany({ data: { expire: Date.now() - 1 } });
  expect([await count(), await count()]).toEqual([[[1, 1]], [[2, 1]]]);
});

test("who came cannot be read from what is kept, nor followed into the next day", async () => {
  const [today, tomorrow] = [new Date("2026-11-26T23:59:59Z"), new Date("2026-11-27T00:00:00Z")];
  expect(networkMark("192.0.2.7", today)).not.toBe(networkMark("192.0.2.7", tomorrow));
  await spendTry("order_by_address", "192.0.2.7");
  const kept = await database().rateLimit.findMany();
  expect(kept).toHaveLength(2);
  expect(JSON.stringify(kept.map(({ key }) => key))).not.toContain("192.0.2");
  expect(kept.every(({ expire }) => Number(expire) <= Date.now() + 60_000)).toBe(true);
});
