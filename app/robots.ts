import type { MetadataRoute } from "next";

// Secret-link pages are not listed: they say "noindex" themselves, which a crawler kept away would never read.
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: "*", allow: "/", disallow: "/api/" } };
}
