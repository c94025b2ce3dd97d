/** Why a parcel is held whose customer sends it elsewhere. Stands in the place of a colleague's reason, or before it. */
export const NEW_POSTCODE = "The customer changed the postcode, and nobody approved this order";
