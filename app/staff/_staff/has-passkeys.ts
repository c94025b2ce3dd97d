import { useSyncExternalStore } from "react";

/** Whether this browser can make and use passkeys; false on the server, so that nobody is shown a button that does nothing. */
export function useHasPasskeys(): boolean {
  return useSyncExternalStore(never, canAsk, () => false);
}

function canAsk(): boolean {
  return typeof PublicKeyCredential === "function" && "parseRequestOptionsFromJSON" in PublicKeyCredential;
}

/** What a browser can do does not change. */
const never = () => () => {};
