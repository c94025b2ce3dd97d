import type { StaffMember } from "#domain/staff/abilities.ts";
import { setContactLine } from "#use-cases/settings/contact.ts";
import { setReturnAddress } from "#use-cases/settings/return-address.ts";
import { setSupplierDetails } from "#use-cases/settings/supplier.ts";

/** Nobody's: an address that no mail server has, and a number that is kept free for stories. */
const CONTACT = "guide@release.example or 020 7946 0321";

/** What a real shop writes down before it opens, invented: how to ask, where parcels go back to, and who sells. */
export async function writeSettings(by: StaffMember): Promise<void> {
  await setContactLine(CONTACT, by);
  await setReturnAddress("PO Box 9000, London E1 9ZZ", by);
  await setSupplierDetails(
    {
      legalName: "Release (demonstration)",
      charityNumber: "9999999",
      registeredAddress: "1 Example Street\nLondon\nE1 9ZZ",
      vat: "not_registered",
      whoToAsk: CONTACT,
    },
    by,
  );
}
