import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

/** The choice of a language in the page's foot, whatever it speaks. */
const choice = (page: Page) => page.getByRole('combobox', { name: /^(Language|语言|Ngôn ngữ|اللغة)$/ });
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

test('a person who switches the language keeps what they typed and where they are, and is told again what is wrong', async ({
  page,
  stack,
  visit,
}) => {
  await page.goto(stack.url);
  await visit.jobType.selectOption({ label: 'Installation' });
  await visit.title.fill('Leaking tap');
  await visit.date.fill('31/2');
  await visit.from.fill('9');
  await visit.send();
  await expect(visit.problem.getByRole('link', { name: 'Choose a site.' })).toBeVisible();
  await expect(page.getByText('(optional)').first()).toBeVisible();

  await choice(page).focus();
  await choice(page).selectOption({ label: 'Tiếng Việt' });

  await expect(heading(page, 'Yêu cầu hẹn đến tận nơi')).toBeVisible();
  await expect(choice(page)).toBeFocused();
  await expect(page.locator('input[name=title]')).toHaveValue('Leaking tap');
  await expect(page.locator('input[name=date]')).toHaveValue('31/2');
  const problem = page.getByRole('alert').filter({ hasText: 'Có lỗi' });
  await expect(problem.getByRole('link')).not.toHaveCount(0);
  // Every field's own words too, those of the operator's fields among them.
  await expect(page.getByRole('main')).not.toContainText(/\(optional\)|Such as|Choose a|Enter a|Type a|There is/);
});

test('a date typed as Americans write it means the same day to the language chosen next', async ({ page, stack }) => {
  await page.goto(`${stack.url}/?lang=en-US`);
  await page.getByRole('textbox', { name: 'Date', exact: true }).fill('7/8/2027');
  await choice(page).selectOption({ label: 'Tiếng Việt' });
  await expect(heading(page, 'Yêu cầu hẹn đến tận nơi')).toBeVisible();
  await expect(page.locator('input[name=date]')).toHaveValue(/^8 tháng 7/);
});

test('a choice is kept on the device, over what a link asks for', async ({ page, stack }) => {
  await page.goto(stack.url);
  await choice(page).selectOption({ label: 'العربية' });
  await expect(heading(page, 'طلب زيارة')).toBeVisible();
  await page.goto(`${stack.url}/?lang=vi`);
  await expect(heading(page, 'طلب زيارة')).toBeVisible();
  // Drawn by the page itself, in what was chosen: the relay's painting has the link's language.
  await expect(choice(page)).toHaveValue('ar');
  await choice(page).selectOption({ label: 'English' });
  await page.reload();
  await expect(heading(page, 'Request a visit')).toBeVisible();
});

test('each language is called by its own name, in its own language', async ({ page, stack }) => {
  await page.goto(stack.url);
  const options = choice(page).locator('option');
  await expect(options).toHaveText(['English', 'العربية', 'Tiếng Việt', '简体中文']);
  expect(await options.evaluateAll((all) => all.map((each) => each.getAttribute('lang')))).toEqual([
    'en',
    'ar',
    'vi',
    'zh-Hans',
  ]);
});

test('a language that cannot be fetched is said so, and the page stays as it is', async ({ page, stack }) => {
  await page.goto(stack.url);
  await heading(page, 'Request a visit').waitFor();
  await page.route('**/vi.messages-*.js', (route) => route.abort());
  await choice(page).selectOption({ label: 'Tiếng Việt' });
  await expect(page.getByRole('status').filter({ hasText: 'could not be loaded' })).toBeVisible();
  await expect(choice(page)).toHaveValue('en');
  await expect(heading(page, 'Request a visit')).toBeVisible();
});

test('the desk speaks English and offers no other language', async ({ page, stack }) => {
  await page.goto(`${stack.url}/desk`);
  await heading(page, 'Desk').waitFor();
  await expect(page.getByRole('combobox', { name: 'Site', exact: true })).toBeVisible();
  await expect(choice(page)).toHaveCount(0);
});
