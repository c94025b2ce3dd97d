import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "../..");

export type AppDoor = {
  /** Its file, with the name of the action after a `#`. */
  door: string;
  kind: "page" | "route" | "action";
  /** The first statement of the page or action. */
  first: string;
  /** An action that takes the former state of its form before the form. */
  takesState: boolean;
};

/** Every way into the app that its source offers. */
export function appDoors(): AppDoor[] {
  return sourceFiles()
    .flatMap((file) => doorsOf(file))
    .sort((one, other) => (one.door < other.door ? -1 : 1));
}

/** The source files of the pages. */
export function sourceFiles(): string[] {
  return readdirSync(join(ROOT, "app"), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `app/${name}`);
}

export function sourceOf(file: string): string {
  return readFileSync(join(ROOT, file), "utf8");
}

export function doorsOf(file: string, source = sourceOf(file)): AppDoor[] {
  if (/\/page\.tsx$/.test(file))
    return [{ door: file, kind: "page", ...firstOf(source, "default async function \\w+") }];
  if (/\/route\.ts$/.test(file)) return [{ door: file, kind: "route", ...firstOf(source, "async function GET") }];
  if (!isActionFile(source)) return [];
  const names = [...source.matchAll(/^export async function (\w+)/gm)].map(([, name = ""]) => name);
  return names.map((name) => {
    return { door: `${file}#${name}`, kind: "action", ...firstOf(source, `async function ${name}`) };
  });
}

export function isActionFile(source: string): boolean {
  return /^\s*["']use server["']/.test(source);
}

function firstOf(source: string, what: string): Pick<AppDoor, "first" | "takesState"> {
  const found = new RegExp(`export ${what}\\(([\\s\\S]*?)\\)(?:: Promise<.*>)? \\{\\n\\s*(.*)`).exec(source);
  return { first: found?.[2] ?? "", takesState: found?.[1]?.startsWith("_state") ?? false };
}
