import type { EnquiryStory } from "./tell-enquiry.ts";

/** Invented organisations; their telephone numbers are kept free for fiction. */
export const ENQUIRIES: EnquiryStory[] = [
  {
    about: "training",
    received: 118,
    form: {
      contactName: "Ruth Adeyemi",
      organisationName: "Wharfside Recovery Partnership",
      email: "ruth.adeyemi@wharfside.example.org",
      ...{ format: "either", venuePostcode: "HU1 2AB", groupSize: "12", staffCount: "6", volunteerCount: "2" },
      ...{ serviceUserCount: "4", guideCopies: "12" },
      aims: "We would like a day for about twelve people: key workers, two volunteers and four people who use the service. In person in Hull if you can, otherwise online. Any Tuesday in the new year suits us.",
    },
  },
  {
    about: "training",
    received: 21,
    form: {
      contactName: "Gareth Pugh",
      organisationName: "Cwm Valley Housing",
      email: "gareth@cwmvalley.example.org",
      ...{ format: "online", groupSize: "8", staffCount: "8" },
      aims: "Do you run anything online for hostel staff? Eight of us, half a day would be easiest.",
    },
  },
  {
    about: "quote",
    received: 66,
    form: {
      copies: "750",
      organisationName: "Three Rivers Integrated Care Board",
      contactName: "Imogen Castle",
      email: "imogen.castle@three-rivers.example.org",
      phone: "01632 960142",
      addressLine1: "Stores Department, Weir House",
      addressLine2: "Mill Approach",
      town: "Worcester",
      postcode: "WR1 9ZZ",
      payBy: "invoice",
      purchaseOrderNumber: "TRICB-20931",
    },
  },
];
