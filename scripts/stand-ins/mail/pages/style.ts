/** What only the inbox needs, besides the style of all stand-ins. */
export const INBOX_STYLE = `
.search { display: flex; flex-wrap: wrap; gap: .75rem; align-items: end; margin: 0 0 1.25rem; }
.search div { flex: 1 1 14rem; }
ul.mails { list-style: none; margin: 0; padding: 0; border-top: 1px solid var(--line); }
ul.mails li { border-bottom: 1px solid var(--line); }
ul.mails a { display: grid; gap: .1rem .75rem; padding: .7rem .25rem; color: inherit; text-decoration: none; min-height: 2.75rem; }
ul.mails a:hover .subject { text-decoration: underline; }
.subject { font-weight: 600; overflow-wrap: anywhere; }
.to { overflow-wrap: anywhere; }
.bad { color: var(--bad); font-weight: 600; }
@media (min-width: 44rem) { ul.mails a { grid-template-columns: 1.4fr 1fr auto; align-items: baseline; } }
dl { display: grid; grid-template-columns: auto 1fr; gap: .15rem 1rem; margin: 0 0 1.25rem; }
dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
@media (min-width: 64rem) { main { max-width: 80rem; } .both { grid-template-columns: 1.3fr 1fr; align-items: start; } }
.both section { min-width: 0; } .both h2 { margin-top: 0; }
iframe { width: 100%; height: 40rem; max-height: 85vh; border: 1px solid var(--line); border-radius: .35rem; background: #fff; }
pre { margin: 0; padding: 1rem; background: var(--card); border: 1px solid var(--line); border-radius: .35rem;
  white-space: pre-wrap; overflow-wrap: anywhere; font: .9375rem/1.5 ui-monospace, monospace; }
nav { margin: 1rem 0; }
`;
