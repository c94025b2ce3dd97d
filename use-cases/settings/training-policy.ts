import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { type TrainingPolicy, trainingPolicyShape, USUAL_TRAINING_POLICY } from "#domain/training/training-policy.ts";
import { keepSetting, settingOf } from "./setting.ts";

const KEY = "training_policy";

/** What staff set for all trainings, or what is usual where they have set nothing. */
export async function trainingPolicy(): Promise<TrainingPolicy> {
  return (await settingOf(KEY, trainingPolicyShape)) ?? USUAL_TRAINING_POLICY;
}

/** Sets it for what is booked and cancelled from now on. Refuses `not_allowed`. */
export async function setTrainingPolicy(policy: TrainingPolicy, by: StaffMember): Promise<Result<null, "not_allowed">> {
  if (!may(by, "manage_training")) return refuse("not_allowed");
  await keepSetting(KEY, policy, "training_policy_changed", by);
  return succeed(null);
}
