import { STATE_NAMES, type State } from './australian-postcodes.ts';

/**
 * What the free text of a site's name says of its state and postcode. The words of states are everywhere in names of
 * firms and streets ("Act Fast Plumbing", "Victoria Street", "Bank of Queensland"), and four digits are as often a
 * street number, so each counts only where an address would have it.
 */
export interface AddressEvidence {
  /** A state with a postcode beside it, the postal form: `QLD 4006`. */
  pairs: { state: State; postcode: string }[];
  /** A state alone at the end of a part of the text, with what stands before it. */
  states: { state: State; before: string }[];
  /** Four digits that end the address, with what stands before them. */
  postcode: { postcode: string; before: string } | undefined;
}

const NAMES = Object.keys(STATE_NAMES)
  .sort((a, b) => b.length - a.length)
  .join('|');
/** The end of a part of an address: punctuation, a dash, the country, or the end of it all. */
const PART_ENDS = String.raw`(?=\s*(?:$|[,;|()[\]–—]|\.(?!\w)|-(?!\w)|\/\s|australia\b))`;
const STATE_FIRST = new RegExp(`\\b(${NAMES})\\b[\\s,.:-]*(\\d{4})\\b${PART_ENDS}`, 'gi');
const POSTCODE_FIRST = new RegExp(`\\b(\\d{4})[\\s,]+(${NAMES})\\b${PART_ENDS}`, 'gi');
const STATE_ALONE = new RegExp(`\\b(${NAMES})\\b${PART_ENDS}`, 'gi');

/** Reads the evidence out of a site's name. */
export function evidenceIn(name: string): AddressEvidence {
  const text = tidy(name);
  return { pairs: pairsIn(text), states: statesAlone(text), postcode: postcodeAtEnd(text) };
}

/** One line, parts divided by commas, `N.S.W.` as `NSW`. */
export function tidy(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\s*[\r\n]+\s*/gu, ', ')
    .replace(/\b(?:[A-Z]\.){2,}/giu, (dotted) => dotted.replaceAll('.', ''))
    .replace(/\s+/gu, ' ')
    .trim();
}

function pairsIn(text: string): AddressEvidence['pairs'] {
  return [
    ...[...text.matchAll(STATE_FIRST)].map(([, state = '', postcode = '']) => ({ state: stateNamed(state), postcode })),
    ...[...text.matchAll(POSTCODE_FIRST)].map(([, postcode = '', state = '']) => ({
      state: stateNamed(state),
      postcode,
    })),
  ].flatMap(({ state, postcode }) => (state ? [{ state, postcode }] : []));
}

function statesAlone(text: string): AddressEvidence['states'] {
  return [...text.matchAll(STATE_ALONE)].flatMap((match) => {
    const [word] = match;
    const before = text.slice(0, match.index).trimEnd();
    const state = stateNamed(word);
    return state && countsAlone(word, before) ? [{ state, before }] : [];
  });
}

/** Whether a state's name with no postcode beside it can be trusted to be one. */
function countsAlone(word: string, before: string): boolean {
  if (/\bof( the)?$/i.test(before) || /\d$/.test(before)) return false;
  const inAddress = /\d/.test(before) || before.endsWith(',');
  switch (word.toLowerCase()) {
    // A name people and hotels have; also the short forms of Victor and Tasman.
    case 'victoria':
      return inAddress;
    case 'vic':
    case 'tas':
      return inAddress || word === word.toUpperCase();
    // Société anonyme ends a firm's name.
    case 'sa':
      return word === 'SA' && (inAddress || before === '');
    case 'wa':
    case 'nt':
    case 'act':
    case 'jbt':
      return word === word.toUpperCase();
    default:
      return true;
  }
}

/** Words after which four digits count or name something else: `Store 2041`, `PO Box 3000`, `Pacific Hwy 3000`. */
const NOT_BEFORE_POSTCODE =
  /\b(unit|suite|shop|lot|level|floor|room|bay|gate|box|bag|no|number|building|block|depot|site|store|warehouse|factory|project|stage|job|asset|tower|pole|pump|station|substation|zone|area|plan|house|hall|since|est|ref|id|customer|account|order|street|st|road|rd|drive|dr|avenue|ave|av|highway|hwy|lane|ln|court|ct|crescent|cres|cr|place|pl|parade|pde|terrace|tce|way|close|cl|boulevard|bvd|blvd|circuit|cct|esplanade|esp|quay|square|sq)\.?$/i;

/** An address has parts or a street number; `Kmart 2045` has neither, and is shop 2045. */
const ADDRESS_LIKE = /\d|,|[–—]| - /;

function postcodeAtEnd(text: string): AddressEvidence['postcode'] {
  const [whole = '', postcode] = /\b(\d{4})(?:[\s,]+australia)?\.?\s*(?:[([][^()[\]]*[)\]])?$/i.exec(text) ?? [];
  const before = text.slice(0, text.length - whole.length).trimEnd();
  const follows = /(?:\p{L}|,)$/u.test(before) && !NOT_BEFORE_POSTCODE.test(before);
  return postcode && follows ? { postcode, before: before.replace(/[\s,]+$/, '') } : undefined;
}

/** True for text that is laid out like an address. */
export function isAddressLike(text: string): boolean {
  return ADDRESS_LIKE.test(text);
}

function stateNamed(word: string): State | undefined {
  return STATE_NAMES[word.toLowerCase()];
}
