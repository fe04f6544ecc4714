import { isPrefillName } from '../../contract/prefill.ts';

/** Values for fields as far as they make sense, by name, and what does not, in a line each for whoever wrote them. */
export interface ReadPrefill {
  values: Record<string, string>;
  wrong: string[];
}

const SEE = 'is ignored: see docs/partners.md.';

/** Reads what the page around the form wants filled in, value by value: one that is wrong takes none of the others with it. */
export function readPrefill(given: unknown): ReadPrefill {
  const read: ReadPrefill = { values: {}, wrong: [] };
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    read.wrong.push(`Callout: prefill ${SEE} It is an object of texts, as JSON.`);
    return read;
  }
  for (const [name, value] of Object.entries(given)) {
    if (!isPrefillName(name))
      read.wrong.push(`Callout: prefill's ${JSON.stringify(name)} ${SEE} No field has that name.`);
    else if (typeof value !== 'string') read.wrong.push(`Callout: prefill's ${name} ${SEE} A value is a text.`);
    else read.values[name] = value;
  }
  return read;
}
