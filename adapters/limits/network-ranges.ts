import { BlockList, isIP } from "node:net";

/** The ranges that one visitor's address lies in, as text: `near` is who may well be one person, `wide` their neighbourhood. */
export type NetworkRanges = { near: string; wide: string };

/** Nobody comes from these over the internet: it is a machine of ours that stands between. */
const OURS = new BlockList();
for (const [net, prefix] of [
  ["10.0.0.0", 8],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
] as const)
  OURS.addSubnet(net, prefix, "ipv4");
for (const [net, prefix] of [
  ["::1", 128],
  ["fc00::", 7],
  ["fe80::", 10],
] as const)
  OURS.addSubnet(net, prefix, "ipv6");

/**
 * The ranges of an address: of IPv4 itself and its /24; of IPv6 its /64, which is one line or one phone, and its /48, which is what
 * one customer may be given. Null for what is no address ("unknown"), and for addresses that stand for nobody on the internet.
 */
export function networkRanges(address: string): NetworkRanges | null {
  const plain = address.replace(/%.*$/, "");
  const kind = isIP(plain);
  if (kind === 0 || OURS.check(plain, kind === 4 ? "ipv4" : "ipv6")) return null;
  if (kind === 4) return ofFour(plain);
  const groups = groupsOf(plain);
  const [, , , , , mark, high = 0, low = 0] = groups;
  // An IPv4 address as an IPv6 socket writes it: ::ffff:192.0.2.7.
  if (mark === 0xffff && groups.slice(0, 5).every((group) => group === 0))
    return ofFour([high >> 8, high & 255, low >> 8, low & 255].join("."));
  const begin = (most: number) => groups.slice(0, most).map((group) => group.toString(16));
  return { near: `${begin(4).join(":")}::/64`, wide: `${begin(3).join(":")}::/48` };
}

function ofFour(address: string): NetworkRanges {
  return { near: address, wide: `${address.split(".").slice(0, 3).join(".")}.0/24` };
}

/** All eight groups. What browsers write an address as has no IPv4 at its end any more, and at most one gap. */
function groupsOf(address: string): number[] {
  const written = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [before = "", after] = written.split("::");
  const read = (part: string) => (part === "" ? [] : part.split(":").map((group) => Number.parseInt(group, 16)));
  if (after === undefined) return read(before);
  const [head, tail] = [read(before), read(after)];
  return [...head, ...Array.from({ length: 8 - head.length - tail.length }, () => 0), ...tail];
}
