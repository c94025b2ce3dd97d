import { database } from "#adapters/database/client.ts";
import { stampForm } from "#use-cases/free-copies/form-stamp.ts";
import { requestFreeCopies } from "#use-cases/free-copies/request-free-copies.ts";
import { inLanes } from "./at-once.ts";
import { workOf } from "./form-work.ts";
import { requestAnswers } from "./requests.ts";
import { aFormKey, granted } from "./results.ts";

/** How somebody comes with the form, and what they type: a minute after it was made, without JavaScript, unless told otherwise. */
export type Coming = {
  address?: string;
  seconds?: number;
  withWork?: boolean;
  trap?: string;
  formKey?: string;
  stamp?: string;
  work?: string;
} & Record<string, string | number | boolean>;

/** So many at once as a busy server takes in: the others queue before it. */
const AT_ONCE = 8;

/** Many who come, each as told for their place. */
export async function manyCome(times: number, how: (place: number) => Coming) {
  const came: Awaited<ReturnType<typeof comes>>[] = [];
  const each = Array.from({ length: times }, (_, place) => async () => void came.push(await comes(how(place))));
  await inLanes(AT_ONCE, each);
  return came;
}

let houses = 0;

/** A request that came by the form, from a house that never asked before unless it is told which. */
export async function comes(how: Coming = {}) {
  const { address = "203.0.113.7", seconds = 60, withWork = false, trap = "", formKey = aFormKey(), ...rest } = how;
  const now = new Date();
  const { stamp = stampForm(formKey, new Date(now.getTime() - seconds * 1000)), work, ...typed } = rest;
  const sent = { formKey, stamp, work: work ?? (withWork ? workOf({ formKey, stamp }) : ""), trap, address };
  houses += 1;
  const house = String(typed.addressLine1 ?? `${houses} Flood Street`);
  const form = Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, String(value)]));
  const answers = requestAnswers({ ...form, addressLine1: house });
  const { token } = granted(await requestFreeCopies({ formKey, answers, now, sent }));
  const request = await database().freeCopyRequest.findUniqueOrThrow({ where: { token } });
  return { ...request, house, sent };
}
