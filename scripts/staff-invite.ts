import { parseArgs } from "node:util";
import { closeDatabase } from "#adapters/database/client.ts";
import type { StaffRole } from "#domain/staff/abilities.ts";
import { inviteByHand, inviteFirstAdministrator } from "#use-cases/staff/invite-by-hand.ts";

const ROLES: readonly StaffRole[] = ["administrator", "fulfilment", "training"];
const HOW = `npm run staff:invite -- name@example.org --role ${ROLES.join("|")}`;

// Prints a link that lets somebody in; no email is sent. For a colleague's address it sets up their sign-in anew.
const said = await say();
await closeDatabase();
console.log(said.text);
process.exit(said.isRefusal ? 1 : 0);

async function say(): Promise<{ text: string; isRefusal: boolean }> {
  const asked = readArguments();
  if (asked === null) return { text: HOW, isRefusal: true };
  const { values, positionals } = asked;
  if (values.first) return { text: (await inviteFirstAdministrator())?.url ?? "", isRefusal: false };
  const [email, ...more] = positionals;
  const role = ROLES.find((known) => known === values.role);
  if (!email || more.length > 0 || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) return { text: HOW, isRefusal: true };
  if (values.role !== undefined && role === undefined) return { text: HOW, isRefusal: true };
  const result = await inviteByHand(email, role ?? null);
  if (!result.ok) return { text: REFUSED[result.refusal], isRefusal: true };
  const what = result.value.renews ? "sets up the sign-in anew" : "lets them in";
  return { text: `This link ${what}. It works once, for seven days:\n${result.value.url}`, isRefusal: false };
}

function readArguments() {
  try {
    const options = { first: { type: "boolean" }, role: { type: "string" } } as const;
    return parseArgs({ options, allowPositionals: true });
  } catch {
    return null;
  }
}

const REFUSED = {
  disabled: "This colleague is disabled. An administrator can enable them under People.",
  other_role: "This colleague has another role. An administrator can change it under People.",
} as const;
