import type { Page } from '@playwright/test';
import { inSeconds, signPass, WITH_PASSES } from './sign-pass.ts';
import { expect, test } from './test.ts';
import { VISIT } from './visit-page.ts';

const BUSINESS = { name: 'Brightwater Services', phone: '07 3555 0142', email: 'office@brightwater.example' };
const config = { business: BUSINESS, passes: { revoked: ['withdrawn'] } };
test.use({ settings: { config, gatewayArgs: [], env: WITH_PASSES } });

/** A clock that is a minute off is allowed for: a pass that is over by less still works. */
const TOLERANCE_S = 60;
const DEPOT = '3065756';
const HEAD_OFFICE = '3065757';

const savedDraft = (page: Page, text: string) =>
  page.waitForFunction((wanted) => Object.values({ ...localStorage }).some((value) => value.includes(wanted)), text);

test.describe('a printed link', () => {
  test('opens the form with its own sites and nothing else, and books', async ({ visit, stack, page, axe }) => {
    const link = await stack.pass('--sites', `${DEPOT},${HEAD_OFFICE}`, '--expires', '14d');
    await page.goto(link);
    await expect(page).toHaveURL(`${stack.url}/`);
    await visit.site.click();
    await expect(page.getByRole('listbox').getByRole('option')).toHaveText([/Acme Depot/, /Acme Head Office/]);
    await page.keyboard.press('Escape');
    await axe();
    await visit.fill();
    await visit.send();
    await expect(page.getByText('Job 16', { exact: true })).toBeVisible();
  });

  test('leaves the address bar at once, with all that is not the pass, and survives a reload', async ({
    visit,
    stack,
    page,
  }) => {
    const pass = await signPass({ sites: [DEPOT] });
    const seen: string[] = [];
    page.on('request', (request) => seen.push(request.url()));
    await page.goto(`${stack.url}/?title=Leak#pass=${pass}&from=mail`);
    await expect(visit.title).toHaveValue('Leak');
    await expect(page).toHaveURL(`${stack.url}/?title=Leak#from=mail`);
    await page.reload();
    await expect(visit.site).toHaveValue(/Acme Depot/);
    expect(seen.filter((url) => url.includes(pass))).toEqual([]);
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain(pass);
    expect(stack.relayLog()).not.toContain(pass);
  });

  test('with one site has it chosen, to be read and not to be changed', async ({ visit, stack, page }) => {
    await page.goto(await stack.pass('--sites', DEPOT));
    await expect(visit.site).toHaveValue(/Acme Depot/);
    await expect(visit.site).toHaveAttribute('readonly');
    await expect(visit.site).toBeEnabled();
    await expect(visit.site).toHaveAccessibleDescription(/The only site you can choose/);
  });

  test('works on from page to page where the browser refuses storage', async ({ visit, stack, page }) => {
    await refuseStorage(page);
    await page.goto(await stack.pass('--sites', `${DEPOT},${HEAD_OFFICE}`));
    await visit.fill();
    await visit.send();
    await expect(page.getByText('Job 16', { exact: true })).toBeVisible();
    await page.getByRole('banner').getByRole('link', { name: 'Your requests' }).click();
    await expect(page.getByRole('link', { name: VISIT.title })).toBeVisible();
    await expect(page).toHaveURL(`${stack.url}/mine`);
  });

  test('has the browser ask before what is typed goes with the page, where nothing can be kept', async ({
    visit,
    stack,
    page,
  }) => {
    await refuseStorage(page);
    await page.goto(await stack.pass('--sites', `${DEPOT},${HEAD_OFFICE}`));
    await visit.fill();
    // A browser asks only where somebody has pressed a key.
    await visit.title.press('End');
    // As when it was out of sight for a moment: what is typed is kept at once then.
    await page.evaluate(() => dispatchEvent(new Event('pagehide')));
    const asked = page.waitForEvent('dialog');
    await page.close({ runBeforeUnload: true });
    await (await asked).dismiss();
    await expect(visit.title).toHaveValue(VISIT.title);
  });
});

