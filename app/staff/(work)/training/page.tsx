import { redirect } from "next/navigation";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";

/** Training begins with an enquiry. */
export default async function TrainingPage() {
  await requireStaff("manage_training");
  redirect("/staff/enquiries?show=training");
}
