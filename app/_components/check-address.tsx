import { isAddressSettled } from "#domain/fulfilment/consignment-life.ts";
import type { PublicParcel } from "#domain/fulfilment/public-parcels.ts";
import { ButtonLink } from "./button-link.tsx";

/** The way to the address for whoever is asked to check it, at the top of the page that asks. */
export function CheckAddress({ parcels, href }: { parcels: readonly PublicParcel[]; href: string }) {
  if (!parcels.some(({ isAddressAsked }) => isAddressAsked) || isAddressSettled(parcels)) return null;
  return <ButtonLink href={href}>Check the address</ButtonLink>;
}
