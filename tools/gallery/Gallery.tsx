import { type ReactNode, Suspense, useState } from 'react';
import { FormScopeContext } from '../../src/form/components/field-context.ts';
import { setLocale } from '../../src/form/language/language.ts';
import { type Example, GROUPS, type Group } from './examples.ts';

/** What is asked for in the address: one example, one component's, or all. */
export interface Asked {
  example: string | null;
  group: string | null;
  density: string | null;
}

const SCHEMES = ['light dark', 'light', 'dark'];
const LANGUAGES = ['en-AU', 'zh-Hans', 'vi', 'ar'];
const DENSITIES = ['page', 'desk'];

/** The examples: alone, without anything around them, or all under their names with switches above. */
export function Gallery({ asked }: { asked: Asked }) {
  const shown = GROUPS.filter(({ name }) => asked.group === null || name === asked.group);
  const alone = GROUPS.flatMap(({ examples }) => examples).find(({ name }) => name === asked.example);
  const [density, setDensity] = useState(asked.density ?? 'page');
  if (asked.example !== null && !alone) return <p>No such example.</p>;
  if (alone) return <main className="gallery-alone">{draw(alone, density)}</main>;
  return (
    <main className="gallery">
      <h1>{asked.group ?? 'Gallery'}</h1>
      {asked.group === null && (
        <p className="gallery-switches">
          <Switch
            label="Scheme"
            of={SCHEMES}
            onChange={(scheme) => {
              document.documentElement.style.colorScheme = scheme;
            }}
          />
          <Switch label="Language" of={LANGUAGES} onChange={(language) => void setLocale(language)} />
          <Switch label="Density" of={DENSITIES} onChange={setDensity} start={density} />
        </p>
      )}
      {shown.map((group) => (
        <Shown density={density} group={group} key={group.name} titled={asked.group === null} />
      ))}
    </main>
  );
}

function Shown({ group, density, titled }: { group: Group; density: string; titled: boolean }) {
  return (
    <section className="gallery-group">
      {titled && <h2>{group.name}</h2>}
      {group.examples.map((example) => (
        <div className="gallery-example" data-example={example.name} key={example.name}>
          <p>
            <a href={`?example=${encodeURIComponent(example.name)}`}>{example.name}</a>
          </p>
          {draw(example, density)}
        </div>
      ))}
    </section>
  );
}

/** The example by itself: its fields' IDs are its own, and it is as close as where it stands. */
function draw({ name, Draw }: Example, density: string): ReactNode {
  const scope = `${name.replace(/\W+/g, '-')}-`;
  // Radio buttons of one name are one group within a form.
  const example = (
    <form noValidate onSubmit={(event) => event.preventDefault()}>
      <Suspense fallback={null}>
        <Draw />
      </Suspense>
    </form>
  );
  return (
    <FormScopeContext value={scope}>
      {density === 'desk' ? <div className="desk-call">{example}</div> : example}
    </FormScopeContext>
  );
}

interface SwitchProps {
  label: string;
  of: string[];
  start?: string;
  onChange: (value: string) => void;
}

function Switch({ label, of, start, onChange }: SwitchProps) {
  return (
    <label>
      {label}{' '}
      <select className="input" defaultValue={start} onChange={(event) => onChange(event.currentTarget.value)}>
        {of.map((value) => (
          <option key={value}>{value}</option>
        ))}
      </select>
    </label>
  );
}
