import { unstable_isUnrecognizedActionError as isOfAnotherBuild, unstable_rethrow as throwOn } from "next/navigation";
import { CONNECTION_LOST, NOT_SENT, OUR_FAULT, RENEWED } from "./not-sent-words.ts";

/**
 * Says why a form was not answered: no connection, a page that was opened before the last upgrade, or a fault of ours, behind
 * which the store's own log says more. Throws on what the framework goes elsewhere by, as its redirects.
 */
export function whyNotSent(thrown: unknown, wasOnline: boolean): string {
  throwOn(thrown);
  if (isOfAnotherBuild(thrown)) return RENEWED;
  // What `fetch` throws without an answer, in every browser; an error of the server comes as another kind.
  if (!(thrown instanceof TypeError)) return OUR_FAULT;
  return wasOnline ? CONNECTION_LOST : NOT_SENT;
}
