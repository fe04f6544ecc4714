import { framedVisit, type HeardEvent, heardBy, untilHeard } from './host-page.ts';
import { expect, test } from './partner-test.ts';
import { signPass } from './sign-pass.ts';

const form = async () => `<callout-form id="form" loading="eager" pass="${await signPass()}"></callout-form>`;

/** In px: higher than the form ever is. */
const FORGED_HEIGHT = 9999;

/** What a stranger's frame runs: whoever greets it gets ten thousand messages as a page would send, and the page as a form would. */
const STORM = `<script>
  addEventListener('message', ({ source }) => {
    const key = crypto.randomUUID();
    const toForm = [{ type: 'reset' }, { type: 'prefill', values: { title: 'Forged' } }, { type: 'locale', locale: 'vi' },
      { type: 'pass', pass: 'forged' }, { type: 'theme', theme: { scheme: 'dark' } }];
    const toPage = [{ type: 'booked', id: '1', number: '1', external_id: key, key }, { type: 'resize', height: ${FORGED_HEIGHT} }];
    for (let turn = 0; turn < 5000; turn++) {
      source.postMessage({ callout: 1, ...toForm[turn % toForm.length] }, '*');
      parent.postMessage({ callout: 1, ...toPage[turn % toPage.length] }, '*');
    }
    source.postMessage('over', '*');
    parent.postMessage('over', '*');
  });
</script>`;

/** Resolves with the storm's last message, when those before it have been heard. */
const untilOver = () =>
  new Promise<void>((resolve) => {
    window.addEventListener('message', ({ data }) => data === 'over' && resolve());
  });
/** Gives the stranger what no page gives away: the form's window. */
const greet = () => window.parent.frames[0]?.postMessage('greetings', '*');

test('a storm of forged messages by a stranger’s frame does nothing, and typing goes on', async ({
  page,
  host,
  stranger,
  stack,
}) => {
  stranger.serve(STORM, stack.url);
  host.serve(`<iframe id="stranger" src="${stranger.origin}"></iframe>${await form()}`, stack.url);
  await page.goto(host.origin);
  await untilHeard(page, 'ready');
  const visit = framedVisit(page.frameLocator('#form iframe'));
  await visit.title.fill('Mine');
  const frame = await (await page.locator('#form iframe').elementHandle())?.contentFrame();
  await Promise.all([page.evaluate(untilOver), frame?.evaluate(untilOver), frame?.evaluate(greet)]);
  await visit.title.press('End');
  await visit.title.pressSequentially(' still');
  await expect(visit.title).toHaveValue('Mine still');
  await expect(visit.frame.locator('html')).toHaveAttribute('lang', /^en/);
  const forged = ({ type, detail }: HeardEvent) => type === 'booked' || detail.height === FORGED_HEIGHT;
  expect((await heardBy(page)).filter(forged)).toEqual([]);
  expect((await page.locator('#form iframe').boundingBox())?.height).toBeLessThan(FORGED_HEIGHT);
});

test('a page whose origin the operator has not named is shown no form', async ({ page, stranger, stack }) => {
  stranger.serve(await form(), stack.url);
  const stopped = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
  await page.goto(stranger.origin);
  await stopped;
  await expect(page.frameLocator('#form iframe').getByRole('heading', { name: 'Request a visit' })).toHaveCount(0);
});

test('a stranger’s page inside the partner’s is shown no form', async ({ page, host, stranger, stack }) => {
  stranger.serve(await form(), stack.url);
  host.serve(`<iframe id="stranger" src="${stranger.origin}"></iframe>`, stack.url);
  const stopped = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
  await page.goto(host.origin);
  await stopped;
  const nested = page.frameLocator('#stranger').frameLocator('#form iframe');
  await expect(nested.getByRole('heading', { name: 'Request a visit' })).toHaveCount(0);
});

test('a page with a strict policy needs to allow the form’s script and frame, and nothing else', async ({
  page,
  host,
  stack,
}) => {
  const policy = `default-src 'none'; script-src ${stack.url}; frame-src ${stack.url}; require-trusted-types-for 'script'`;
  host.serve(await form(), stack.url, { headers: { 'content-security-policy': policy } });
  await page.goto(host.origin);
  await untilHeard(page, 'ready');
  await untilHeard(page, 'resize');
  const [content, frame] = await page
    .locator('#form iframe')
    .evaluate((element) => [element.style.height, `${element.clientHeight}px`]);
  expect(frame).toBe(content);
});
