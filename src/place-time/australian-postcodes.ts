/** States and postcodes of Australia, as far as they decide what the clocks show; the zones are the IANA database's. */
export type State = 'NSW' | 'ACT' | 'VIC' | 'QLD' | 'SA' | 'WA' | 'TAS' | 'NT';

/** The zone of a state's capital, which is the state's but for `PLACE_ZONES`. */
export const STATE_ZONES: Record<State, string> = {
  NSW: 'Australia/Sydney',
  ACT: 'Australia/Sydney',
  VIC: 'Australia/Melbourne',
  QLD: 'Australia/Brisbane',
  SA: 'Australia/Adelaide',
  WA: 'Australia/Perth',
  TAS: 'Australia/Hobart',
  NT: 'Australia/Darwin',
};

/** Every way a state is written, in lower case. Jervis Bay is a territory of its own that addresses put in the ACT. */
export const STATE_NAMES: Record<string, State> = {
  nsw: 'NSW',
  'new south wales': 'NSW',
  act: 'ACT',
  jbt: 'ACT',
  'australian capital territory': 'ACT',
  vic: 'VIC',
  victoria: 'VIC',
  qld: 'QLD',
  queensland: 'QLD',
  sa: 'SA',
  'south australia': 'SA',
  wa: 'WA',
  'western australia': 'WA',
  tas: 'TAS',
  tasmania: 'TAS',
  nt: 'NT',
  'northern territory': 'NT',
};

/** First and last postcode of each of Australia Post's ranges. */
const RANGES: [number, number, State][] = [
  [200, 299, 'ACT'],
  [800, 999, 'NT'],
  [1000, 2599, 'NSW'],
  [2600, 2618, 'ACT'],
  [2619, 2899, 'NSW'],
  [2900, 2920, 'ACT'],
  [2921, 2999, 'NSW'],
  [3000, 3999, 'VIC'],
  [4000, 4999, 'QLD'],
  [5000, 5999, 'SA'],
  [6000, 6999, 'WA'],
  [7000, 7999, 'TAS'],
  [8000, 8999, 'VIC'],
  [9000, 9999, 'QLD'],
];

/** Postcodes whose localities lie on both sides of a border: the states besides the one whose range it is. */
const ACROSS_BORDERS: Record<string, State[]> = {
  '0872': ['SA', 'WA'],
  2406: ['QLD'],
  2540: ['ACT'],
  2611: ['NSW'],
  2618: ['NSW'],
  2620: ['ACT'],
  3585: ['NSW'],
  3586: ['NSW'],
  3644: ['NSW'],
  3691: ['NSW'],
  3707: ['NSW'],
  4375: ['NSW'],
  4377: ['NSW'],
  4380: ['NSW'],
  4383: ['NSW'],
  4385: ['NSW'],
  4825: ['NT'],
};

/** Postcodes whose clocks are not those of the state around them. */
const PLACE_ZONES: Record<string, string> = {
  2880: 'Australia/Broken_Hill',
  2898: 'Australia/Lord_Howe',
  2899: 'Pacific/Norfolk',
  6798: 'Indian/Christmas',
  6799: 'Indian/Cocos',
};

/** The one postcode with two clocks: the roadhouses by the border keep Eucla time, Balladonia keeps Perth's. */
const NULLARBOR = '6443';
const ON_EUCLA_TIME = /\b(eucla|mundrabilla|madura|cocklebiddy)\b/i;
const ON_PERTH_TIME = /\bballadonia\b/i;

/** The states a postcode lies in; none for four digits that are no postcode. */
export function statesOfPostcode(postcode: string): State[] {
  const number = Number(postcode);
  const main = RANGES.filter(([first, last]) => first <= number && number <= last).map(([, , state]) => state);
  return [...main, ...(ACROSS_BORDERS[postcode] ?? [])];
}

/** The zone of a postcode whose clocks are its own; the address tells the two clocks of 6443 apart, or does not. */
export function ownZoneOfPostcode(postcode: string, address: string): string | 'unknown' | undefined {
  if (postcode !== NULLARBOR) return PLACE_ZONES[postcode];
  const [eucla, perth] = [ON_EUCLA_TIME.test(address), ON_PERTH_TIME.test(address)];
  if (eucla === perth) return 'unknown';
  return eucla ? 'Australia/Eucla' : STATE_ZONES.WA;
}

/** Places with clocks of their own, for addresses that give them without a postcode: `Broken Hill NSW`. */
export const OWN_CLOCK_PLACES: [RegExp, string][] = [
  [/\bbroken hill$/i, 'Australia/Broken_Hill'],
  [/\blord howe( island)?$/i, 'Australia/Lord_Howe'],
  [/\bnorfolk island$/i, 'Pacific/Norfolk'],
  [/\bchristmas island$/i, 'Indian/Christmas'],
  [/\bcocos( \(keeling\))? islands?$/i, 'Indian/Cocos'],
  [/\b(eucla|mundrabilla|madura|cocklebiddy)$/i, 'Australia/Eucla'],
];
