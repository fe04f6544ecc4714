import { adjustmentNote, readableAccent } from './accent.ts';

/**
 * Sets the accent's tokens on `root`, through the CSSOM: the content security policy forbids inline styles in markup. Says on
 * the console when the colour had to be adjusted. Does nothing for what is no colour, or in a browser without `light-dark()`.
 */
export function applyAccent(accent: string, root: HTMLElement): void {
  const readable = readableAccent(accent);
  if (readable === undefined || !CSS.supports('color', 'light-dark(#000, #fff)')) return;
  const { light, dark } = readable;
  for (const name of ['--accent', '--accent-strong', '--accent-soft', '--on-accent'] as const) {
    root.style.setProperty(name, `light-dark(${light[name]}, ${dark[name]})`);
  }
  const note = adjustmentNote(accent, readable);
  if (note) console.info(note);
}
