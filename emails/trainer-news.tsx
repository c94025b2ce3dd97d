import { WEBSITE } from "#domain/contact.ts";
import { Letter } from "./letter/letter.tsx";
import { Facts, Greeting, MainLink, Paragraph } from "./letter/parts.tsx";

export type TrainerNewsProps = {
  news: "confirmed" | "rescheduled" | "cancelled";
  name: string;
  title: string;
  /** By clocks in the United Kingdom, in words. */
  when: string;
  where: string;
  /** The page of staff about the day; null for whoever cannot open it. */
  statusUrl: string | null;
  /** The link for joining a training online, where no page holds it. */
  joiningUrl: string | null;
  /** Whom a trainer asks who has no such page; null while no contact is set. */
  contact: string | null;
};

const SAID = {
  confirmed: { title: "A day for you", lead: "You are down as a trainer for this day." },
  rescheduled: { title: "A day of yours has changed", lead: "This is how it is now." },
  cancelled: { title: "A day of yours is off", lead: "You are not needed on this day any more." },
} as const;

const WHY = "You get this email because you are down as a trainer in Release’s store.";

export function TrainerNews({ news, name, title, when, where, statusUrl, joiningUrl, contact }: TrainerNewsProps) {
  const said = SAID[news];
  const isOn = news !== "cancelled";
  return (
    <Letter title={said.title} preview={when} why={WHY}>
      <Greeting name={name} />
      <Paragraph>{said.lead}</Paragraph>
      <Facts facts={{ What: title, When: when, Where: isOn ? where : null }} />
      <Paragraph>
        {isOn
          ? "The file with this email puts it into your calendar, in place of what was there for it."
          : "The file with this email takes it out of your calendar."}
      </Paragraph>
      {statusUrl !== null && <MainLink href={statusUrl}>See the day</MainLink>}
      {statusUrl === null && isOn && joiningUrl !== null && <MainLink href={joiningUrl}>Join the training</MainLink>}
      {statusUrl === null && (
        <Paragraph>
          Is something not right, or would you like to know more? Ask us:{" "}
          {contact ?? `Release’s website, ${WEBSITE.name}`}.
        </Paragraph>
      )}
    </Letter>
  );
}

TrainerNews.subject = ({ news, when }: TrainerNewsProps) => `${SAID[news].title}: ${when}`;

TrainerNews.PreviewProps = {
  news: "confirmed",
  name: "Sam Reid",
  title: "Advocacy training, Leeds Recovery Hub",
  when: "Friday 4 December 2026, 10am to 4pm",
  where: "The Hub, 12 Mill Lane, Leeds, LS1 4AB",
  statusUrl: "https://store.example.org/staff/training/bookings/AG-6KWX-4TQ9R",
  joiningUrl: null,
  contact: "guide@release.example",
} satisfies TrainerNewsProps as TrainerNewsProps;
