/** What long passwords that everybody tries first are made of, and the words that stand around this shop. */
const PARTS = [
  ...[
    "correcthorsebatterystaple",
    "password",
    "passwort",
    "passphrase",
    "passcode",
    "iloveyou",
    "letmein",
    "letmeinplease",
  ],
  ...[
    "welcome",
    "administrator",
    "admin",
    "changeme",
    "trustno",
    "monkey",
    "dragon",
    "football",
    "liverpool",
    "arsenal",
  ],
  ...["sunshine", "princess", "superman", "batman", "starwars", "charlie", "master", "secret", "login", "default"],
  ...["release", "advocacy", "guide", "staff", "store", "shop", "test", "user", "qwerty", "azerty", "qwertz", "asdf"],
].sort((one, other) => other.length - one.length);

/** Along these, forwards or backwards, fingers run by themselves. */
const ROWS = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890",
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "qazwsxedcrfvtgbyhnujm",
];
const RUN = 4;
const FEWEST_SIGNS = 5;
const MOST_LEFT_OVER = 4;
const STAND_INS: Record<string, string> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  $: "s",
  "@": "a",
};

/**
 * True for a password that is long but that a machine tries early: few different signs, the same few over and over, runs
 * along the alphabet or the keyboard, and well-known words with little besides.
 */
export function isEasyToGuess(password: string): boolean {
  const plain = password.normalize("NFKC").toLowerCase().replace(/\s/g, "");
  if (new Set(plain).size < FEWEST_SIGNS) return true;
  if (/^(.{1,8}?)\1+.{0,3}$/su.test(plain)) return true;
  return [plain, withoutStandIns(withoutRuns(plain))].some((text) => leftOver(text).length <= MOST_LEFT_OVER);
}

function withoutStandIns(text: string): string {
  return [...text].map((sign) => STAND_INS[sign] ?? sign).join("");
}

/** The letters that belong neither to a known word nor to a run. */
function leftOver(text: string): string {
  const words = PARTS.reduce((rest, part) => rest.replaceAll(part, " "), text.replace(/[^\p{L}\p{N}]/gu, ""));
  return words
    .split(" ")
    .map(withoutRuns)
    .join("")
    .replace(/[^\p{L}]/gu, "");
}

function withoutRuns(text: string): string {
  let rest = "";
  for (let at = 0; at < text.length; ) {
    const length = runFrom(text, at);
    if (length >= RUN) at += length;
    else rest += text[at++];
  }
  return rest;
}

function runFrom(text: string, at: number): number {
  const ways = ROWS.flatMap((row) => [row, [...row].reverse().join("")]);
  let length = 1;
  while (at + length < text.length && ways.some((way) => way.includes(text.slice(at, at + length + 1)))) length += 1;
  return length;
}
