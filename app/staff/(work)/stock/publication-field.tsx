import { SelectField } from "#app/_forms/select-field.tsx";

export type PublicationOption = { value: string; label: string };

type PublicationFieldProps = {
  name: string;
  publications: readonly PublicationOption[];
  defaultValue: string | undefined;
};

/** Which publication: a choice where there are several, and not a question where there is one. */
export function PublicationField({ name, publications, defaultValue }: PublicationFieldProps) {
  const [first, second] = publications;
  if (first && !second) return <input type="hidden" name={name} value={first.value} />;
  return (
    <SelectField
      name={name}
      label="Publication"
      width="full"
      options={publications}
      defaultValue={defaultValue ?? first?.value}
    />
  );
}
