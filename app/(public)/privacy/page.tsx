import type { Metadata } from "next";
import { Contact } from "#app/_components/contact.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { contactLine } from "#use-cases/settings/contact.ts";
import { freeCopyLimits } from "#use-cases/settings/free-copy-limits.ts";
import { retention } from "#use-cases/settings/retention.ts";
import { HowLong } from "./how-long.tsx";
import { WhoSees } from "./who-sees.tsx";

export const metadata: Metadata = { title: "Privacy" };

/** What we keep of people, why, who sees it and when it goes: the numbers are those that the shop goes by. */
export default async function PrivacyPage() {
  const [contact, kept, { repeatDays }] = await Promise.all([contactLine(), retention(), freeCopyLimits()]);
  return (
    <>
      <PageHeading
        title="Privacy"
        lead="We ask for what we need to send a parcel or answer you, and for nothing about your health, drugs or treatment."
      />
      <div className="prose">
        <h2>No cookies, no watching</h2>
        <p>
          The pages for customers set no cookies. They load nothing from other companies, and nobody follows what you do
          here. Staff who sign in get a cookie that keeps them signed in.
        </p>
        <h2>What we keep, and why</h2>
        <ul>
          <li>
            The name and address you give us, to post your parcel. Any name that the post will reach is fine. You do not
            have to prove anything.
          </li>
          <li>
            Your email address and phone number, if you give them, to tell you about your order and for nothing else. If
            you ask for free copies, we keep your email address only if you want us to email you.
          </li>
          <li>What was ordered, when, what was paid, and what we did about it.</li>
          <li>
            What you tell us about training you want: where and when, for how many people, and what they need to take
            part.
          </li>
          <li>What you write to us, and what we answer.</li>
          <li>
            A code made from the address, for {repeatDays} days, to see if free copies went there before. The address
            cannot be read from it, and the key that makes it changes every three months.
          </li>
        </ul>
        <p>
          We keep this because you asked us to send or arrange something, and because the law says that we must keep
          records of money. We keep the code so that there are enough copies for everybody.
        </p>
        <h2>How it is kept</h2>
        <p>
          Your name, your address and what you wrote are kept apart from your order, and locked with a key that is only
          for you. To erase them, we destroy that key. Then nobody can read them here any more, and within a day they
          are gone from our backups too.
        </p>
        <HowLong kept={kept} repeatDays={repeatDays} />
        <WhoSees />
        <h2>Your secret link</h2>
        <p>
          The link to your order opens it for anyone who has it. Treat it like a key. If you lose it, you can{" "}
          <a href="/find">find your order or request</a> with its reference and your postcode. The link to a training is
          in the emails about it.
        </p>
        <h2>See it, correct it, erase it</h2>
        <p>
          On the page that your secret link opens, you can correct your address until the parcel is packed, download a
          copy of what you told us and what we did about it, and have it erased at once. You do not need to give a
          reason. If you have lost the link, or asked us something and got no link, contact us and give your reference.
          We will do it for you: <Contact line={contact} />.
        </p>
        <p>
          If you are unhappy with our answer, you can complain to the Information Commissioner’s Office:{" "}
          <a href="https://ico.org.uk/make-a-complaint/" rel="noreferrer">
            ico.org.uk/make-a-complaint
          </a>
          .
        </p>
      </div>
    </>
  );
}
