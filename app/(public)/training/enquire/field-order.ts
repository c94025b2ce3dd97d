/** The fields of an enquiry about training in the order of the page. */
export const FIELD_ORDER = [
  ...["contactName", "organisationName", "email", "phone", "format", "venuePostcode"],
  ...["groupSize", "staffCount", "volunteerCount", "serviceUserCount"],
  ...["preferredDate1", "preferredDate2", "preferredDate3", "aims", "accessNeeds", "guideCopies"],
];
