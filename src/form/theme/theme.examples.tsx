import type { ReactNode } from 'react';
import { Field } from '../components/Field.tsx';
import { readableAccent, type Scheme } from './accent.ts';

const ACCENTS = { green: '#0a5f38', yellow: '#ffcc00', grey: '#888888' };

/** What an operator's colour comes to, in one scheme. */
function Themed({ accent, scheme, children }: { accent: string; scheme: Scheme; children: ReactNode }) {
  const tokens = readableAccent(accent)?.[scheme] ?? {};
  return (
    <div
      style={{ ...tokens, colorScheme: scheme, background: 'var(--surface)', color: 'var(--text)', padding: '1rem' }}
    >
      {children}
    </div>
  );
}

const themed = (accent: string, scheme: Scheme) => (
  <Themed accent={accent} scheme={scheme}>
    <div className="section-fields">
      <Field label="Title" name="title">
        {(control) => <input {...control} className="input" defaultValue="Annual service" type="text" />}
      </Field>
      <button className="button-primary" type="button">
        Request visit
      </button>
      <a href="#mine">Your requests</a>
    </div>
  </Themed>
);

export const examples = {
  'a green, light': () => themed(ACCENTS.green, 'light'),
  'a green, dark': () => themed(ACCENTS.green, 'dark'),
  'a yellow, light': () => themed(ACCENTS.yellow, 'light'),
  'a grey, dark': () => themed(ACCENTS.grey, 'dark'),
};
