import type { NextConfig } from "next";

const config: NextConfig = {
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
  ],
  experimental: {
    serverActions: { bodySizeLimit: "1mb" },
  },
};

export default config;
