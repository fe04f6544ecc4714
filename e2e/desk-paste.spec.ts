import { deskOf } from './desk-page.ts';
import { expect, test } from './test.ts';
import { VISIT_DAY } from './visit-page.ts';

test.use({
  viewport: { width: 1280, height: 720 },
  permissions: ['clipboard-read', 'clipboard-write'],
  settings: { config: { customFields: { po_contact_phone: { kind: 'phone' } } }, gatewayArgs: [] },
});

const MESSAGE = [
  'Hello,',
  'the lift at Acme Depot, Unit 3/24 Brand Dr is stuck.',
  `Could you come on ${VISIT_DAY.typed} at 9:30 am? Our PO is 4500123.`,
  'Ring me on 0412 345 678 or write to ana@acme.example.',
].join('\n');

test('what a pasted message has for the form is taken one by one by keyboard, and nothing goes where something was typed', async ({
  page,
  stack,
  axe,
}) => {
  // Two readings of a whole page.
  test.slow();
  const desk = deskOf(page, stack.url);
  await desk.open();
  await desk.title.fill('Lift stuck');
  await desk.notes.fill('Dog on site.');
  await page.evaluate((text) => navigator.clipboard.writeText(text), MESSAGE);
  await page.keyboard.press('Alt+p');
  const message = page.getByRole('textbox', { name: 'The caller’s message' });
  await expect(message).toBeFocused();
  await page.keyboard.press('Control+v');
  await expect(page.getByText('6 found')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Clear the message' })).toBeInViewport({ ratio: 1 });
  await axe();
  for (const field of [desk.site, desk.date, desk.from, desk.purchaseOrder]) await expect(field).toHaveValue('');

  const offers = ['Use as Site', 'Use as Date', 'Use as From', 'Add to Notes', 'Use as PO number', 'Use as PO contact'];
  for (const offer of offers) {
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus')).toHaveText(new RegExp(`^${offer}`));
    await page.keyboard.press('Enter');
    await expect(page.locator(':focus')).toHaveText(/^Undo/);
  }
  await expect(desk.site).toHaveValue(/Acme Depot/);
  await expect(desk.date).toHaveValue(/20\d\d$/);
  await expect(desk.from).toHaveValue(/^9:30/);
  await expect(desk.purchaseOrder).toHaveValue('4500123');
  await expect(page.getByRole('textbox', { name: 'PO contact phone' })).toHaveValue(/412 345 678/);
  await expect(desk.notes).toHaveValue('Dog on site.\nEmail: ana@acme.example');
  await expect(desk.title).toHaveValue('Lift stuck');
  await axe();

  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'PO contact phone' })).toHaveValue('');
});

test('a message that is dropped on the form is offered, and put into no field', async ({ page, stack }) => {
  const desk = deskOf(page, stack.url);
  await desk.open();
  await desk.title.fill('Lift stuck');
  const dropped = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    return data;
  }, MESSAGE);
  // Onto a field of one line too, which would run the lines together.
  await desk.title.dispatchEvent('drop', { dataTransfer: dropped });
  await expect(page.getByRole('textbox', { name: 'The caller’s message' })).toHaveValue(MESSAGE);
  await expect(page.getByText('6 found')).toBeVisible();
  await expect(desk.title).toHaveValue('Lift stuck');
  for (const field of [desk.site, desk.date, desk.from, desk.notes]) await expect(field).toHaveValue('');
});

test('a message stays with its call: held, resumed and loaded again', async ({ page, stack }) => {
  const desk = deskOf(page, stack.url);
  await desk.open();
  await page.keyboard.press('Alt+p');
  const message = page.getByRole('textbox', { name: 'The caller’s message' });
  await message.fill(MESSAGE);
  await expect(page.getByText('6 found')).toBeVisible();
  await page.keyboard.press('Alt+k');
  await expect(desk.heldCalls).toHaveCount(1);
  await expect(message).toBeHidden();
  await page.keyboard.press('Alt+p');
  await expect(message).toHaveValue('');

  await page.keyboard.press('Alt+r');
  await expect(message).toHaveValue(MESSAGE);
  await expect(page.getByText('6 found')).toBeVisible();
  await page.reload();
  await expect(message).toHaveValue(MESSAGE);
  await expect(desk.heldCalls).toHaveCount(0);
});