test.describe('without a pass that works', () => {
  const cases: [string, () => Promise<string> | undefined, string, RegExp][] = [
    ['none', () => undefined, 'You need a link to book here', /opens from the link/],
    ['an expired one', () => signPass({ exp: inSeconds(-3600) }), 'Your link has expired', /Ask Brightwater Services/],
    [
      'a forged one',
      () => signPass({}, 'another-secret-0123456789abcdef0123456789'),
      'Your link does not work',
      /cut off/,
    ],
    ['a withdrawn one', () => signPass({ jti: 'withdrawn' }), 'Your link has been withdrawn', /Ask Brightwater/],
    ['one for later', () => signPass({ nbf: inSeconds(3600) }), 'Your link does not work yet', /for a later time/],
  ];
  for (const [name, pass, heading, text] of cases) {
    test(`the page says what to do: ${name}`, async ({ stack, page, axe }) => {
      const token = await pass();
      await page.goto(`${stack.url}/${token ? `#pass=${token}` : ''}`);
      await expect(page.getByRole('heading', { level: 1, name: heading, exact: true })).toBeVisible();
      await expect(page.getByText(text)).toBeVisible();
      await expect(page.getByRole('main').getByRole('link', { name: 'Call 07 3555 0142' })).toHaveAttribute(
        'href',
        'tel:0735550142',
      );
      await expect(page.getByRole('main').getByRole('link', { name: /Email/ })).toHaveAttribute(
        'href',
        'mailto:office@brightwater.example',
      );
      await axe();
      expect(await stack.gateway.creates()).toEqual([]);
    });
  }
});

test.describe('a pass that runs out', () => {
  const runningOut = () => signPass({ exp: inSeconds(4 - TOLERANCE_S) });

  test('while a person writes leaves every character, and a fresh link goes on', async ({
    visit,
    stack,
    page,
    axe,
  }) => {
    test.slow();
    await page.goto(`${stack.url}/#pass=${await runningOut()}`);
    await visit.fill();
    await visit.notesForClient.fill('Ring the bell twice');
    const panel = page.getByRole('alert').filter({ hasText: 'Your link has expired' });
    await expect(panel).toBeVisible({ timeout: 40_000 });
    await expect(panel).toContainText('What you typed stays here');
    await expect(visit.title).toHaveValue(VISIT.title);
    await expect(visit.notesForClient).toHaveValue('Ring the bell twice');
    await visit.notesForClient.fill('Ring the bell three times');
    await axe();

    const fresh = await signPass();
    await page.evaluate((pass) => location.assign(`#pass=${pass}`), fresh);
    await expect(panel).toBeHidden();
    await expect(page.getByText(/Your new link is open/)).toBeVisible();
    await expect(page).toHaveURL(`${stack.url}/`);
    await expect(visit.notesForClient).toHaveValue('Ring the bell three times');
    await visit.send();
    await expect(page.getByText('Job 16', { exact: true })).toBeVisible();
    expect(await stack.gateway.creates()).toMatchObject([{ notes: 'Ring the bell three times' }]);
  });

  test('is told though the file of the panel does not come at first', async ({ visit, stack, page }) => {
    test.slow();
    await page.route('**/assets/RefusalPanels-*.js', (route) => route.abort());
    await page.goto(`${stack.url}/#pass=${await runningOut()}`);
    await visit.title.fill(VISIT.title);
    await expect(page.getByText('We could not load this form.')).toBeVisible({ timeout: 60_000 });
    await page.unroute('**/assets/RefusalPanels-*.js');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'Your link has expired' })).toBeVisible();
    await expect(visit.title).toHaveValue(VISIT.title);
  });

  test('as the request is sent keeps it, and sends it once when a fresh link is opened', async ({
    visit,
    stack,
    page,
    axe,
  }) => {
    test.slow();
    await page.goto(`${stack.url}/#pass=${await signPass()}`);
    await visit.fill();
    await savedDraft(page, VISIT.title);
    const over = await signPass({ exp: inSeconds(-3600) });
    await page.route('**/v1/jobs', (route) =>
      route.continue({ headers: { ...route.request().headers(), authorization: `Bearer ${over}` } }),
    );
    await visit.send();
    await expect(page.getByRole('button', { name: 'Waiting for a new link' })).toBeVisible();
    await expect(page.getByText(/Your request is kept on this device/)).toBeVisible();
    await expect(visit.title).toHaveValue(VISIT.title);
    await expect(visit.title).toHaveAttribute('readonly');
    await axe();
    await page.unroute('**/v1/jobs');

    // The link in a message opens a tab of its own: both go on, and one visit is booked.
    const other = await page.context().newPage();
    await other.goto(`${stack.url}/#pass=${await signPass({ jti: 'fresh' })}`);
    await expect(page.getByText('Job 16', { exact: true })).toBeVisible({ timeout: 30_000 });
    expect(await stack.gateway.creates()).toHaveLength(1);
  });

  test('with a request on its way says after a reload that it is kept', async ({ visit, stack, page, axe }) => {
    await page.goto(`${stack.url}/#pass=${await signPass()}`);
    await visit.fill();
    await visit.send();
    await expect(page.getByText('Job 16', { exact: true })).toBeVisible();
    const over = await signPass({ exp: inSeconds(-3600) });
    await page.evaluate((pass) => location.assign(`#pass=${pass}`), over);
    await expect(page.getByRole('alert').filter({ hasText: 'Your link has expired' })).toBeVisible();
    await expect(page.getByText('Job 16', { exact: true })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: 'Your link has expired' })).toBeVisible();
    await expect(page.getByText('Your visit is requested: job 16.')).toBeVisible();
    await axe();
  });
});

