import { formatPence } from "#domain/money.ts";
import { copiesBought } from "./letter/copies-bought.ts";
import { Letter } from "./letter/letter.tsx";
import { OrderWaits } from "./letter/order-waits.tsx";
import { Facts, Greeting, MainLink, Paragraph } from "./letter/parts.tsx";
import { WHY_ORDERED } from "./letter/whys.ts";

export type PaymentConfirmedProps = {
  reference: string;
  statusUrl: string;
  contactName: string;
  copies: number;
  /** Paid for besides, and sent free to others. */
  sponsoredCopies: number;
  totalPence: number;
  /** There are too few copies: more have to be printed before it is packed. */
  waitsForCopies: boolean;
  contact: string | null;
};

export function PaymentConfirmed(props: PaymentConfirmedProps) {
  const { reference, statusUrl, contactName, totalPence, contact, waitsForCopies } = props;
  const paid = formatPence(totalPence);
  return (
    <Letter
      title="Your payment has arrived"
      preview={`We have ${paid}, thank you.${waitsForCopies ? "" : " We will pack your parcel next."}`}
      why={WHY_ORDERED}
      contact={contact}
    >
      <Greeting name={contactName} />
      <Paragraph>
        {waitsForCopies
          ? "Thank you. Your order is paid."
          : "Thank you. Your order is paid, and we will pack your parcel next."}
      </Paragraph>
      {waitsForCopies && <OrderWaits />}
      <Facts facts={{ Reference: reference, ...copiesBought(props), Paid: paid }} />
      <Paragraph>
        We will write again when it leaves. Until it is packed you can still correct the address on your order’s page.
      </Paragraph>
      <MainLink href={statusUrl}>See your order</MainLink>
    </Letter>
  );
}

PaymentConfirmed.subject = ({ reference }: PaymentConfirmedProps) => `Payment received for order ${reference}`;

PaymentConfirmed.PreviewProps = {
  reference: "AG-7K3F-9Q2MB",
  statusUrl: "https://store.example.org/orders/Wb8x3nq0R5uTfYk2LmZc7pHsVdA",
  contactName: "Priya Raman",
  copies: 25,
  sponsoredCopies: 0,
  totalPence: 20_000,
  waitsForCopies: false,
  contact: null,
} satisfies PaymentConfirmedProps;
