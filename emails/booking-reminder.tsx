import { Letter } from "./letter/letter.tsx";
import { Facts, Greeting, MainLink, Paragraph, Quoted } from "./letter/parts.tsx";
import { WHY_ENQUIRED } from "./letter/whys.ts";

export type BookingReminderProps = {
  reference: string;
  statusUrl: string;
  contactName: string;
  /** By clocks in the United Kingdom, in words. */
  when: string;
  where: string;
  joiningNote: string | null;
  trainers: string[];
  contact: string | null;
};

export function BookingReminder(props: BookingReminderProps) {
  const { reference, when, where, trainers, joiningNote } = props;
  return (
    <Letter title="See you soon" preview={when} why={WHY_ENQUIRED} contact={props.contact}>
      <Greeting name={props.contactName} />
      <Paragraph>This is a reminder of your booking, with all you need on the day.</Paragraph>
      <Facts
        facts={{
          Reference: reference,
          When: when,
          Where: where,
          With: trainers.length > 0 ? trainers.join(", ") : null,
        }}
      />
      {joiningNote && <Quoted words={joiningNote} />}
      <Paragraph>
        Please tell everybody who is coming when and where it is. Do not pass this email on: whoever has its link can
        change your booking, or cancel it.
      </Paragraph>
      <MainLink href={props.statusUrl}>See your booking</MainLink>
    </Letter>
  );
}

BookingReminder.subject = ({ reference }: BookingReminderProps) => `A reminder of your booking ${reference}`;

BookingReminder.PreviewProps = {
  reference: "AG-6KWX-4TQ9R",
  statusUrl: "https://store.example.org/bookings/m3Vd2QmXr7Ls0YtHb3ZwNc5FgPe",
  contactName: "Alex Okafor",
  when: "Friday 4 December 2026, 10am to 4pm",
  where: "Online: the link is on the page",
  joiningNote: null,
  trainers: ["Sam Reid", "Kit Moss"],
  contact: null,
} satisfies BookingReminderProps as BookingReminderProps;
