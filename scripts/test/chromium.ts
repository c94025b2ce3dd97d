import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright";
import { Problem, say, step } from "#scripts/launch/say.ts";

/** The shell first: the same engine without a window around each page, for a third less of the processor's time. */
const NAMES = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
/** What Debian calls them. */
const PACKAGES = ["chromium-headless-shell", "chromium"];

/** The path of a Chromium: one given in CHROMIUM_PATH, one of this machine, Playwright's own, or a fresh one. */
export async function provideChromium(): Promise<string> {
  const given = process.env.CHROMIUM_PATH;
  if (given) return given;
  const found = findChromium();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync("/etc/debian_version")) await installFromDebian();
  else if (!findChromium()) await fetchPlaywrights();
  const provided = findChromium();
  if (provided) return provided;
  throw new Problem(
    "The journeys need a browser, and none could be had. Install Chromium, or give its path in CHROMIUM_PATH.",
  );
}

function findChromium(): string | undefined {
  const folders = [
    ...(process.env.PATH ?? "").split(delimiter),
    "/usr/bin",
    "/Applications/Google Chrome.app/Contents/MacOS",
  ];
  const places = folders.flatMap((folder) => [...NAMES, "Google Chrome"].map((name) => join(folder, name)));
  return [...places, chromium.executablePath()].find((path) => existsSync(path));
}

async function installFromDebian(): Promise<void> {
  say("There is no Chromium here: installing Debian's.");
  await apt("update", "-q");
  for (const name of PACKAGES) if (!findChromium()) await apt("install", "-y", "-q", "--no-install-recommends", name);
}

async function apt(...args: string[]): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await step(`apt-get ${args.join(" ")}`, () => void spawnSync("apt-get", args, { env, stdio: "ignore" }));
}

async function fetchPlaywrights(): Promise<void> {
  await step("Fetching Playwright's Chromium", () => {
    spawnSync(process.execPath, [join("node_modules", "playwright", "cli.js"), "install", "chromium"], {
      stdio: "ignore",
    });
  });
}
