import { unstable_isUnrecognizedActionError as isOfAnotherBuild } from "next/navigation";
import { CONNECTION_LOST, NOT_SENT, RENEWED } from "./not-sent-words.ts";

/**
 * Says why a form was not answered, where that is no fault of the store: no connection, or a page that was opened before
 * the last upgrade. Null for everything else that is thrown, the framework's redirects among it.
 */
export function whyNotSent(thrown: unknown, wasOnline: boolean): string | null {
  if (isOfAnotherBuild(thrown)) return RENEWED;
  // What `fetch` throws without an answer, in every browser; an error of the server comes as another kind.
  if (!(thrown instanceof TypeError)) return null;
  return wasOnline ? CONNECTION_LOST : NOT_SENT;
}
