/** The wait before try number `tries` (1 for the first), doubling from `baseMs` up to `capMs`. */
function ceiling(tries: number, baseMs: number, capMs: number): number {
  return Math.min(capMs, baseMs * 2 ** Math.max(0, Math.min(tries, 30) - 1));
}

/**
 * Full jitter: anywhere between 0 and a ceiling that starts at twice `baseMs`, so that the first wait is `baseMs`
 * on average (CONTRACT.md, "Rate limit": back off exponentially with jitter, from about 1 s).
 */
export function fullJitter(tries: number, chance: number, baseMs: number, capMs: number): number {
  return Math.round(ceiling(tries, baseMs * 2, capMs) * chance);
}

/** Half fixed, half jitter: for a peer that is down rather than busy, where trying at once is pointless. */
export function equalJitter(tries: number, chance: number, baseMs: number, capMs: number): number {
  return Math.round((ceiling(tries, baseMs, capMs) * (1 + chance)) / 2);
}
