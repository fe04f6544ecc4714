import { PASS_PARAMETER } from '../../contract/pass-parameter.ts';
import { passReader } from '../reading/first.ts';
import type { Store } from '../storage.ts';
import { PASS_NAME } from '../storage-names.ts';
import type { PassRefusal } from './pass-problem.ts';

/** The pass this tab books with, and whether the relay has refused it. */
export interface PassHolder {
  /** What goes to the relay with every request; undefined for a visitor without one. */
  current(): string | undefined;
  /** Uses `pass` from now on, through reloads where the browser allows storage. */
  take(pass: string): void;
  /** Keeps `pass` for the next load of this tab without using it now. False when the browser refuses. */
  keepForReload(pass: string): boolean;
  /** Why the relay did not take the current pass, the same object until another is taken; undefined while it does. */
  refusal(): PassRefusal | undefined;
  /** Notes that the relay did not take `pass`. Late news of an earlier pass is dropped. */
  refuse(pass: string | undefined, refusal: PassRefusal): void;
  /** Somebody has signed in: what the relay refused for want of that, it takes now. */
  accept(): void;
  /** Calls back after every change; returns the unsubscriber. */
  subscribe(onChange: () => void): () => void;
  /** Resolves once the current pass is another than `pass`. */
  renewed(pass: string | undefined): Promise<void>;
  /** A link to another page of ours that has the pass too: in its fragment where this tab cannot keep it. */
  link(path: string): string;
}

/** A holder over the tab's store. It starts with the pass the tab has kept. */
export function createPassHolder(tab: Store): PassHolder {
  const listeners = new Set<() => void>();
  let pass = tab.read(PASS_NAME, passReader);
  let kept = pass !== undefined;
  let refusal: PassRefusal | undefined;
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };
  const subscribe = (onChange: () => void) => {
    listeners.add(onChange);
    return () => void listeners.delete(onChange);
  };

  return {
    current: () => pass,
    take(next) {
      kept = tab.write(PASS_NAME, next);
      pass = next;
      refusal = undefined;
      tell();
    },
    keepForReload: (next) => tab.write(PASS_NAME, next),
    refusal: () => refusal,
    refuse(refused, why) {
      if (refused !== pass || refusal?.type === why.type) return;
      refusal = why;
      tell();
    },
    accept() {
      if (refusal?.problem.sign_in === undefined) return;
      refusal = undefined;
      tell();
    },
    subscribe,
    renewed: (old) =>
      new Promise((resolve) => {
        if (pass !== old) return resolve();
        const stop = subscribe(() => {
          if (pass === old) return;
          stop();
          resolve();
        });
      }),
    link: (path) => (pass === undefined || kept ? path : `${path}#${PASS_PARAMETER}=${pass}`),
  };
}
