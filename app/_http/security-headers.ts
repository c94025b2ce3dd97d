export type SecuritySettings = {
  /** The site's own origin speaks https: transport is made strict. */
  isHttps: boolean;
  /** Where else a form may end up by redirect: the payment page. Origins, such as `https://checkout.stripe.com`. */
  formTargets: readonly string[];
  /** In development React needs eval and the dev server a socket and inline styles. */
  isDevelopment: boolean;
};

/** The content security policy in the two pieces that stand around the nonce of a request. */
export function policyAroundNonce({ isHttps, formTargets, isDevelopment }: SecuritySettings): [string, string] {
  const rest = [
    `'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    `style-src 'self'${isDevelopment ? " 'unsafe-inline'" : ""}`,
    "img-src 'self' data:",
    "font-src 'self'",
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

const PRIVATE_PAGE = /^\/(orders|requests|proposals|bookings|seats|feedback|staff|find|order\/check)(\/|$)/;

/** True of pages that show what only one person, or only staff, may see: never stored, never indexed. */
export function isPrivatePage(path: string): boolean {
  return PRIVATE_PAGE.test(path);
}