test.describe('fields by role', () => {
  test.use({
    settings: {
      config: {
        ...config,
        optionalFields: { purchase_order_number: { roles: ['desk'] }, notes: { label: { client: 'Tell us more' } } },
      },
      gatewayArgs: [],
      env: WITH_PASSES,
    },
  });

  test('are renamed or left out, and an older draft’s text in one is kept and not sent', async ({
    visit,
    stack,
    page,
  }) => {
    await page.goto(`${stack.url}/#pass=${await signPass({ role: 'desk', sites: '*' })}`);
    await visit.purchaseOrder.fill('PO-1');
    await savedDraft(page, 'PO-1');
    await page.goto('about:blank');
    await page.goto(`${stack.url}/#pass=${await signPass({ sites: '*' })}`);
    await expect(page.getByLabel('Tell us more', { exact: true })).toBeVisible();
    await expect(visit.purchaseOrder).toHaveCount(0);
    await expect(visit.reference).toHaveCount(0);
    await expect(visit.project).toHaveCount(0);
    await visit.fill();
    await visit.send();
    await expect(visit.heading('Visit requested')).toBeVisible();
    const [body] = await stack.gateway.creates();
    expect(body).not.toHaveProperty('purchase_order_number');
  });
});

test.describe('values in a link', () => {
  test('start the form; what is locked can be read and not changed', async ({ visit, stack, page, axe }) => {
    const prefill = [
      'title=Annual service',
      'job_type=29400',
      'date=2027-07-01',
      'custom_fields.scope_of_work=Two units',
    ];
    const link = await stack.pass(
      '--sites',
      '*',
      ...[...prefill, `site=${DEPOT}`].flatMap((each) => ['--prefill', each]),
      ...['title', 'job_type', 'site'].flatMap((each) => ['--lock', each]),
    );
    await page.goto(link.replace('/#', '/?title=Other&notes=Bell#'));
    await expect(visit.title).toHaveValue('Annual service');
    await expect(visit.title).toHaveAttribute('readonly');
    await expect(visit.title).toHaveAccessibleDescription(/Set by your link/);
    await expect(visit.site).toHaveValue(/Acme Depot/);
    await expect(visit.site).toHaveAttribute('readonly');
    await expect(visit.jobType).toHaveValue('29400');
    await expect(visit.jobType).toHaveAttribute('aria-readonly', 'true');
    await expect(visit.date).toHaveValue('1 July 2027');
    await expect(visit.date).toBeEditable();
    await expect(visit.notesForClient).toHaveValue('Bell');
    await expect(visit.details.getByLabel('Scope of work', { exact: true })).toHaveValue('Two units');
    await expect(page.locator(':disabled')).toHaveCount(0);
    await axe();
  });

  test('never overwrite what a person typed, but for a locked one', async ({ visit, stack, page }) => {
    await page.goto(`${stack.url}/#pass=${await signPass()}`);
    await visit.title.fill('My own words');
    await visit.notesForClient.fill('Mine');
    await savedDraft(page, 'Mine');
    const pass = await signPass({ prefill: { title: 'Theirs', notes: 'Theirs' }, locked: ['notes'] });
    await page.goto('about:blank');
    await page.goto(`${stack.url}/#pass=${pass}`);
    await expect(visit.notesForClient).toHaveValue('Theirs');
    await expect(visit.title).toHaveValue('My own words');
  });

  test('that are wrong are ignored, with a note on the console for each', async ({ visit, stack, page }) => {
    const notes: string[] = [];
    page.on('console', (message) => message.type() === 'warning' && notes.push(message.text()));
    const wrong = {
      job_type: '99999',
      date: 'someday',
      title: 'W'.repeat(201),
      'custom_fields.unheard_of': 'x',
      purchase_order_number: 'PO-7',
    };
    await page.goto(`${stack.url}/?${new URLSearchParams(wrong)}#pass=${await signPass({ sites: '*' })}`);
    await expect(visit.purchaseOrder).toHaveValue('PO-7');
    await expect.poll(() => notes.length).toBe(4);
    for (const name of ['job_type', 'date', 'title', 'custom_fields.unheard_of']) {
      expect(
        notes.filter((note) => note.includes(`value for ${name} is ignored`)),
        name,
      ).toHaveLength(1);
    }
    await expect(visit.jobType).toHaveValue('');
    await expect(visit.date).toHaveValue('');
    await expect(visit.title).toHaveValue('');
  });
});

