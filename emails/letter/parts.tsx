import { Link, Section, Text } from "@react-email/components";
import { Fragment, type ReactNode } from "react";
import { inDigits } from "#domain/digits.ts";
import { cleanText } from "#domain/forms/text.ts";
import { COLOUR, TEXT } from "./look.ts";
import { nameToGreet } from "./name-to-greet.ts";

export function Paragraph({ children }: { children: ReactNode }) {
  return (
    <Text className="ink" style={TEXT}>
      {children}
    </Text>
  );
}

/** "Hello Sam," or, where the name could be taken for anything but a name, "Hello,". */
export function Greeting({ name }: { name: string }) {
  const known = nameToGreet(name);
  return <Paragraph>{known === null ? "Hello," : `Hello ${known},`}</Paragraph>;
}

/** The one thing to press. */
export function MainLink({ href, children }: { href: string; children: string }) {
  return (
    <Section style={{ margin: "24px 0 20px" }}>
      <Link className="button" href={href} style={BUTTON}>
        {children}
      </Link>
    </Section>
  );
}

/** A link beside the one to press, to somebody else's page. */
export function WayOn({ href, children }: { href: string; children: string }) {
  return (
    <Text className="ink" style={TEXT}>
      <Link className="way-on" href={href} style={{ color: COLOUR.accent, textDecoration: "underline" }}>
        {children}
      </Link>
    </Text>
  );
}

/** What to keep or read aloud: a line for each, those without a value left out. */
export function Facts({ facts }: { facts: Record<string, string | number | null> }) {
  const known = Object.entries(facts).filter((fact) => fact[1] !== null);
  return (
    <Section className="shade" style={PANEL}>
      {known.map(([name, value]) => (
        <Text key={name} className="fact ink" style={{ ...TEXT, margin: 0 }}>
          <span className="soft" style={{ color: COLOUR.soft }}>
            {`${name}:`}
          </span>{" "}
          <Value value={value ?? ""} />
        </Text>
      ))}
    </Section>
  );
}

/** A reference, a postcode or a day is not broken in the middle; what is too long for a phone is. */
function Value({ value }: { value: string | number }) {
  const shown = typeof value === "number" ? inDigits(value) : value;
  return <strong style={/^(\S{1,20}|.{1,16})$/.test(shown) ? { whiteSpace: "nowrap" } : {}}>{shown}</strong>;
}

/** Words that a person typed, line by line, set apart from ours. */
export function Quoted({ words }: { words: string }) {
  const lines = cleanText(words).split("\n");
  return (
    <blockquote className="shade" style={{ ...PANEL, borderLeft: `4px solid ${COLOUR.accent}` }}>
      <Text className="ink" style={{ ...TEXT, margin: 0 }}>
        {lines.map((line, index) => (
          <Fragment key={index}>
            {index > 0 && <br />}
            {line}
          </Fragment>
        ))}
      </Text>
    </blockquote>
  );
}

const PANEL = { backgroundColor: COLOUR.shade, padding: "12px 16px", margin: "0 0 16px" } as const;

const BUTTON = {
  display: "inline-block",
  backgroundColor: COLOUR.accent,
  color: COLOUR.onAccent,
  fontSize: "17px",
  lineHeight: "24px",
  fontWeight: 700,
  padding: "12px 22px",
  borderRadius: "3px",
  textDecoration: "none",
} as const;
