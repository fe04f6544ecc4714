import { useState } from 'react';
import { LONG_TEXT } from '../examples/answers.ts';
import { FixedContext, LockedContext } from './field-context.ts';
import { RadioGroup, type RadioGroupProps } from './RadioGroup.tsx';

const OPTIONS = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];

function Answers({ value: start = '', ...more }: Partial<RadioGroupProps>) {
  const [value, setValue] = useState(start);
  return (
    <RadioGroup
      label="Key needed"
      name="access"
      onBlur={() => undefined}
      onChange={setValue}
      options={OPTIONS}
      value={value}
      {...more}
    />
  );
}

export const examples = {
  empty: () => <Answers />,
  filled: () => <Answers optional value="yes" />,
  'with a hint': () => <Answers hint="For rooms that are locked" optional />,
  'with an error': () => <Answers error="Say whether a key is needed." />,
  'with long answers': () => <Answers options={[...OPTIONS, { value: 'long', label: LONG_TEXT }]} value="long" />,
  'while sending': () => (
    <LockedContext value>
      <Answers value="no" />
    </LockedContext>
  ),
  'fixed by a link': () => (
    <FixedContext value={new Map([['access', 'Set by your link']])}>
      <Answers value="no" />
    </FixedContext>
  ),
};