test.describe('two people who share a device', () => {
  test('do not see each other’s drafts, and each finds their own again', async ({ visit, stack, page }) => {
    const [ann, bob] = [await signPass({ sub: 'ann' }), await signPass({ sub: 'bob' })];
    await page.goto(`${stack.url}/#pass=${ann}`);
    await visit.title.fill('Ann’s leak');
    await savedDraft(page, 'Ann’s leak');
    // In the same tab, as a link opened from a message may do.
    await page.evaluate((pass) => location.assign(`#pass=${pass}`), bob);
    await expect(visit.title).toHaveValue('');
    await expect(page).toHaveURL(`${stack.url}/`);
    const other = await page.context().newPage();
    await other.goto(`${stack.url}/#pass=${ann}`);
    await expect(other.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue('Ann’s leak');
  });

  test('never send what the other left waiting', async ({ visit, stack, page, context }) => {
    await page.goto(`${stack.url}/#pass=${await signPass({ sub: 'ann' })}`);
    await visit.fill();
    await context.setOffline(true);
    await visit.send();
    await expect(page.getByText(/is kept on this device and is sent once/)).toBeVisible();
    // As her page goes, the browser stops pretending to it that there is no line: nothing may be there to take her request then.
    await stack.stopRelay();
    await page.close();
    await context.setOffline(false);
    await stack.startRelay();
    const bob = await context.newPage();
    await bob.goto(`${stack.url}/#pass=${await signPass({ sub: 'bob' })}`);
    await expect(bob.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue('');
    expect(await stack.gateway.creates()).toEqual([]);
    const ann = await context.newPage();
    await ann.goto(`${stack.url}/#pass=${await signPass({ sub: 'ann' })}`);
    await expect(ann.getByText('Job 16', { exact: true })).toBeVisible({ timeout: 30_000 });
    expect(await stack.gateway.creates()).toHaveLength(1);
  });
});

test.describe('one’s own requests', () => {
  test('are listed with their receipts, the newest first, and nobody else’s', async ({ visit, stack, page, axe }) => {
    await page.goto(`${stack.url}/#pass=${await signPass()}`);
    await page.getByRole('banner').getByRole('link', { name: 'Your requests' }).click();
    await expect(visit.heading('Your requests')).toBeVisible();
    await expect(page.getByText('Nothing has been requested with this link yet.')).toBeVisible();
    await axe();
    await page.getByRole('main').getByRole('link', { name: 'Request a visit' }).click();
    for (const title of ['First visit', 'Second visit']) {
      await visit.fill({ title });
      await visit.send();
      await expect(visit.heading('Visit requested')).toBeVisible();
      await page.getByRole('button', { name: 'Request another visit' }).click();
    }
    await page.getByRole('banner').getByRole('link', { name: 'Your requests' }).click();
    await expect(page).toHaveTitle(/Your requests/);
    await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveText(['Second visit', 'First visit']);
    await expect(page.getByText(/Brisbane time/)).toHaveCount(2);
    await expect(page.getByText(/Job 16/)).toBeVisible();
    await axe();
    await page.getByRole('link', { name: 'First visit' }).click();
    await expect(page.getByText('Job 16', { exact: true })).toBeVisible();

    await page.goto('about:blank');
    await page.goto(`${stack.url}/mine#pass=${await signPass({ sub: 'bob' })}`);
    await expect(page.getByText('Nothing has been requested with this link yet.')).toBeVisible();
  });

  test('can be asked for again when they did not come', async ({ stack, page }) => {
    await page.route('**/v1/bookings', (route) => route.fulfill({ status: 502, body: 'Bad gateway' }));
    await page.goto(`${stack.url}/mine#pass=${await signPass()}`);
    await expect(page.getByText('We could not load the requests.')).toBeVisible({ timeout: 20_000 });
    await page.unroute('**/v1/bookings');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByText('Nothing has been requested with this link yet.')).toBeVisible();
  });
});

test.describe('an operator’s colour that is hard to read', () => {
  test.use({
    settings: {
      config: { ...config, business: { ...BUSINESS, accent: '#ffcc00' } },
      gatewayArgs: [],
      env: WITH_PASSES,
    },
  });

  test('is made readable, in light and in dark', async ({ visit, stack, page, axe }) => {
    const told = page.waitForEvent('console', (message) => message.text().includes('#ffcc00'));
    await page.goto(`${stack.url}/#pass=${await signPass()}`);
    await visit.heading('Request a visit').waitFor();
    await told;
    await axe();
  });
});

async function refuseStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    }
  });
}
