import type { Page } from '@playwright/test';

/** Roles by which people find their way in a page; the texts between them are left out. */
const KEPT = new Set(
  'banner main contentinfo complementary region form navigation dialog alert group radiogroup listbox grid heading link button textbox combobox radio checkbox option'.split(
    ' ',
  ),
);

/**
 * The accessibility tree of the page, a line for each landmark, heading, group and control: its role, name, states and value,
 * indented by what it stands in.
 */
export async function outline(page: Page): Promise<string[]> {
  const tree = await page.locator('body').ariaSnapshot();
  const within: { role: string; indent: number }[] = [];
  return tree.split('\n').flatMap((line) => {
    const [, spaces, role = '', rest = ''] = /^( *)- '?(\w+)(.*?):?'?:?$/.exec(line) ?? [];
    // A property of the line above, such as where a link leads.
    if (spaces === undefined) return [];
    const indent = spaces.length;
    while ((within.at(-1)?.indent ?? -1) >= indent) within.pop();
    // What a select offers is its own affair, and so are the days of a calendar; a list that stands open is the page's.
    const isInSelect = role === 'option' && within.at(-1)?.role !== 'listbox';
    const isDay = within.some(({ role }) => role === 'grid');
    if (!KEPT.has(role) || isInSelect || isDay) return [];
    const shown = `${'  '.repeat(within.length)}${role}${rest}`;
    within.push({ role, indent });
    return [shown];
  });
}

/** What of an outline is otherwise than in another: the lines that went (`-`) and those that came (`+`). */
export function changeOf(before: readonly string[], after: readonly string[]): string[] {
  return [
    ...before.filter((line) => !after.includes(line)).map((line) => `- ${line.trim()}`),
    ...after.filter((line) => !before.includes(line)).map((line) => `+ ${line.trim()}`),
  ];
}
