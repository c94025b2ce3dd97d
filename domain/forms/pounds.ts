import { z } from "zod";
import { cleanLine } from "./text.ts";

const SHAPE = /^£? ?(\d{1,7}|\d{1,3}(?:,\d{3}){1,2})(?:\.(\d{1,2}))?$/;

/** An amount of money as people write it ("420", "£420.00", "1,234.5"), in pence. Null for anything else. */
export function readPence(typed: string): number | null {
  const parts = SHAPE.exec(typed.trim());
  if (!parts?.[1]) return null;
  return Number(parts[1].replaceAll(",", "")) * 100 + Number((parts[2] ?? "").padEnd(2, "0"));
}

/** An amount of money that must be there, more than nothing; in pence. `called` fits "Enter …". */
export function poundsField(called: string) {
  return z
    .string()
    .default("")
    .transform((text, context) => {
      const pence = readPence(cleanLine(text));
      if (pence !== null && pence > 0) return pence;
      const message = text.trim() === "" ? `Enter ${called}` : `Enter ${called} in pounds, like 420.00`;
      context.addIssue({ code: "custom", message });
      return z.NEVER;
    });
}
