import type { WindowField } from '../visit-form.ts';

/** A way to mend something at one press: what the button says, and the values it sets. */
export interface Fix {
  label: string;
  set: Partial<Record<WindowField, string>>;
}

/** Something wrong with the window, at the field where it can be mended. */
export interface WindowProblem {
  field: WindowField;
  message: string;
  fixes: Fix[];
}
