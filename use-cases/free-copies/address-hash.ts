import { rotatingHashes } from "#adapters/sealing/rotating-hash.ts";
import { type Address, addressKey } from "#domain/delivery.ts";

/** The hash by which an address is kept, and those that an earlier request to the same place may have been kept by. */
export type AddressHashes = { addressHash: string; formerAddressHashes: string[] };

/** What tells that two requests go to the same place, without the place being kept. */
export function hashesOfAddress(address: Address, now: Date): AddressHashes {
  const [addressHash, ...formerAddressHashes] = rotatingHashes("free-copy address", addressKey(address), now);
  return { addressHash, formerAddressHashes };
}
