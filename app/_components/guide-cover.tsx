type GuideCoverProps = { part: "one" | "two" };

const PARTS = {
  one: { name: "Part One", words: ["What to expect,", "and how to advocate"], Picture: VoiceHeard },
  two: { name: "Part Two", words: ["Strategies and", "template letters"], Picture: LetterBegun },
} as const;

/** The cover of one part of the guide, drawn; its colours follow the page's. */
export function GuideCover({ part }: GuideCoverProps) {
  const { name, words, Picture } = PARTS[part];
  return (
    <svg
      className="guide-cover"
      data-part={part}
      viewBox="0 0 300 424"
      role="img"
      aria-label={`Advocacy Guide, ${name}: the cover`}
    >
      <path className="cover-board" d="M4 0h292a4 4 0 0 1 4 4v416a4 4 0 0 1-4 4H4a4 4 0 0 1-4-4V4a4 4 0 0 1 4-4Z" />
      <Picture />
      <path className="cover-hinge" d="M13 0v424" />
      <g className="cover-type">
        <text x="34" y="48" fontSize="15" fontWeight="600">
          Release
        </text>
        <path className="cover-rule" d="M34 64h232M34 68.5h232" />
        <text x="32" y="118" fontSize="43" fontWeight="700">
          Advocacy
        </text>
        <text x="32" y="162" fontSize="43" fontWeight="700">
          Guide
        </text>
        <text x="34" y="202" fontSize="19" fontWeight="700">
          {name}
        </text>
        <text x="34" y="226" fontSize="15">
          {words[0]}
        </text>
        <text x="34" y="246" fontSize="15">
          {words[1]}
        </text>
      </g>
    </svg>
  );
}

/** A voice: a pair of quotation marks. */
function VoiceHeard() {
  const mark = "M0 28a12 12 0 1 0 12-12c0-6 3-10 9-12l-3-5C6 4 0 14 0 28Z";
  return (
    <g className="cover-marks" transform="translate(34 293) scale(2.5)">
      <path d={mark} />
      <path d={mark} transform="translate(33 0)" />
    </g>
  );
}

/** A letter that has been begun: an address, a few lines, a signature. */
function LetterBegun() {
  return (
    <g className="cover-picture">
      <path d="M182 288h84M206 306h60" />
      <path d="M34 330h60M34 352h232M34 370h214" />
      <path
        className="cover-signature"
        d="M34 398c8-14 15-16 15-6s-8 12-4 4 12-12 14-6-2 10 4 4 8-8 11-3 5 6 11 1l6-3"
      />
    </g>
  );
}
