import type { World } from "../world.ts";
import { Problem } from "./problem.ts";

/** Lets in what looks like a key of Resend, or only the one that is set. */
export function checkKey(world: World, authorization = ""): void {
  const [scheme = "", key = ""] = authorization.split(" ");
  if (scheme.toLowerCase() !== "bearer" || key === "") {
    throw new Problem(401, "missing_api_key", "Missing API key in the authorization header.");
  }
  const only = world.settings.RESEND_API_KEY;
  const isLetIn = only === undefined ? /^re_\w+$/.test(key) : key === only;
  if (!isLetIn) throw new Problem(403, "invalid_api_key", "API key is invalid.");
}
