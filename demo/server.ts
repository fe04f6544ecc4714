import { readFileSync } from 'node:fs';
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { CHANNEL, SECRET, TENANT } from './portal.ts';
import { signPass } from './sign-pass.ts';

/** How long a pass is good, in seconds. */
const PASS_LIFE_S = 900;
/** The playground's "expired" button asks for one that is over at once: a minute's difference of clocks is allowed for. */
const OVER_S = -120;

const read = (name: string) => readFileSync(new URL(`pages/${name}`, import.meta.url), 'utf8');

/**
 * The made-up portal: three pages, a style sheet, a script, and `POST /pass` for a fresh pass. `relay` is the origin that the
 * form comes from. Its content security policy allows that origin's script and frame, and nothing else of it.
 */
export function createPortal(relay: string): Hono {
  const page = async (name: string) => {
    const pass = await signPass(TENANT, SECRET, PASS_LIFE_S);
    return read(name).replaceAll('{{relay}}', relay).replaceAll('{{channel}}', CHANNEL).replaceAll('{{pass}}', pass);
  };
  const file = (name: string, type: string) => () =>
    new Response(read(name), { headers: { 'Content-Type': type, 'Cache-Control': 'no-cache' } });
  return new Hono()
    .use(
      secureHeaders({
        contentSecurityPolicy: {
          defaultSrc: ["'self'"],
          scriptSrc: ["'self'", relay],
          imgSrc: ["'self'", 'data:'],
          frameSrc: [relay],
          baseUri: ["'none'"],
        },
      }),
    )
    .get('/', async (c) => c.html(await page('home.html')))
    .get('/playground', async (c) => c.html(await page('playground.html')))
    .get('/developers', async (c) => c.html(await page('developers.html')))
    .get('/portal.css', file('portal.css', 'text/css; charset=utf-8'))
    .get('/home.js', file('home.js', 'text/javascript; charset=utf-8'))
    .get('/playground.js', file('playground.js', 'text/javascript; charset=utf-8'))
    .post('/pass', async (c) => {
      const isOver = c.req.query('over') === '1';
      const pass = await signPass(TENANT, SECRET, isOver ? OVER_S : PASS_LIFE_S);
      return c.json({ pass }, 200, { 'Cache-Control': 'no-store' });
    });
}
