/**
 * Offers what there is to choose in the form that the relay has drawn, while the page's script is on its way: with the browser's own
 * lists. Comes with the script that asks for the answer, so it is kept free of libraries.
 */

/** More sites than this are offered once the page's own list is there; until then they are typed. */
const MOST_SITES = 500;

interface Named {
  id: string;
  name: string;
}

/** `answer`: what `GET /v1/start` said. A lookup that is not in it stays as it is drawn; so does a page that is another by now. */
export function offerChoices(answer: unknown): void {
  const root = document.getElementById('root');
  if (root?.dataset.drawn !== 'form') return;
  const { choose, none } = root.dataset;
  const sites = namedIn(answer, 'sites');
  if (sites) offerSites(sites);
  offerIn('field-job_type', namedIn(answer, 'job-types'), choose);
  offerIn('field-project', namedIn(answer, 'projects'), none);
}

/** A name that several have would choose none of them. */
function offerSites(sites: readonly Named[]): void {
  const input = document.getElementById('field-site');
  if (!(input instanceof HTMLInputElement)) return;
  const count = new Map<string, number>();
  for (const { name } of sites) count.set(name, (count.get(name) ?? 0) + 1);
  const list = document.createElement('datalist');
  list.id = 'sites-ahead';
  list.append(
    ...sites
      .filter(({ name }) => count.get(name) === 1)
      .slice(0, MOST_SITES)
      .map(({ name }) => new Option(name, name)),
  );
  // Both go when the page is drawn over this: neither is in it.
  input.after(list);
  input.setAttribute('list', list.id);
  input.removeAttribute('placeholder');
}

function offerIn(id: string, items: readonly Named[] | undefined, empty = ''): void {
  const select = document.getElementById(id);
  if (!items || !(select instanceof HTMLSelectElement)) return;
  const [first] = select.options;
  if (first) first.text = empty;
  select.append(...items.map((item) => new Option(item.name, item.id)));
  select.parentElement?.removeAttribute('data-loading');
}

function namedIn(answer: unknown, lookup: string): Named[] | undefined {
  const items = at(at(at(answer, 'lookups'), lookup), 'items');
  return Array.isArray(items) ? items.filter(isNamed) : undefined;
}

function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function isNamed(item: unknown): item is Named {
  return typeof at(item, 'id') === 'string' && typeof at(item, 'name') === 'string';
}
