import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

/** The ranges that one visitor's address lies in, as text: `near` is who may well be one person, `wide` their neighbourhood. */
export type NetworkRanges = { near: string; wide: string };

/** Nobody comes from these over the internet: it is a machine of ours that stands between. */
const OURS: readonly string[] = ["private", "loopback", "linkLocal", "uniqueLocal"];

/**
 * The ranges of an address: of IPv4 itself and its /24; of IPv6 its /64, which is one line or one phone, and its /48, which is what
 * one customer may be given. Null for what is no address ("unknown"), and for addresses that stand for nobody on the internet.
 */
export function networkRanges(address: string): NetworkRanges | null {
  if (isIP(address) === 0) return null;
  // An IPv4 address as an IPv6 socket writes it (::ffff:192.0.2.7) is one of IPv4.
  const parsed = ipaddr.process(address);
  if (OURS.includes(parsed.range())) return null;
  if (parsed instanceof ipaddr.IPv4)
    return { near: parsed.toString(), wide: `${parsed.octets.slice(0, 3).join(".")}.0/24` };
  const groups = parsed.parts.map((group) => group.toString(16));
  return { near: `${groups.slice(0, 4).join(":")}::/64`, wide: `${groups.slice(0, 3).join(":")}::/48` };
}
