import type { CDPSession, Page } from '@playwright/test';

/** A stop of a screen reader, and what it says there. */
interface Item {
  role: string;
  said: string;
  node: number | undefined;
}

type AXNode = Awaited<ReturnType<typeof treeOf>>[number];

/** Said in one with what is in them. */
const WHOLE = /^(heading|link|button|textbox|combobox|MenuListPopup|option|checkbox|radio|StaticText)$/;
/** Said when they are entered. */
const ENTERED = /^(banner|main|contentinfo|complementary|region|dialog|alert|group|radiogroup|listbox|list|status)$/;
/** Said only where they have a name. */
const NEEDS_NAME = /^(region|group|list|status)$/;
const FIELD = /^(textbox|combobox|checkbox|radio)$/;
/** States worth saying, in the order they are said. */
const STATES = ['required', 'invalid', 'readonly', 'disabled', 'expanded', 'checked', 'pressed'];

async function treeOf(session: CDPSession) {
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes;
}

/**
 * Reads the page as a screen reader does, through the browser's own accessibility tree: from the top on, item by item, heading by
 * heading or field by field. The page's tree is read anew with `again`, which goes on where it was.
 */
export async function startReading(page: Page) {
  const session = await page.context().newCDPSession(page);
  let items = itemsOf(await treeOf(session));
  let at = -1;

  const move = (is: (item: Item) => boolean) => {
    const next = items.findIndex((item, index) => index > at && is(item));
    if (next < 0) return undefined;
    at = next;
    return items[at]?.said;
  };
  /** All that comes by one key, from here on. */
  const rest = (is: (item: Item) => boolean) =>
    items
      .slice(at + 1)
      .filter(is)
      .map(({ said }) => said);
  const isHeading = ({ role }: Item) => role === 'heading';
  const isField = ({ role }: Item) => FIELD.test(role);

  return {
    /** What is said at the next item; undefined at the end of the page. */
    next: () => move(() => true),
    nextHeading: () => move(isHeading),
    nextField: () => move(isField),
    headings: () => rest(isHeading),
    fields: () => rest(isField),
    /** So many items from here on. */
    items: (count: number) => rest(() => true).slice(0, count),
    /** Gives the keyboard to the item where the reader is. */
    async focus() {
      const backendNodeId = items[at]?.node;
      if (backendNodeId === undefined) throw new Error('there is nothing to give focus to');
      await session.send('DOM.focus', { backendNodeId });
    },
    /** What is said of whatever has focus. */
    async focused(): Promise<string | undefined> {
      const nodes = await treeOf(session);
      const isFocused = ({ properties = [] }: AXNode) =>
        properties.some(({ name, value }) => name === 'focused' && value.value === true);
      const node = nodes.filter((one) => isFocused(one) && one.role?.value !== 'RootWebArea').at(-1);
      return node && saidOf(node);
    },
    /** Reads the page as it is now, from its top, or from the first item that is said so. */
    async again(from?: string) {
      items = itemsOf(await treeOf(session));
      at = from === undefined ? -1 : items.findIndex(({ said }) => said === from);
      if (from !== undefined && at < 0)
        throw new Error(`nothing says “${from}”, but ${items.map(({ said }) => said).join('\n')}`);
    },
  };
}

/** The tree from top to bottom, as stops. */
function itemsOf(nodes: AXNode[]): Item[] {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const items: Item[] = [];
  const visit = (node: AXNode) => {
    const role = String(node.role?.value ?? '');
    const said = node.ignored ? undefined : saidOf(node);
    if (said !== undefined) items.push({ role, said, node: node.backendDOMNodeId });
    if (!node.ignored && WHOLE.test(role)) return;
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child) visit(child);
    }
  };
  const root = nodes.find(({ parentId }) => parentId === undefined);
  if (root) visit(root);
  return items;
}

/** `textbox Title, required, invalid: A few words, such as …`; undefined for what is passed over in silence. */
function saidOf({ role, name, value, description, properties = [] }: AXNode): string | undefined {
  const kind = String(role?.value ?? '');
  const called = String(name?.value ?? '').trim();
  if (kind === 'StaticText') return called || undefined;
  if (!WHOLE.test(kind) && !ENTERED.test(kind)) return undefined;
  if (called === '' && NEEDS_NAME.test(kind)) return undefined;
  const property = (wanted: string) => properties.find((one) => one.name === wanted)?.value.value;
  const states = STATES.filter((state) => ![undefined, false, 'false'].includes(property(state)));
  const level = property('level');
  const told = [level === undefined ? kind : `${kind} ${level}`, called].filter(Boolean).join(' ');
  const holds = value?.value === undefined || value.value === '' ? [] : [`“${value.value}”`];
  const about = description?.value ? `: ${description.value}` : '';
  return `${[told, ...holds, ...states].join(', ')}${about}`;
}
