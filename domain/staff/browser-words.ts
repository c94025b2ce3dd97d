const BROWSERS: readonly [RegExp, string][] = [
  [/\bEdg(e|A|iOS)?\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\b(Firefox|FxiOS)\//, "Firefox"],
  [/\b(Chrome|CriOS|Chromium|HeadlessChrome)\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];

const SYSTEMS: readonly [RegExp, string][] = [
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b/, "Mac"],
  [/\bLinux\b/, "Linux"],
];

/** A browser in words one knows it by: "Firefox on Windows". What it calls itself is a guess, and may be anything. */
export function browserWords(userAgent: string | null): string {
  const name = BROWSERS.find(([mark]) => mark.test(userAgent ?? ""))?.[1] ?? "A browser";
  const system = SYSTEMS.find(([mark]) => mark.test(userAgent ?? ""))?.[1];
  return system ? `${name} on ${system}` : name;
}
