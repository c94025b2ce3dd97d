import { z } from "zod";

const nullable = z.string().nullable();

/** Who a parcel is for and where it goes, as it was kept; nothing for somebody who was forgotten. */
export const placeShape = {
  labelName: nullable,
  organisationName: nullable,
  contactName: nullable,
  addressLine1: nullable,
  addressLine2: nullable,
  addressLine3: nullable,
  town: nullable,
  county: nullable,
  postcode: nullable,
};
