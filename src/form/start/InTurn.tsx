import { Component, type ReactNode } from 'react';
import { nextTask } from '../app/in-turn.ts';
import { tellTouched, touchedIn } from './touched.ts';

export interface InTurnProps {
  /** The fields in it, by their names: what was done in them until its turn comes is told them then. */
  fields?: readonly string[];
  /** One element, always the same kind. */
  children: ReactNode;
}

/** What has not had its turn yet, in the order of the page. Undefined while nothing waits for one. */
let waiting: Waiting[] | undefined;

/** Whether what is drawn now is drawn in turns. */
export function areTurnsOn(): boolean {
  return waiting !== undefined;
}

/**
 * A part of the form that is drawn in a task of its own where the relay has drawn it ahead: all at once would keep a slow phone from
 * answering a key for a second. What stands there stays, as its element, until then and after. Anywhere else it is simply drawn.
 */
export class InTurn extends Component<InTurnProps> {
  /** It comes where nothing is drawn in turns, and has nothing to wait for then or later. */
  isPlain = waiting === undefined;

  /** By this name Preact tells the next `Suspense` above what waits: none but this is to know of it, nor to show anything instead. */
  __c(): void {}

  override render(): ReactNode {
    return this.isPlain ? this.props.children : <Waiting {...this.props} />;
  }
}

class Waiting extends Component<InTurnProps> {
  isDue = false;

  override render(): ReactNode {
    if (this.isDue || waiting === undefined) return this.props.children;
    if (!waiting.includes(this)) waiting.push(this);
    throw NEVER;
  }

  /** Draws it before the next task; what happened in its fields up to now is told them. */
  draw(root: HTMLElement): void {
    const ids = this.fieldIds();
    const touched = ids.length === 0 ? undefined : touchedIn(root, ids.map((id) => `#${id}`).join());
    this.isDue = true;
    this.forceUpdate(() => touched && tellTouched(root, touched));
  }

  fieldIds(): string[] {
    return (this.props.fields ?? []).map((name) => `field-${name}`);
  }
}

/** What Preact takes for something that will be there later, and keeps what stands in its place. */
const NEVER = new Promise<never>(() => undefined);

/**
 * Draws by `draw`, and then each `InTurn` in it after another, in `root`. Resolves when all is drawn, with the IDs of the controls that
 * have been told of what was done in them.
 */
export async function drawInTurns(root: HTMLElement, draw: () => void): Promise<ReadonlySet<string>> {
  const told = new Set<string>();
  waiting = [];
  try {
    draw();
    await nextTask();
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      // What comes in it has its turn before what stands below it: a language that was picked changes what all the fields hold.
      const below: Waiting[] = waiting;
      waiting = [];
      next.draw(root);
      for (const id of next.fieldIds()) told.add(id);
      await nextTask();
      const within: Waiting[] = waiting;
      waiting = [...within, ...below.filter((one) => !within.includes(one))];
    }
  } finally {
    waiting = undefined;
  }
  return told;
}
