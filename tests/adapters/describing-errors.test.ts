import { expect, test } from "vitest";
import { describeError } from "#adapters/log/log.ts";

const refused = Object.assign(new TypeError("connect to 12 Canal Street"), { code: "ECONNREFUSED" });

test("of an error its kind, code and place are said, and never its message", () => {
  const said = describeError(refused);
  expect(said).toMatchObject({
    error: "TypeError",
    code: "ECONNREFUSED",
    at: expect.stringContaining("describing-errors"),
  });
  expect(JSON.stringify(said)).not.toContain("Canal");
});

test("so it is of what the queues make of an error, which is none any more", () => {
  const { message, stack } = refused;
  expect(describeError({ ...refused, message, stack, queue: "tidy" })).toEqual(describeError(refused));
});

test("what is no error at all is said to be that", () => {
  expect(describeError("12 Canal Street")).toEqual({ error: "string" });
  expect(describeError({ street: "12 Canal Street" })).toEqual({ error: "object" });
});
