/** The lowest version of a package that is safe here, and what was wrong below it. */
export type SafeFrom = { version: string; because: string };

/**
 * Packages that may not go below a version, wherever they stand in the lock file. Add one when an advisory names it, or when an older
 * one broke something; take it out when nothing brings it any more.
 */
export const SAFE_FROM: Record<string, SafeFrom> = {
  "better-auth": { version: "1.6.22", because: "the sign-in's advisories of 2026; GHSA-xg6x-h9c9-2m83 before them" },
  "cross-spawn": { version: "7.0.5", because: "GHSA-3xgq-45jj-v275: a regular expression without end" },
  esbuild: { version: "0.25.0", because: "GHSA-67mh-4wv8-2f99: its server for development answered every site" },
  "form-data": { version: "4.0.4", because: "GHSA-fjxv-7rqg-78g4: boundaries that can be guessed" },
  kysely: { version: "0.28.17", because: "GHSA-wmrf-hv6w-mr66 and GHSA-pv5w-4p9q-p3v2: SQL from a path in JSON" },
  lodash: { version: "4.17.23", because: "GHSA-xxjr-mmjv-4gpg: prototypes could be changed" },
  nanoid: { version: "3.3.18", because: "GHSA-2v37-7h3g-55p8: a loop without end" },
  next: {
    version: "16.3.3",
    because: "GHSA-2xp9-vwfh-vxw4 and GHSA-p293-qw3h-jr36: programs run from outside; all of May 2026 before them",
  },
  node: { version: "24.0.0", because: "20 is past its end, and neither reads TypeScript nor runs the jobs and tests" },
  picomatch: { version: "4.0.4", because: "GHSA-c2c7-rcm5-vvqj: a regular expression without end" },
  playwright: { version: "1.55.1", because: "GHSA-7mvr-c777-76hp: browsers fetched without looking at certificates" },
  postcss: { version: "8.5.23", because: "GHSA-fxqj-rqcc-2cmp" },
  prismjs: { version: "1.30.0", because: "GHSA-x7hr-w5r2-h6wg: markup that a page names itself" },
  react: { version: "19.2.6", because: "CVE-2026-23870: a crafted form keeps the processor busy" },
  "react-dom": { version: "19.2.6", because: "the same" },
  unpdf: { version: "1.0.0", because: "GHSA-wgrm-67xf-hhpq: pdf.js ran what a font in a PDF said" },
  vitest: { version: "4.1.10", because: "GHSA-p63j-vcc4-9vmv" },
};

/** Packages that work only in the very same version. */
export const TOGETHER = [
  ["prisma", "@prisma/client", "@prisma/adapter-pg", "@prisma/driver-adapter-utils"],
  ["react", "react-dom"],
] as const;
