import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import {
  customFieldsQueryOptions,
  jobTypesQueryOptions,
  projectsQueryOptions,
  sitesQueryOptions,
} from '../../src/form/api/lookup.ts';
import { pageQueryOptions } from '../../src/form/api/page.ts';
import {
  EXAMPLE_FIELDS,
  EXAMPLE_JOB_TYPES,
  EXAMPLE_NOW,
  EXAMPLE_PAGE,
  EXAMPLE_PROJECTS,
  EXAMPLE_SITES,
} from '../../src/form/examples/answers.ts';
import { onLanguageChange, setLocale } from '../../src/form/language/language.ts';
import { type Asked, Gallery } from './Gallery.tsx';
import '../../src/form/desk/styles/desk.css';

const NOW = Date.parse(EXAMPLE_NOW);
// The examples are of one day, whenever they are looked at.
Date.now = () => NOW;

const client = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: false } } });
const lookup = <Item,>(items: Item[]) => ({ items, may_be_cut_off: false, fetched_at: EXAMPLE_NOW });
client.setQueryData(pageQueryOptions.queryKey, EXAMPLE_PAGE);
client.setQueryData(sitesQueryOptions.queryKey, lookup(EXAMPLE_SITES));
client.setQueryData(jobTypesQueryOptions.queryKey, lookup(EXAMPLE_JOB_TYPES));
client.setQueryData(projectsQueryOptions.queryKey, lookup(EXAMPLE_PROJECTS));
client.setQueryData(customFieldsQueryOptions.queryKey, lookup(EXAMPLE_FIELDS));

const query = new URLSearchParams(location.search);
const asked: Asked = { example: query.get('example'), group: query.get('group'), density: query.get('density') };
document.documentElement.style.colorScheme = query.get('scheme') ?? '';

const root = document.getElementById('root');
if (root === null) throw new TypeError('index.html has no #root');
const drawn = createRoot(root);
const draw = () =>
  drawn.render(
    <QueryClientProvider client={client}>
      <Gallery asked={asked} />
    </QueryClientProvider>,
  );
onLanguageChange(draw);
await setLocale(query.get('lang') ?? 'en-AU');
