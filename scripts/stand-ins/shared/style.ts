/** Neutral, readable at 360 pixels, light or dark as the reader's machine is. */
export const STYLE = `
:root { color-scheme: light dark; --paper: #f6f7f9; --card: #fff; --ink: #1b1f24; --soft: #4d5663; --line: #767f8c;
  --accent: #2b4a8b; --on-accent: #fff; --bad: #a11d1d; --bad-paper: #fdeeee; }
@media (prefers-color-scheme: dark) { :root { --paper: #14171b; --card: #1e2329; --ink: #eef0f3; --soft: #b6bec9;
  --line: #7d8794; --accent: #a8c2ff; --on-accent: #10182b; --bad: #ffb4b4; --bad-paper: #3a1b1b; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.5 system-ui, sans-serif; }
.notice { background: var(--ink); color: var(--paper); padding: .6rem 1rem; text-align: center; font-weight: 600; margin: 0; }
main { max-width: 62rem; margin: 0 auto; padding: 1.25rem 1rem 3rem; }
.columns { display: grid; gap: 1.25rem; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: 1.25rem; }
h1 { font-size: 1.25rem; margin: 0 0 .5rem; } h2 { font-size: 1.125rem; margin: 1.5rem 0 .5rem; }
.soft { color: var(--soft); display: block; font-size: .9375rem; }
label, legend { display: block; font-weight: 600; } legend { padding: 0; margin-bottom: .25rem; }
fieldset { border: 0; margin: 0 0 1rem; padding: 0; min-width: 0; }
.field { margin-bottom: 1rem; }
input[type=text], input[type=email] { width: 100%; min-height: 2.75rem; padding: .5rem .65rem; font: inherit; color: inherit;
  background: var(--card); border: 2px solid var(--line); border-radius: .35rem; }
button { min-height: 2.75rem; padding: .55rem 1.1rem; font: inherit; font-weight: 600; border-radius: .35rem; cursor: pointer;
  border: 2px solid var(--accent); background: var(--card); color: var(--accent); }
a { color: var(--accent); } :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.problem { border-left: .35rem solid var(--bad); background: var(--bad-paper); color: var(--bad); padding: .75rem 1rem;
  margin: 0 0 1rem; font-weight: 600; }
.wide { overflow-x: auto; position: relative; } table { border-collapse: collapse; width: 100%; font-size: .9375rem; }
th, td { text-align: left; padding: .4rem .75rem .4rem 0; border-top: 1px solid var(--line); vertical-align: top; }
td form { display: inline-block; margin: 0 .35rem .35rem 0; } code { font-size: .875rem; overflow-wrap: anywhere; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`;
