import type { Metadata } from "next";
import { Contact } from "#app/_components/contact.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { contactLine } from "#use-cases/settings/contact.ts";

export const metadata: Metadata = { title: "Privacy" };

export default async function PrivacyPage() {
  const contact = await contactLine();
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
        <h2>What we keep</h2>
        <ul>
          <li>
            The name and address you give us, so that we can post your parcel. Any name that the post will reach is
            fine.
          </li>
          <li>
            Your email address and phone number, if you give them, to tell you about your order and for nothing else.
          </li>
          <li>What was ordered, when, what was paid, and what we did about it.</li>
          <li>
            What you tell us of a training that you wish for: how, where, when and for how many, and what people need to
            take part.
          </li>
          <li>
            A code made from the address, so that we can see if free copies went there in the last 90 days. The address
            cannot be read from it.
          </li>
        </ul>
        <p>
          Your name and address are stored apart from the order, so that they can be removed without losing the count.
        </p>
        <h2>Who sees it</h2>
        <ul>
          <li>The few people at Release who pack parcels and answer you, and the company that carries the post.</li>
          <li>
            Stripe, when you pay by card or invoice. Your card number goes to Stripe and never to us. Free copies never
            touch Stripe.
          </li>
          <li>Resend, which delivers our emails, if you gave an email address.</li>
        </ul>
        <p>We sell nothing to anyone. We never add you to a mailing list.</p>
        <h2>What others can see</h2>
        <p>
          For free copies, the label and our emails do not say what is in the parcel. You can choose to get no email at
          all, or one with a plain subject.
        </p>
        <h2>Your secret link</h2>
        <p>
          The link to your order opens it for anyone who has it. Treat it like a key. If you lose it, you can{" "}
          <a href="/find">find your order</a> with its reference and your postcode.
        </p>
        <h2>See it, correct it, erase it</h2>
        <p>
          You can correct your address through your link until the parcel is packed. To see what we hold, or to have it
          erased, contact us and give your reference: <Contact line={contact} />. We must keep records of payments for
          as long as the law says. If you are unhappy with our answer, you can complain to the Information
          Commissioner’s Office.
        </p>
      </div>
    </>
  );
}
