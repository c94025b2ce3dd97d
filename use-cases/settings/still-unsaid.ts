import { database } from "#adapters/database/client.ts";
import { type Ability, may, type StaffMember } from "#domain/staff/abilities.ts";

/** What only the charity can say of itself, by the key of its setting, with who may say it. */
const TO_SAY = {
  contact: "fulfil",
  return_address: "fulfil",
  supplier: "manage_business",
} as const satisfies Record<string, Ability>;

export type Unsaid = keyof typeof TO_SAY;

/** What nobody has said yet of that which this colleague may say: a shop works without it, and worse. One round trip. */
export async function stillUnsaid(by: StaffMember): Promise<Unsaid[]> {
  const wanted = (Object.keys(TO_SAY) as Unsaid[]).filter((key) => may(by, TO_SAY[key]));
  const said = await database().setting.findMany({ where: { key: { in: wanted } }, select: { key: true } });
  return wanted.filter((key) => said.every((setting) => setting.key !== key));
}
