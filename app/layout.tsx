import "./globals.css";
import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { isDemonstration } from "#use-cases/demonstration/is-demonstration.ts";
import { DemonstrationBanner } from "./_components/demonstration-banner.tsx";

// The fallback faces are our own (_styles/type.css): the loader's knows Arial in one weight only.
const typeface = localFont({
  src: "../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2",
  weight: "200 800",
  display: "swap",
  variable: "--typeface",
  adjustFontFallback: false,
});

export const metadata: Metadata = {
  title: { default: "The Advocacy Guide – Release", template: "%s – Release" },
  description:
    "The Advocacy Guide from Release: download it, order printed copies, ask for free copies, or arrange training.",
  formatDetection: { telephone: false, email: false, address: false },
};

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbf8f2" },
    { media: "(prefers-color-scheme: dark)", color: "#1a1816" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Every page is made for its request: a page made at build time could not carry the nonce of its scripts.
  await connection();
  return (
    <html lang="en-GB" className={typeface.variable}>
      <body>
        <DemonstrationBanner show={isDemonstration()} />
        {children}
      </body>
    </html>
  );
}
