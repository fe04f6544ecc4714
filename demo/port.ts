/** The port that a setting names; the sentence to end with where it names none. */
export function portOf(name: string, otherwise: number): number | Error {
  const text = process.env[name] || String(otherwise);
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return port > 0 && port < 65_536 ? port : new Error(`${name} must be a whole number from 1 to 65535.`);
}
