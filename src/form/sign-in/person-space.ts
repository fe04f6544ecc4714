import type { Viewer } from '../../contract/page.ts';
import { personMarkReader } from '../reading/first.ts';
import type { Store } from '../storage.ts';

const NAME = 'signed-in';

/** Where this device keeps what belongs to whoever is signed in: nobody sees what another person who signs in here has kept. */
export interface PersonSpace {
  /** The mark of whoever this page is of; undefined for nobody. */
  readonly mark: string | undefined;
  /** A prefix for names, as of when the page was loaded: whoever was last signed in. Empty for nobody. */
  readonly prefix: string;
  /** Whether it is this viewer's. */
  isOf(viewer: Pick<Viewer, 'space'>): boolean;
  /** Makes it this viewer's at the next load, and says whether the page must be loaded again for that. */
  moveTo(viewer: Pick<Viewer, 'space'>): boolean;
  /** Nobody is signed in any more. */
  leave(): void;
  /** Calls back when another tab is told that somebody else is signed in, or nobody. */
  watch(onChange: () => void): void;
}

/** The relay tells of each person a mark that says nothing of who they are; the device remembers the last one. */
export function createPersonSpace(device: Store): PersonSpace {
  let mark = device.read(NAME, personMarkReader);
  const prefix = mark === undefined ? '' : `signed-in/${mark}/`;
  return {
    get mark() {
      return mark;
    },
    prefix,
    isOf: ({ space }) => space === mark,
    moveTo({ space }) {
      if (space === undefined) device.remove(NAME);
      const isKept = space === undefined || device.write(NAME, space);
      if (isKept || mark !== undefined) return true;
      // Nothing outlives this page, so that nobody else will see it; loading it again would not come to an end.
      mark = space;
      return false;
    },
    leave: () => device.remove(NAME),
    watch: (onChange) => void device.watch(NAME, onChange),
  };
}
