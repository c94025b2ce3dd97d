import { formatPence } from "#domain/money.ts";
import { type OrderAbout, orderWord } from "#domain/ordering/line-kind.ts";
import { copiesBought } from "./letter/copies-bought.ts";
import { Letter } from "./letter/letter.tsx";
import { OrderWaits } from "./letter/order-waits.tsx";
import { Facts, Greeting, MainLink, Paragraph } from "./letter/parts.tsx";
import { whyOrdered } from "./letter/whys.ts";

export type PaymentConfirmedProps = {
  about: OrderAbout;
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
  const { about, reference, statusUrl, contactName, totalPence, contact, waitsForCopies } = props;
  const paid = formatPence(totalPence);
  const isPackedNext = about === "copies" && !waitsForCopies;
  const bought = about === "copies" ? copiesBought(props) : {};
  return (
    <Letter
      title="Your payment has arrived"
      preview={`We have ${paid}, thank you.${isPackedNext ? " We will pack your parcel next." : ""}`}
      why={whyOrdered(about)}
      contact={contact}
    >
      <Greeting name={contactName} />
      <Paragraph>
        {`Thank you. Your ${orderWord(about)} is paid${isPackedNext ? ", and we will pack your parcel next" : ""}.`}
      </Paragraph>
      {about === "copies" && waitsForCopies && <OrderWaits />}
      <Facts facts={{ Reference: reference, ...bought, Paid: paid }} />
      <Paragraph>
        {about === "copies"
          ? "We will write again when it leaves. Until it is packed you can still correct the address on your order’s page."
          : "Your booking’s page has a receipt."}
      </Paragraph>
      <MainLink href={statusUrl}>{`See your ${orderWord(about)}`}</MainLink>
    </Letter>
  );
}

PaymentConfirmed.subject = ({ about, reference }: PaymentConfirmedProps) =>
  `Payment received for ${orderWord(about)} ${reference}`;

PaymentConfirmed.PreviewProps = {
  about: "copies",
  reference: "AG-7K3F-9Q2MB",
  statusUrl: "https://store.example.org/orders/Wb8x3nq0R5uTfYk2LmZc7pHsVdA",
  contactName: "Priya Raman",
  copies: 25,
  sponsoredCopies: 0,
  totalPence: 20_000,
  waitsForCopies: false,
  contact: null,
} satisfies PaymentConfirmedProps as PaymentConfirmedProps;
