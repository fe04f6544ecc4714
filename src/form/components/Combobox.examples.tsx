import { useEffect, useRef, useState } from 'react';
import type { PlacedSite } from '../../contract/page.ts';
import { EXAMPLE_SITES, LONG_TEXT } from '../examples/answers.ts';
import { exactNamed, matchNamed } from '../rules/match-sites.ts';
import { MarkedName } from '../site-finding/MarkedName.tsx';
import { Combobox, type ComboboxProps } from './Combobox.tsx';
import { Field } from './Field.tsx';
import { LockedContext } from './field-context.ts';

type Props = Partial<ComboboxProps<PlacedSite>> & { start?: PlacedSite; error?: string };

function Sites({ start, error, ...more }: Props) {
  const [site, setSite] = useState<PlacedSite | null>(start ?? null);
  return (
    <Field error={error} hint="Type part of its name or address" label="Site" name="site">
      {(control) => (
        <Combobox<PlacedSite>
          control={control}
          countInWords={(count) => (count === 0 ? 'No site matches.' : `${count} sites match.`)}
          exact={exactNamed}
          itemToKey={({ id }) => id}
          itemToString={({ name }) => name}
          items={EXAMPLE_SITES}
          match={matchNamed}
          onChange={setSite}
          renderItem={({ name }, typed) => <MarkedName name={name} typed={typed} />}
          value={site}
          {...more}
        />
      )}
    </Field>
  );
}

/** With its list open, as after a press. */
function Opened(props: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector('input')?.click(), []);
  return (
    <div className="example-tall" ref={box}>
      <Sites {...props} />
    </div>
  );
}

const [depot] = EXAMPLE_SITES;

export const examples = {
  empty: () => <Sites />,
  filled: () => <Sites {...(depot && { start: depot })} />,
  open: () => <Opened {...(depot && { start: depot })} />,
  loading: () => <Sites items={[]} loading placeholder="Loading sites…" />,
  'with an error': () => <Sites error="Choose a site." />,
  'with a long name': () => <Sites start={{ id: '9', name: LONG_TEXT }} />,
  'while sending': () => <LockedContext value>{<Sites {...(depot && { start: depot })} />}</LockedContext>,
};
