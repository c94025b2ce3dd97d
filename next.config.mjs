/**
 * JavaScript, because for a `.ts` the framework loads its compiler into the running app: 20 MB that nothing uses.
 *
 * @type {import("next").NextConfig}
 */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
  images: { unoptimized: true },
  // Packages that must stay outside the bundle: native code, or modules that look for their own files.
  serverExternalPackages: [
    "@prisma/client",
    "@prisma/adapter-pg",
    "pg",
    "pg-boss",
    "pino",
    "pdfkit",
    "@react-email/render",
    "better-auth",
    "@simplewebauthn/server",
    "unpdf",
  ],
  experimental: {
    serverActions: { bodySizeLimit: "1mb" },
  },
};

export default config;
