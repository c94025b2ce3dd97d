import { NumberField } from "#app/_forms/number-field.tsx";
import { RadioGroup } from "#app/_forms/radio-group.tsx";
import { TextField } from "#app/_forms/text-field.tsx";

type Given = (name: string) => { name: string; defaultValue: string | undefined; error: string | undefined };

const FORMATS = [
  { value: "online", label: "Online" },
  { value: "in_person", label: "In person" },
  { value: "either", label: "Either" },
];

/** What the training should be: how, where, for whom and when. None of it must be known yet. */
export function WishFields({ given }: { given: Given }) {
  return (
    <>
      <RadioGroup
        {...given("format")}
        label="Online or in person?"
        hint="Choose none of them if you do not know yet."
        options={FORMATS}
      />
      <TextField
        {...given("venuePostcode")}
        label="Postcode of the place"
        hint="Where we would come to, if it is in person."
        optional
        width="short"
        autoComplete="off"
      />
      <NumberField {...given("groupSize")} label="How many people?" hint="A guess is enough." optional />
      <fieldset className="field">
        <legend className="field-label">Who are they?</legend>
        <p className="field-hint">Groups may be mixed. Leave empty what you do not know.</p>
        <div className="stack">
          <NumberField {...given("staffCount")} label="Staff" optional />
          <NumberField {...given("volunteerCount")} label="Volunteers" optional />
          <NumberField {...given("serviceUserCount")} label="Service users" optional />
        </div>
      </fieldset>
      <fieldset className="field">
        <legend className="field-label">Which dates would suit you?</legend>
        <p className="field-hint">Up to three, the best first. Nothing is booked by it.</p>
        <div className="stack">
          <TextField {...given("preferredDate1")} label="First choice" type="date" optional width="short" />
          <TextField {...given("preferredDate2")} label="Second choice" type="date" optional width="short" />
          <TextField {...given("preferredDate3")} label="Third choice" type="date" optional width="short" />
        </div>
      </fieldset>
    </>
  );
}
