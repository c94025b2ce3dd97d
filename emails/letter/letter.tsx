import { Body, Container, Head, Heading, Html, Preview, Section, Text } from "@react-email/components";
import type { ReactNode } from "react";
import { contactParts, WEBSITE } from "#domain/contact.ts";
import { BROKEN, COLOUR, DARK, FAMILY, TEXT } from "./look.ts";

type LetterProps = {
  title: string;
  /** What an inbox shows after the subject. */
  preview: string;
  /** Why the reader gets this. */
  why: string;
  /** Leaves our name off the paper, for whoever asked for a plain email. */
  isPlain?: boolean;
  /** How a customer reaches a person; null while none is set. Left out, the letter says nothing of it. */
  contact?: string | null;
  children: ReactNode;
};

/** The paper that every email is written on. It loads nothing, and tells nobody that it was opened. */
export function Letter({ title, preview, why, isPlain = false, contact, children }: LetterProps) {
  return (
    <Html lang="en-GB">
      <Head>
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        {/* A reference is no phone number, and a name that looks like an address must not become a link. */}
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no" />
        <style>{DARK}</style>
      </Head>
      <Preview>{preview}</Preview>
      <Body className="paper" style={{ backgroundColor: COLOUR.paper }}>
        <Section className="paper" style={SHEET}>
          <Container style={{ maxWidth: "600px" }}>
            {!isPlain && (
              <Text className="ink" style={{ ...TEXT, fontWeight: 700, margin: "0 4px 12px" }}>
                Release
              </Text>
            )}
            <Section className="leaf" style={LEAF}>
              <div className="leaf-inside" style={{ padding: "28px 32px 16px" }}>
                <Heading as="h1" className="ink" style={TITLE}>
                  {title}
                </Heading>
                {children}
              </div>
            </Section>
            {contact !== undefined && !isPlain && <Questions contact={contact} />}
            <Text className="soft" style={FOOT}>
              {why}
            </Text>
          </Container>
        </Section>
      </Body>
    </Html>
  );
}

/** Whom to ask. The contact tells who we are, and so stands in no plain email: the page that it leads to has it. */
function Questions({ contact }: { contact: string | null }) {
  const line = contact ?? `Release’s website, ${WEBSITE.name}`;
  return (
    <Text className="soft" style={FOOT}>
      Is something wrong? Have your reference at hand, and contact us:{" "}
      {contactParts(line).map(({ text, href }, place) => (
        <span key={place} style={href?.startsWith("tel:") ? { whiteSpace: "nowrap" } : {}}>
          {text}
        </span>
      ))}
      .
    </Text>
  );
}

const SHEET = { backgroundColor: COLOUR.paper, padding: "24px 12px", fontFamily: FAMILY } as const;

const LEAF = {
  backgroundColor: COLOUR.leaf,
  border: `1px solid ${COLOUR.rule}`,
  borderTop: `4px solid ${COLOUR.accent}`,
} as const;

const TITLE = { fontSize: "26px", lineHeight: "33px", margin: "0 0 18px", color: COLOUR.ink } as const;

const FOOT = {
  ...BROKEN,
  ...{ fontSize: "15px", lineHeight: "23px", margin: "16px 4px 0", color: COLOUR.soft },
} as const;
