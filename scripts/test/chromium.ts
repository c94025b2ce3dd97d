import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright";
import { Problem, say, step } from "#scripts/launch/say.ts";
import { installFromDebian, mayInstall } from "./from-debian.ts";

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
  if (mayInstall()) {
    say("There is no Chromium here: installing Debian's.");
    await installFromDebian(PACKAGES, () => findChromium() !== undefined);
  } else await fetchPlaywrights();
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

async function fetchPlaywrights(): Promise<void> {
  await step("Fetching Playwright's Chromium", () => {
    spawnSync(process.execPath, [join("node_modules", "playwright", "cli.js"), "install", "chromium"], {
      stdio: "ignore",
    });
  });
}
