import { randomInt } from "node:crypto";

const HOW_MANY = 10;
const DIGITS = 12;

/** New recovery codes: ten of twelve random digits (40 bits each). */
export function mintRecoveryCodes(): string[] {
  return Array.from({ length: HOW_MANY }, mintOne);
}

function mintOne(): string {
  return Array.from({ length: DIGITS }, () => randomInt(10)).join("");
}
