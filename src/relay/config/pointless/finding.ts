/** Something in the config that is allowed and cannot do what it seems to be for: its place, and why. */
export interface Finding {
  /** In dots and brackets: `window.presets[0]`. */
  place: string;
  message: string;
}

export function findingLine({ place, message }: Finding): string {
  return `${place}: ${message}`;
}
