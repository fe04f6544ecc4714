import { signPass, WITH_PASSES } from './sign-pass.ts';
import { expect, test } from './test.ts';
import { VISIT_DAY } from './visit-page.ts';

// axe reads every page whole, several times over.
test.describe.configure({ timeout: 120_000 });

// The page in the languages of clients and partners. What the operator calls things, such as job types, is theirs.

test.describe('a visitor who reads Arabic', () => {
  test.use({ viewport: { width: 375, height: 800 } });

  test('books by keyboard from a link that asks for it, on a page that runs from right to left', async ({
    page,
    stack,
    axe,
  }) => {
    await page.goto(`${stack.url}/?lang=ar`);
    await expect(page.getByRole('heading', { level: 1, name: 'طلب زيارة' })).toBeVisible();
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
      'ar',
      'rtl',
    ]);
    await axe();
    const press = (key: string) => page.keyboard.press(key);

    await page.getByRole('combobox', { name: 'الموقع', exact: true }).focus();
    await page.keyboard.type('acme depot brand');
    await page.getByRole('option').first().waitFor();
    await press('Enter');
    const jobType = page.getByLabel('نوع العمل', { exact: true });
    await jobType.focus();
    await page.keyboard.type('Installation');
    await expect(jobType.locator('option:checked')).toHaveText('Installation');
    await page.getByRole('textbox', { name: 'العنوان المختصر', exact: true }).focus();
    await page.keyboard.type('صنبور يسرّب الماء');
    await page.getByRole('textbox', { name: 'التاريخ', exact: true }).focus();
    // The first of July in Arabic's own digits.
    await page.keyboard.type(arabicDigits(`1/7/${VISIT_DAY.iso.slice(0, 4)}`));
    await page.getByRole('textbox', { name: 'من', exact: true }).focus();
    await page.keyboard.type('٩');
    await page.getByRole('textbox', { name: 'إلى', exact: true }).focus();
    // To moved along with From.
    await press('ControlOrMeta+A');
    await page.keyboard.type('٢ م');
    expect(await sideways(page)).toBe(0);
    await page.getByRole('button', { name: 'إرسال طلب الزيارة' }).focus();
    await press('Enter');

    await expect(page.getByRole('heading', { name: 'تم طلب الزيارة' })).toBeVisible();
    await expect(page.getByText(/العمل رقم \u2068?16/)).toBeVisible();
    await axe();
    expect(await stack.gateway.creates()).toMatchObject([
      { start_time: `${VISIT_DAY.iso}T09:00:00+10:00`, end_time: `${VISIT_DAY.iso}T14:00:00+10:00` },
    ]);
  });

  test('is told in Arabic what is missing', async ({ page, stack, axe }) => {
    await page.goto(`${stack.url}/?lang=ar`);
    await page.getByRole('button', { name: 'إرسال طلب الزيارة' }).click();
    const problem = page.getByRole('alert').filter({ hasText: 'هناك مشكلة' });
    await expect(problem.getByRole('link', { name: 'اختر الموقع.' })).toBeVisible();
    await axe();
    expect(await sideways(page)).toBe(0);
  });
});

for (const { lang, heading, submit, problem } of [
  { lang: 'zh-Hans', heading: '预约上门服务', submit: '提交预约', problem: '出现问题' },
  { lang: 'vi', heading: 'Yêu cầu hẹn đến tận nơi', submit: 'Gửi yêu cầu', problem: 'Có lỗi' },
]) {
  test(`the form speaks ${lang}, errors included, and axe finds nothing`, async ({ page, stack, axe }) => {
    await page.setViewportSize({ width: 375, height: 800 });
    await page.goto(`${stack.url}/?lang=${lang}`);
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    await axe();
    await page.getByRole('button', { name: submit }).click();
    await expect(page.getByRole('alert').filter({ hasText: problem })).toBeVisible();
    await axe();
    expect(await sideways(page)).toBe(0);
  });
}

test.describe('a visitor who reads Vietnamese', () => {
  test('is told in Vietnamese what the relay and the gateway found wrong, and nothing typed is lost', async ({
    page,
    stack,
    axe,
  }) => {
    await page.goto(`${stack.url}/?lang=vi`);
    await page.getByRole('combobox', { name: 'Địa điểm', exact: true }).fill('acme depot brand');
    // Of the page's own list, not of the browser's that stands in for it before.
    await page.getByRole('listbox').getByRole('option').first().click();
    await page.getByLabel('Loại công việc', { exact: true }).selectOption({ label: 'Installation' });
    await page.getByRole('textbox', { name: 'Tiêu đề', exact: true }).fill('Vòi nước bị rò');
    await page.getByRole('textbox', { name: 'Ngày', exact: true }).fill(VISIT_DAY.iso);
    await page.getByRole('textbox', { name: 'Từ', exact: true }).fill('9:00');
    await page.getByRole('textbox', { name: 'Đến', exact: true }).fill('11:00');
    const send = page.getByRole('button', { name: 'Gửi yêu cầu' });
    const alert = page.getByRole('alert');

    // A title that is longer than the page let pass: the relay finds it.
    await page.route('**/v1/jobs', async (route) => {
      await route.continue({ postData: { ...route.request().postDataJSON(), title: 'x'.repeat(201) } });
    });
    await send.click();
    await expect(
      alert.getByRole('link', { name: 'Hãy rút ngắn tiêu đề bớt 1 ký tự: tối đa 200 ký tự.' }),
    ).toBeVisible();
    await page.unroute('**/v1/jobs');

    await stack.gateway.fault('problem:field-not-writable');
    await page.getByRole('textbox', { name: 'Tiêu đề', exact: true }).fill('Vòi nước bị rò ở bếp');
    await send.click();
    await expect(alert.getByText('Hệ thống đặt hẹn không nhận một trong các thông tin')).toBeVisible();
    await expect(alert.locator('[lang=en]')).toHaveCount(0);
    await expect(page.getByRole('textbox', { name: 'Tiêu đề', exact: true })).toHaveValue('Vòi nước bị rò ở bếp');
    await axe();
  });
});

test('a link asks for a language over the browser, and only that language is fetched', async ({ page, stack }) => {
  const fetched: string[] = [];
  page.on('request', (request) => {
    const language = /\/([^/]+)\.messages-[^/]+\.js$/.exec(request.url())?.[1];
    if (language !== undefined) fetched.push(language);
  });
  await page.goto(`${stack.url}/?lang=vi`);
  await expect(page.getByRole('heading', { level: 1, name: 'Yêu cầu hẹn đến tận nơi' })).toBeVisible();
  expect(fetched).toEqual(['vi']);
});

test.describe('with a pass that names a language', () => {
  test.use({ settings: { config: {}, gatewayArgs: [], env: WITH_PASSES } });

  test('the page speaks it, whatever the link asks for', async ({ page, stack }) => {
    await page.goto(`${stack.url}/?lang=vi#pass=${await signPass({ locale: 'zh-Hans' })}`);
    await expect(page.getByRole('heading', { level: 1, name: '预约上门服务' })).toBeVisible();
  });
});

function arabicDigits(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)));
}

function sideways(page: import('@playwright/test').Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
