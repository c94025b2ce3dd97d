/** What people, scripts and their mistakes put into a field, by what is bad about it. */
export const HOSTILE_VALUES: Record<string, string> = {
  nothing: "",
  spaces: "   ",
  "10 KB": "x".repeat(10_240),
  "10 KB of lines": "line\n".repeat(2_048),
  "a NUL byte": "before\u0000after",
  "control characters": "a\u0001\u0008\u000b\u001b[31m\u007f\u0085b",
  "a lone surrogate": "a\ud800b\udfff",
  "a right-to-left override": "abc\u202egpj.exe",
  "zero-width characters": "a\u200b\u200d\ufeff\u2060b",
  emoji: "👩‍👩‍👧‍👦 🏳️‍🌈",
  "combining marks": `e${"\u0301".repeat(200)}`,
  markup: "<img src=x onerror=alert(1)>",
  "markup that ends a field": '"></textarea></form><script>alert(1)</script>',
  "a template": "{{7*7}} #{7*7} <%= 7*7 %>",
  "a header": "x%0d%0aBcc: other@evil.example",
  "a line break and a header": "x\r\nBcc: other@evil.example",
  quotes: `'"\`; DROP TABLE "order"; --`,
  backslashes: "\\u0000\\\\",
  "an object": '{"$ne":null}',
  "a list": '["a","b"]',
  "a formula": '=HYPERLINK("https://evil.example")',
  zero: "0",
  "less than nothing": "-1",
  "a part": "1.5",
  exponent: "1e3",
  hexadecimal: "0x10",
  "not a number": "NaN",
  "2^31": "2147483648",
  "2^53": "9007199254740992",
  "digits of another script": "١٠",
  "two addresses": "one@example.org, two@example.org",
  "an address of another site": "//evil.example",
  "a script as an address": "javascript:alert(1)",
  "a prototype": "__proto__",
  "a day that is none": "2026-02-30",
  "a day long ago": "0001-01-01",
  "an hour that is none": "2026-03-29T01:30",
};

/** A sixth of them, another one at each turn; at full scale all of them every time. */
export function someHostileValues(turn: number): [kind: string, value: string][] {
  const all = Object.entries(HOSTILE_VALUES);
  return process.env.TEST_SCALE === "full" ? all : all.filter((_, place) => (place + turn) % 6 === 0);
}

/** Nothing that is unseen and changes what is: a line may end inside a longer text. */
export const UNSEEN = /[\p{Cc}\p{Cs}]/u;
