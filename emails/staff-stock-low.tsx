import { Letter } from "./letter/letter.tsx";
import { Facts, MainLink, Paragraph } from "./letter/parts.tsx";
import { WHY_STAFF } from "./letter/whys.ts";

/** `left`: copies that nobody wants yet; below nothing when more are waited for than there are. */
export type StaffStockLowProps = { title: string; left: number; waiting: number; line: number; url: string };

export function StaffStockLow({ title, left, waiting, line, url }: StaffStockLowProps) {
  const facts = { Title: title, "Copies left": Math.max(0, left), "Low-stock line": line };
  return (
    <Letter title="Copies are running low" preview="Perhaps it is time to print." why={WHY_STAFF}>
      <Paragraph>Fewer copies are left than the line that was set. Perhaps it is time to have more printed.</Paragraph>
      <Facts facts={{ ...facts, "Waited for": waiting > 0 ? waiting : null, "Too few": left < 0 ? -left : null }} />
      <Paragraph>Copies that parcels are promised or wait for are not counted as left.</Paragraph>
      <MainLink href={url}>Look at the stock</MainLink>
    </Letter>
  );
}

StaffStockLow.subject = () => "Copies are running low";

StaffStockLow.PreviewProps = {
  title: "Advocacy Guide",
  left: 96,
  waiting: 0,
  line: 100,
  url: "https://store.example.org/staff/stock",
} satisfies StaffStockLowProps;
