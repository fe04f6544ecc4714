/// <reference types="vite/client" />
import type { ComponentType } from 'react';

/** One state of one component. */
export interface Example {
  /** `Field/with an error`: unique, and what `?example=` names. */
  name: string;
  Draw: ComponentType;
}

export interface Group {
  name: string;
  examples: Example[];
}

const files = import.meta.glob<Record<string, ComponentType>>('../../src/form/**/*.examples.tsx', {
  eager: true,
  import: 'examples',
});

/** Every component's examples, from the file beside it, by the component's name. */
export const GROUPS: Group[] = Object.entries(files)
  .map(([path, examples]) => {
    const group = path.replace(/^.*\//, '').replace('.examples.tsx', '');
    const named = Object.entries(examples).map(([name, Draw]) => ({ name: `${group}/${name}`, Draw }));
    return { name: group, examples: named };
  })
  .sort((one, other) => one.name.localeCompare(other.name));
