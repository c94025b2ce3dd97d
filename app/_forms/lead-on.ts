import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { FormState } from "./form-state.ts";

/**
 * Leads to another page of ours as `redirect` does, but where scripts run says only where to go. A redirect has the next page
 * made within the answer: of a hundred who press at the same moment all the others wait for that. What was typed stays meanwhile.
 */
export async function leadOn(path: string, values: FormState["values"]): Promise<FormState> {
  if (!(await headers()).has("next-action")) redirect(path);
  return { values, errors: {}, leadsTo: path };
}
