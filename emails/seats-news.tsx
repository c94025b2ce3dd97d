import { placeWords } from "#domain/training/place-words.ts";
import type { SeatsNews as News } from "#domain/training/seats-news.ts";
import { Letter } from "./letter/letter.tsx";
import { Facts, Greeting, MainLink, Paragraph, Quoted, WayOn } from "./letter/parts.tsx";
import { WHY_ASKED } from "./letter/whys.ts";

export type SeatsNewsProps = {
  news: News;
  reference: string;
  statusUrl: string;
  contactName: string;
  seats: number;
  /** What was paid for them, is to be paid, or goes back; and what cancelling costs. */
  money: { facts: Record<string, string>; sentence: string | null; receiptUrl: string | null } | null;
  /** By clocks in the United Kingdom, in words. */
  when: string;
  /** Until when they are offered, in words. */
  until: string | null;
  /** A place, or the link of a call; null while they are not booked, or it is not known. */
  where: string | null;
  joiningNote: string | null;
  /** An entry for a calendar goes with it. */
  hasFile: boolean;
  contact: string | null;
};

type Said = { title: string; lead: string };

function saidOf(news: News, seats: number): Said {
  const words = placeWords(seats);
  const { places, are, them } = words;
  const gone = `Others may have ${them} now.`;
  const said: Record<News, Said> = {
    confirmed: {
      title: `Your ${places} ${are} booked`,
      lead: "Thank you. The entry for your calendar comes with this email.",
    },
    waiting: {
      title: "You are on the waiting list",
      lead: `We will write to you if ${words.placesBecome} free. You owe nothing.`,
    },
    offered: {
      title: `${words.thereAre} for you`,
      lead: `${words.placesHave} become free. Book ${them} on your page before the time runs out.`,
    },
    lapsed: { title: `The time to take your ${places} has run out`, lead: `${gone} You owe nothing.` },
    cancelled: { title: `Your ${places} ${are} cancelled`, lead: gone },
    session_cancelled: { title: "The date is cancelled", lead: "We are sorry: it will not take place." },
    fewer: {
      title: "You have fewer places now",
      lead: `Some of your places are given up. ${seats === 1 ? "One stays" : `The other ${seats} stay`} as before.`,
    },
    moved: { title: `Your ${places} ${are} moved`, lead: "The entry for your calendar comes with this email." },
    rescheduled: { title: "When or where has changed", lead: "Please see when and where it is now." },
    reminder: {
      title: `A reminder of your ${places}`,
      lead: "It is coming up soon. Here is all you need to join.",
    },
  };
  return said[news];
}

/** What the file does, where the first words do not say it. */
const FILE: { [Of in News]?: string } = {
  cancelled: "The file with this email takes it out of your calendar.",
  session_cancelled: "The file with this email takes it out of your calendar.",
  rescheduled: "The file with this email puts it right in your calendar.",
};

export function SeatsNews({
  news,
  reference,
  when,
  until,
  where,
  joiningNote,
  seats,
  money,
  ...props
}: SeatsNewsProps) {
  const { title, lead } = saidOf(news, seats);
  return (
    <Letter title={title} preview={when} why={WHY_ASKED} contact={props.contact}>
      <Greeting name={props.contactName} />
      <Paragraph>{lead}</Paragraph>
      <Facts
        facts={{ Reference: reference, When: when, Where: where, Places: seats, "Kept until": until, ...money?.facts }}
      />
      {money?.sentence && <Paragraph>{money.sentence}</Paragraph>}
      {props.hasFile && FILE[news] && <Paragraph>{FILE[news]}</Paragraph>}
      {joiningNote !== null && <Quoted words={joiningNote} />}
      <MainLink href={props.statusUrl}>{`See your ${placeWords(seats).places}`}</MainLink>
      {money?.receiptUrl && <WayOn href={money.receiptUrl}>Download the receipt</WayOn>}
    </Letter>
  );
}

SeatsNews.subject = ({ news, reference, seats }: SeatsNewsProps) => `${saidOf(news, seats).title}: ${reference}`;

SeatsNews.PreviewProps = {
  news: "offered",
  reference: "AG-6KWX-4TQ9R",
  statusUrl: "https://store.example.org/seats/m3Vd2QmXr7Ls0YtHb3ZwNc5FgPe",
  contactName: "Alex Okafor",
  seats: 2,
  money: null,
  when: "Friday 4 December 2026, 10am to 1pm",
  until: "28 November 2026",
  where: "Online: the link is on the page",
  joiningNote: "Please have a headset ready.",
  hasFile: false,
  contact: null,
} satisfies SeatsNewsProps as SeatsNewsProps;
