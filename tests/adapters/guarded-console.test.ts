import { afterEach, expect, test, vi } from "vitest";
import { guardConsole } from "#adapters/log/guard-console.ts";
import { log } from "#adapters/log/log.ts";

const { error, warn } = console;
afterEach(() => {
  Object.assign(console, { error, warn });
  vi.restoreAllMocks();
});

test("what others write to the console is named in the log up to what it quotes, a warning of Node's own too", () => {
  const told = vi.spyOn(log, "error").mockReturnValue(undefined);
  guardConsole();
  console.error("(node:12) DeprecationWarning: Calling client.query() for Robin Wren");
  console.error('Invalid value: "Robin Wren"');
  expect(told.mock.calls).toEqual([
    [{ part: "framework", said: "DeprecationWarning" }],
    [{ part: "framework", said: "Invalid value" }],
  ]);
});
