/** The colours of the site, by day; `DARK` names those that change at night. Mail clients know no variables. */
export const COLOUR = {
  paper: "#fbf8f2",
  leaf: "#fffefb",
  shade: "#f2ece0",
  ink: "#1c1a17",
  soft: "#57514a",
  rule: "#dcd4c5",
  accent: "#0f4c49",
  onAccent: "#fffefb",
} as const;

/**
 * Night, for the clients that obey a style sheet; those that turn colours round by themselves find nothing in their way.
 * Without quotes and angle brackets, which would arrive escaped.
 */
export const DARK = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .paper { background-color: #1a1816 !important; }
  .leaf { background-color: #24211e !important; border-color: #3d3832 !important; border-top-color: #8fd3c8 !important; }
  .shade { background-color: #2b2824 !important; border-color: #8fd3c8 !important; }
  .ink { color: #f3ede2 !important; }
  .soft { color: #bfb6a8 !important; }
  .way-on { color: #8fd3c8 !important; }
  .button { background-color: #8fd3c8 !important; color: #0b2421 !important; }
}
@media (max-width: 480px) { .leaf-inside { padding: 20px 18px 8px !important; } }
`;

export const FAMILY = "'Atkinson Hyperlegible Next', 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";

/** What is too long for a phone, an email address mostly, is broken: else the whole email would be wider than it. */
export const BROKEN = { overflowWrap: "anywhere" } as const;

export const TEXT = {
  ...BROKEN,
  ...{ fontSize: "17px", lineHeight: "27px", margin: "0 0 16px", color: COLOUR.ink },
} as const;
