/** What only the payment page needs, besides the style of all stand-ins. */
export const PAYMENT_STYLE = `
@media (min-width: 48rem) { .columns { grid-template-columns: 1fr 1.2fr; align-items: start; } }
.total { font-size: 2.25rem; font-weight: 700; margin: 0 0 1rem; line-height: 1.2; }
ul.lines { list-style: none; margin: 0; padding: 0; }
ul.lines li { display: flex; justify-content: space-between; gap: 1rem; padding: .6rem 0; border-top: 1px solid var(--line); }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; }
.choice { display: flex; gap: .65rem; align-items: center; min-height: 2.75rem; font-weight: 400; }
.choice input { width: 1.4rem; height: 1.4rem; margin: 0; accent-color: var(--accent); flex: none; }
button.main { width: 100%; background: var(--accent); color: var(--on-accent); min-height: 3.1rem; }
.back { margin-top: .75rem; } .back button { width: 100%; }
select { width: 100%; min-height: 2.75rem; padding: .5rem .65rem; font: inherit; color: inherit; background: var(--card);
  border: 2px solid var(--line); border-radius: .35rem; }
h3 { font-size: 1rem; margin: 1.25rem 0 .5rem; } dl.bank { display: grid; grid-template-columns: auto 1fr; gap: .35rem 1rem; margin: 0; }
dl.bank dt { color: var(--soft); } dl.bank dd { margin: 0; font-weight: 600; overflow-wrap: anywhere; }
form:has(#by-bank:checked) .by-card { display: none; }
`;
