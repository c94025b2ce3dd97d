import { keyedHash } from "#adapters/crypto/keyed.ts";
import { type Address, addressKey } from "#domain/delivery.ts";

/** What tells that two requests go to the same place, without the place being kept. */
export function hashOfAddress(address: Address): string {
  return keyedHash("free-copy address", addressKey(address));
}
