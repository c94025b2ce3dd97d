import type { World } from "../world.ts";
import { Problem } from "./problem.ts";

/** Lets a test key in, or only the one that is set. A live key never: whoever sends one meant another address. */
export function checkKey(world: World, { authorization }: { authorization: string | undefined }): void {
  const key = keyOf(authorization);
  if (key === "") {
    throw unauthorized(
      "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth.",
    );
  }
  const only = world.settings.STRIPE_SECRET_KEY;
  const isLetIn = only === undefined ? /^(sk|rk)_test_\w+$/.test(key) : key === only;
  if (!isLetIn) throw unauthorized(`Invalid API Key provided: ${key.slice(0, 8)}${"*".repeat(8)}`);
}

function keyOf(authorization = ""): string {
  const [scheme = "", value = ""] = authorization.split(" ");
  if (scheme.toLowerCase() === "bearer") return value;
  if (scheme.toLowerCase() !== "basic") return "";
  return Buffer.from(value, "base64").toString().split(":")[0] ?? "";
}

function unauthorized(message: string): Problem {
  return new Problem(401, { type: "invalid_request_error", message });
}
