/** Who sees what of a customer, in our house and outside. */
export function WhoSees() {
  return (
    <>
      <h2>Who sees it</h2>
      <ul>
        <li>The few people at Release who pack parcels and answer you.</li>
        <li>The company that carries the post: the name and the address on the label.</li>
        <li>
          Stripe, when you pay by card or invoice. Your card number goes to Stripe and never to us. Stripe keeps records
          of payments for as long as the law tells it to. Free copies never touch Stripe.
        </li>
        <li>Resend, which delivers our emails, if you gave an email address.</li>
      </ul>
      <p>We sell nothing to anyone. We never add you to a mailing list.</p>
      <h2>What others can see</h2>
      <p>
        For free copies, the label and our emails do not say what is in the parcel. You can choose to get no email at
        all, or one with a plain subject.
      </p>
    </>
  );
}
