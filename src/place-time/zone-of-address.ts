import { type AddressEvidence, evidenceIn, isAddressLike, tidy } from './address-evidence.ts';
import {
  OWN_CLOCK_PLACES,
  ownZoneOfPostcode,
  STATE_ZONES,
  type State,
  statesOfPostcode,
} from './australian-postcodes.ts';
import { mayBeInNewZealand, mentionsNewZealand, zoneInNewZealand } from './new-zealand.ts';

/** Longer than any address; a name beyond that says nothing, so that no name takes long to read. */
const LONGEST = 1_000;

/**
 * The zone of an address in Australia or New Zealand, or undefined when the text does not say: no state and no
 * postcode, or two that contradict each other. A question costs the visitor a moment; a wrong guess costs a visit.
 */
export function zoneOfAddress(name: string): string | undefined {
  if (name.length > LONGEST) return undefined;
  const text = tidy(name);
  const evidence = evidenceIn(text);
  const newZealand = zoneInNewZealand(text);
  if (newZealand) return evidence.pairs.length + evidence.states.length > 0 ? undefined : newZealand;
  // The postal form outweighs any other mention: "Bank of NSW — 5 Smith St, Cairns QLD 4870".
  if (evidence.pairs.length > 0) {
    return onlyOne(evidence.pairs.map(({ state, postcode }) => zoneOfPair(state, postcode, text)));
  }
  if (evidence.states.length > 0) return zoneOfStates(evidence, text);
  return territoryAtEnd(text, evidence) ?? (evidence.postcode && zoneOfPostcode(evidence.postcode, text));
}

/** A state and a postcode that agree; a postcode across a border goes by the state. */
function zoneOfPair(state: State, postcode: string, text: string): string | undefined {
  if (!statesOfPostcode(postcode).includes(state)) return undefined;
  const own = ownZoneOfPostcode(postcode, text);
  return own === 'unknown' ? undefined : (own ?? STATE_ZONES[state]);
}

function zoneOfStates({ states, postcode }: AddressEvidence, text: string): string | undefined {
  return onlyOne(
    states.map(({ state, before }) =>
      postcode ? zoneOfPair(state, postcode.postcode, text) : (ownClockPlace(before) ?? STATE_ZONES[state]),
    ),
  );
}

/** An island that is a territory of its own needs no state: `Taylors Rd, Norfolk Island`. */
function territoryAtEnd(text: string, { postcode }: AddressEvidence): string | undefined {
  const zone = ownClockPlace(postcode ? postcode.before : text);
  if (!zone) return undefined;
  if (postcode) return ownZoneOfPostcode(postcode.postcode, text) === zone ? zone : undefined;
  return /\bislands?$/i.test(text) && isAddressLike(text) ? zone : undefined;
}

function zoneOfPostcode({ postcode, before }: { postcode: string; before: string }, text: string): string | undefined {
  const namesAustralia = /\baustralia\b/i.test(text);
  if (!isAddressLike(before) && !namesAustralia) return undefined;
  if (!namesAustralia && (mentionsNewZealand(text) || mayBeInNewZealand(text, postcode))) return undefined;
  return onlyOne(statesOfPostcode(postcode).map((state) => zoneOfPair(state, postcode, text)));
}

function ownClockPlace(text: string): string | undefined {
  const place = text.replace(/[\s,]+$/, '');
  return OWN_CLOCK_PLACES.find(([pattern]) => pattern.test(place))?.[1];
}

/** The zone when there is one and all agree on it. */
function onlyOne(zones: (string | undefined)[]): string | undefined {
  const [zone] = zones;
  return zones.every((other) => other === zone) ? zone : undefined;
}
