import type { Plan } from "./plan.ts";

/** The box that tells the person who started it where to go. */
export function whereToGo(plan: Plan, invitation: string | null, seconds: number): string {
  const { BASE_URL, STRIPE_API_BASE, RESEND_BASE_URL } = plan.settings;
  const lines: [string, string][] = [["Shop", BASE_URL]];
  lines.push(["Staff", `${BASE_URL}/staff/sign-in`]);
  if (invitation) lines.push(["First administrator", invitation]);
  if (plan.mailStandInPort !== null && RESEND_BASE_URL) lines.push(["Mail inbox", RESEND_BASE_URL]);
  if (plan.stripeStandInPort !== null && STRIPE_API_BASE) lines.push(["Payments (stand-in)", STRIPE_API_BASE]);
  const label = Math.max(...lines.map(([name]) => name.length));
  const body = lines.map(([name, address]) => `${name.padEnd(label)}   ${address}`);
  const all = [`Ready in ${seconds.toFixed(1)} s. Ctrl-C ends it.`, "", ...body];
  const width = Math.max(...all.map((line) => line.length));
  const rule = "─".repeat(width + 4);
  return `\n  ┌${rule}┐\n${all.map((line) => `  │  ${line.padEnd(width)}  │\n`).join("")}  └${rule}┘\n\n`;
}
