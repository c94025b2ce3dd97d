import { DoorList, type ListedDoor } from "#app/staff/_work/door-list.tsx";
import { may, type StaffMember } from "#domain/staff/abilities.ts";

type Group = { name: string; doors: readonly ListedDoor[] };

const GROUPS: readonly Group[] = [
  {
    name: "What customers read",
    doors: [
      {
        href: "/staff/settings/contact",
        label: "Contact",
        about: "How customers reach you.",
        needs: "fulfil",
      },
      {
        href: "/staff/settings/texts",
        label: "Texts of public pages",
        about: "The words on the home page, above the free copies and about training; a notice for a while.",
        needs: "manage_business",
      },
      {
        href: "/staff/settings/guides",
        label: "Files of the guide",
        about: "Part One and Part Two to download, in which edition and language.",
        needs: "manage_business",
      },
      {
        href: "/staff/settings/told",
        label: "How long things take",
        about: "What customers are told: until a person looks, and until a parcel is posted.",
        needs: "manage_business",
      },
      {
        href: "/staff/settings/emails",
        label: "Sender of emails",
        about: "The name that emails come from.",
        needs: "manage_business",
      },
    ],
  },
  {
    name: "Money",
    doors: [
      {
        href: "/staff/settings/prices",
        label: "Prices",
        about: "What copies cost customers.",
        needs: "manage_business",
      },
      {
        href: "/staff/settings/supplier",
        label: "Supplier details",
        about: "The charity’s name and numbers, its bank, and whether it is VAT registered.",
        needs: "manage_business",
      },
      {
        href: "/staff/settings/costs",
        label: "What copies cost",
        about: "Printing and postage, for the report of what free copies cost.",
        needs: "manage_business",
      },
    ],
  },
  {
    name: "Copies and parcels",
    doors: [
      {
        href: "/staff/settings/free-copies",
        label: "Limits of free copies",
        about: "How many are too many, and when the same address is noticed.",
        needs: "manage_business",
      },
      {
        href: "/staff/settings/measures",
        label: "Weight and size of copies",
        about: "What one copy weighs and how thick it is.",
        needs: "manage_stock",
      },
      {
        href: "/staff/settings/parcels",
        label: "Parcels and their carrier",
        about: "Return address, taking a dispatch back, the carrier’s files.",
        needs: "fulfil",
      },
    ],
  },
  {
    name: "Privacy",
    doors: [
      {
        href: "/staff/settings/privacy",
        label: "How long things are kept",
        about: "When names, addresses and old records of money are forgotten, and what was.",
        needs: "manage_business",
      },
    ],
  },
  {
    name: "Training",
    doors: [
      {
        href: "/staff/settings/training",
        label: "Rules for trainings",
        about: "Until when cancelling is free, when reminders go out, when guides arrive, the terms.",
        needs: "manage_training",
      },
    ],
  },
];

/** Every setting in plain groups; only what this colleague may set. */
export function SettingsIndex({ by }: { by: Pick<StaffMember, "role"> }) {
  const groups = GROUPS.filter(({ doors }) => doors.some(({ needs }) => may(by, needs)));
  return (
    <div className="work-groups">
      {groups.map(({ name, doors }) => (
        <section key={name}>
          <h2>{name}</h2>
          <DoorList by={by} doors={doors} />
        </section>
      ))}
    </div>
  );
}
