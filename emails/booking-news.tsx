import { Letter } from "./letter/letter.tsx";
import { Facts, Greeting, MainLink, Paragraph, Quoted } from "./letter/parts.tsx";
import { WHY_ENQUIRED } from "./letter/whys.ts";

export type BookingNewsProps = {
  news: "confirmed" | "rescheduled" | "cancelled";
  reference: string;
  statusUrl: string;
  contactName: string;
  /** By clocks in the United Kingdom, in words. */
  when: string;
  where: string;
  joiningNote: string | null;
  trainers: string[];
  /** The last day that it can be paid on, in words, while it is to be paid by card. */
  payUntil: string | null;
  /** What it costs and how it is paid, once it is booked; what goes back, or comes off the invoice, once it is cancelled. */
  money: { facts: Record<string, string>; sentence: string | null } | null;
  contact: string | null;
};

const SAID = {
  confirmed: { title: "You are booked", lead: "Thank you. This is what we have agreed." },
  rescheduled: {
    title: "Your booking has changed",
    lead: "Here are the new details. They replace what we sent you before.",
  },
  cancelled: {
    title: "Your booking is cancelled",
    lead: "It will not take place.",
  },
} as const;

export function BookingNews(props: BookingNewsProps) {
  const { news, reference, when, where, trainers, joiningNote } = props;
  const { title, lead } = SAID[news];
  const isOn = news !== "cancelled";
  return (
    <Letter title={title} preview={when} why={WHY_ENQUIRED} contact={props.contact}>
      <Greeting name={props.contactName} />
      <Paragraph>{lead}</Paragraph>
      <Facts
        facts={{
          Reference: reference,
          When: when,
          Where: isOn ? where : null,
          With: isOn && trainers.length > 0 ? trainers.join(", ") : null,
          ...props.money?.facts,
        }}
      />
      {props.money?.sentence && <Paragraph>{props.money.sentence}</Paragraph>}
      {isOn && joiningNote && <Quoted words={joiningNote} />}
      <Paragraph>
        {isOn
          ? "The file with this email puts it into your calendar. If anything changes, we will send you a new one."
          : "The file with this email takes it out of your calendar."}
      </Paragraph>
      {isOn && props.payUntil !== null && (
        <Paragraph>Please pay on your page by {props.payUntil}. We keep the day for you until then.</Paragraph>
      )}
      <MainLink href={props.statusUrl}>See your booking</MainLink>
    </Letter>
  );
}

BookingNews.subject = ({ news, reference }: BookingNewsProps) => `${SAID[news].title} (${reference})`;

BookingNews.PreviewProps = {
  news: "confirmed",
  reference: "AG-6KWX-4TQ9R",
  statusUrl: "https://store.example.org/bookings/m3Vd2QmXr7Ls0YtHb3ZwNc5FgPe",
  contactName: "Alex Okafor",
  when: "Friday 4 December 2026, 10am to 4pm",
  where: "The Hub, 12 Mill Lane, Leeds, LS1 4AB",
  joiningNote: "Please ask at the front desk.",
  trainers: ["Sam Reid"],
  payUntil: null,
  money: null,
  contact: null,
} satisfies BookingNewsProps as BookingNewsProps;
