/** One curve: what was measured, and its time with so many orders. */
export type Curve = { label: string; points: { orders: number; milliseconds: number }[] };

const [WIDTH, HEIGHT] = [960, 520];
const FRAME = { left: 72, right: 700, top: 56, bottom: 456 };
/** From 1 ms to 10 s. Told apart by colour, by dash and by the name at the end of each. */
const DECADES = [1, 10, 100, 1_000, 10_000];
const DASHES = ["", "8 4", "2 4", "12 4 2 4", "4 4", "16 4", "1 6"];
const COLOURS = [
  ["#8a3b12", "#f0a878"],
  ["#0b5c8a", "#7fc4ee"],
  ["#3a56b0", "#a9bcff"],
  ["#146b4a", "#6fd6ac"],
  ["#7a5a00", "#e2c35c"],
  ["#7b2d83", "#dc9ae4"],
  ["#a0243c", "#ff9fb0"],
] as const;

/** Draws times over numbers of orders, both by powers of ten: a page that takes as long as before is a level line. */
export function drawCurves(curves: readonly Curve[]): string {
  const sizes = [...new Set(curves.flatMap(({ points }) => points.map(({ orders }) => orders)))].sort((a, b) => a - b);
  const x = scale(sizes[0] ?? 1, sizes.at(-1) ?? 10, FRAME.left + 24, FRAME.right - 24);
  const y = scale(DECADES[0] ?? 1, DECADES.at(-1) ?? 10, FRAME.bottom, FRAME.top);
  const ends = spread(curves.map(({ points }) => y(points.at(-1)?.milliseconds ?? 1)));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="title" font-family="system-ui, sans-serif" font-size="14">
<title id="title">Time of what staff do, by the number of orders behind it</title>
<style>${styles()}</style>
<rect class="paper" width="${WIDTH}" height="${HEIGHT}"/>
<text class="ink" x="${FRAME.left}" y="28" font-size="17" font-weight="600">What staff do, as history grows: p95 in milliseconds</text>
${DECADES.map((decade) => level(y(decade), decade)).join("\n")}
${sizes.map((size) => upright(x(size), size)).join("\n")}
<text class="ink" x="${(FRAME.left + FRAME.right) / 2}" y="${FRAME.bottom + 48}" text-anchor="middle">Orders (each step ten times as many)</text>
<text class="ink" transform="translate(20 ${(FRAME.top + FRAME.bottom) / 2}) rotate(-90)" text-anchor="middle">Milliseconds (each line ten times as many)</text>
${curves.map((curve, place) => draw(curve, place, ends[place] ?? 0, x, y)).join("\n")}
</svg>
`;
}

type Scale = (value: number) => number;

function scale(first: number, last: number, from: number, to: number): Scale {
  const whole = Math.log10(last / first) || 1;
  return (value) => Math.round((from + (Math.log10(value / first) / whole) * (to - from)) * 10) / 10;
}

function level(at: number, decade: number): string {
  return `<line class="grid" x1="${FRAME.left}" x2="${FRAME.right}" y1="${at}" y2="${at}"/>
<text class="ink" x="${FRAME.left - 10}" y="${at + 5}" text-anchor="end">${decade.toLocaleString("en-GB")}</text>`;
}

function upright(at: number, size: number): string {
  return `<line class="grid" x1="${at}" x2="${at}" y1="${FRAME.top}" y2="${FRAME.bottom}"/>
<text class="ink" x="${at}" y="${FRAME.bottom + 22}" text-anchor="middle">${size.toLocaleString("en-GB")}</text>`;
}

function draw({ label, points }: Curve, place: number, end: number, x: Scale, y: Scale): string {
  const at = points.map(({ orders, milliseconds }) => [x(orders), y(milliseconds)] as const);
  const last = at.at(-1) ?? [0, 0];
  const time = points.at(-1)?.milliseconds ?? 0;
  return `<g class="curve-${place}">
<polyline points="${at.map((point) => point.join(",")).join(" ")}" fill="none" stroke-width="2.5" stroke-dasharray="${DASHES[place % DASHES.length]}"/>
${at.map(([cx, cy]) => `<circle cx="${cx}" cy="${cy}" r="4"/>`).join("")}
<line x1="${last[0] + 6}" y1="${last[1]}" x2="${FRAME.right + 6}" y2="${end}" stroke-width="1"/>
<text x="${FRAME.right + 12}" y="${end + 5}">${label}: ${time.toFixed(time < 10 ? 1 : 0)} ms</text>
</g>`;
}

/** The names' places: next to their curves, but never over one another. */
function spread(wanted: readonly number[]): number[] {
  const places: number[] = [];
  const order = wanted.map((_, place) => place).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  let free = FRAME.top;
  for (const place of order) {
    places[place] = Math.max(wanted[place] ?? 0, free);
    free = (places[place] ?? 0) + 20;
  }
  return places;
}

function styles(): string {
  const scheme = (which: 0 | 1) =>
    COLOURS.map((pair, place) => `.curve-${place}{stroke:${pair[which]};fill:${pair[which]}}`).join("");
  return `.paper{fill:#fbf8f1}.ink{fill:#1d1b18}.grid{stroke:#ccc5b8}text{stroke:none}${scheme(0)}
@media (prefers-color-scheme:dark){.paper{fill:#171614}.ink{fill:#eee9df}.grid{stroke:#4a463f}${scheme(1)}}`;
}
