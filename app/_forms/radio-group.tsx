import { Fragment, type ReactNode } from "react";
import { FieldError, type FieldProps } from "./field.tsx";

export type RadioOption = {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  /** Shown only while this option is chosen, by CSS alone. What is typed in it is sent all the same. */
  reveal?: ReactNode;
};

export type RadioGroupProps = Omit<FieldProps, "optional"> & {
  options: readonly RadioOption[];
  /** Makes the legend as large as a heading, where the choice is the question of the page. */
  prominent?: boolean;
};

/** One of a few choices. The first radio's id is the group's name, where the error summary's link leads. */
export function RadioGroup({ name, label, hint, error, defaultValue, options, prominent }: RadioGroupProps) {
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(" ");
  return (
    <fieldset className="field" data-wrong={error ? "" : undefined} aria-describedby={described || undefined}>
      <legend className={prominent ? "field-legend" : "field-label"}>{label}</legend>
      {hint && (
        <div className="field-hint" id={`${name}-hint`}>
          {hint}
        </div>
      )}
      <FieldError name={name} error={error} />
      <div className="choices">
        {options.map((option, place) => (
          <Fragment key={option.value}>
            <Choice
              name={name}
              option={option}
              id={place === 0 ? name : `${name}-${option.value}`}
              chosen={defaultValue}
            />
            {option.reveal && <div className="choice-reveal">{option.reveal}</div>}
          </Fragment>
        ))}
      </div>
    </fieldset>
  );
}

type ChoiceProps = { name: string; option: RadioOption; id: string; chosen: string | undefined };

function Choice({ name, option: { value, label, hint }, id, chosen }: ChoiceProps) {
  return (
    <div className="choice">
      <input
        type="radio"
        id={id}
        name={name}
        value={value}
        defaultChecked={chosen === value}
        aria-describedby={hint ? `${id}-hint` : undefined}
      />
      <label htmlFor={id}>{label}</label>
      {hint && (
        <div className="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
    </div>
  );
}
