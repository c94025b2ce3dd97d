/** The fields of the order form in the order of the page, after the quantities. */
export const FIELDS_AFTER_QUANTITIES: readonly string[] = [
  ...["sponsoredCopies", "organisationName", "contactName", "email", "phone", "addressLine1", "addressLine2"],
  ...["addressLine3", "town", "county", "postcode", "deliveryNote", "payBy", "purchaseOrderNumber", "billingEmail"],
];
