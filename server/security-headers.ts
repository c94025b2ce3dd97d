import type { Environment } from "#adapters/env/env.ts";

export type SecuritySettings = {
  /** The site's own origin speaks https: transport is made strict. */
  isHttps: boolean;
  /** Where else a form may end up by redirect: the payment page. Origins, such as `https://checkout.stripe.com`. */
  formTargets: readonly string[];
  /** In development React needs eval and the dev server a socket and inline styles. */
  isDevelopment: boolean;
};

/** What the settings of this place mean for the headers. */
export function securitySettings(
  { BASE_URL, STRIPE_API_BASE }: Pick<Environment, "BASE_URL" | "STRIPE_API_BASE">,
  isDevelopment: boolean,
): SecuritySettings {
  const formTargets = ["https://checkout.stripe.com"];
  // A stand-in for Stripe shows its payment page at its own address.
  if (STRIPE_API_BASE) formTargets.push(new URL(STRIPE_API_BASE).origin);
  return { isHttps: BASE_URL.startsWith("https:"), formTargets, isDevelopment };
}

/** The content security policy in the two pieces that stand around the nonce of a request. */
export function policyAroundNonce({ isHttps, formTargets, isDevelopment }: SecuritySettings): [string, string] {
  const rest = [
    `'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    `style-src 'self'${isDevelopment ? " 'unsafe-inline'" : ""}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "worker-src 'self'",
    `connect-src 'self'${isDevelopment ? " ws:" : ""}`,
    `form-action ${["'self'", ...formTargets].join(" ")}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    ...(isHttps ? ["upgrade-insecure-requests"] : []),
  ];
  return ["default-src 'self'; script-src 'self' 'nonce-", `' ${rest.join("; ")}`];
}

/** What every page says of itself, whatever it is. */
export function steadyHeaders({ isHttps }: Pick<SecuritySettings, "isHttps">): [string, string][] {
  return [
    ["X-Content-Type-Options", "nosniff"],
    // Never "no-referrer": a browser then sends "Origin: null" with a form, and the framework refuses the form.
    // "same-origin" tells other sites nothing at all, which is what a secret link needs.
    ["Referrer-Policy", "same-origin"],
    ["Cross-Origin-Opener-Policy", "same-origin"],
    ["Cross-Origin-Resource-Policy", "same-origin"],
    ["Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"],
    ...(isHttps ? ([["Strict-Transport-Security", "max-age=63072000; includeSubDomains"]] as [string, string][]) : []),
  ];
}
