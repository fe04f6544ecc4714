import { daysAfter, next } from './days.ts';
import { expect, test } from './test.ts';

/** The next Wednesday on or after 1 July: no holiday, and no clock change near. */
const WEDNESDAY = wednesdayFrom(next(1, 7));
const SATURDAY = daysAfter(WEDNESDAY, 3);
const MONDAY = daysAfter(WEDNESDAY, 5);
const office = [{ from: '07:00', to: '17:00' }];

test.use({
  settings: {
    config: {
      window: {
        presets: [
          { name: 'Morning', from: '08:00', to: '12:00' },
          { name: 'Afternoon', from: '13:00', to: '17:00' },
        ],
      },
      openingHours: {
        monday: office,
        wednesday: office,
        friday: [{ from: '07:00', to: '12:00' }],
        boundRoles: ['desk'],
      },
    },
    gatewayArgs: [],
  },
});

test('a closed day is refused with the nearest open ones, and one press leads to a booked visit', async ({
  visit,
  page,
  stack,
}) => {
  await visit.open();
  await visit.fill({ date: SATURDAY.typed });
  await visit.send();
  await expect(visit.problem).toContainText(/We are closed on Saturday .* We visit Monday and Wednesday, 7 am to 5 pm/);
  await page.getByRole('button', { name: /^Use 9:00 am, Mon/ }).click();
  await expect(visit.date).toHaveValue(MONDAY.words);
  await expect(visit.date).toBeFocused();
  await visit.send();
  await expect(visit.heading('Visit requested')).toBeVisible();
  expect(await stack.gateway.creates()).toMatchObject([{ start_time: `${MONDAY.iso}T09:00:00+10:00` }]);
});

test('a start or an end outside the hours is refused where it can be mended', async ({ visit, page }) => {
  await visit.open();
  await visit.fill({ date: WEDNESDAY.typed, from: '4pm', to: '6pm' });
  await visit.to.blur();
  await expect(page.getByText('That end is outside our hours: on Wednesday we visit 7 am to 5 pm.')).toBeVisible();
  await page.getByRole('button', { name: 'Start at 3:00 pm' }).click();
  await expect(visit.from).toHaveValue('3:00 pm');
  await expect(visit.to).toHaveValue('5:00 pm');

  await visit.from.fill('5am');
  await visit.from.blur();
  await expect(page.getByText(/^That start is outside our hours/)).toBeVisible();
  await page.getByRole('button', { name: 'Use 7:00 am', exact: true }).click();
  await expect(visit.from).toHaveValue('7:00 am');
  await expect(page.getByText(/outside our hours/)).toHaveCount(0);
});

test('closed days cannot be chosen in the calendar, and usual times are offered on the days that they fit', async ({
  visit,
  page,
}) => {
  await visit.open();
  await visit.date.fill(WEDNESDAY.typed);
  await expect(page.getByRole('group', { name: 'Usual times' }).getByRole('button')).toHaveCount(2);
  await visit.date.fill(daysAfter(WEDNESDAY, 2).typed);
  await expect(page.getByRole('group', { name: 'Usual times' }).getByRole('button')).toHaveCount(1);

  await page.getByRole('button', { name: 'Open calendar' }).click();
  const calendar = page.getByRole('dialog', { name: 'Calendar' });
  await expect(calendar.getByRole('button', { name: new RegExp(`^Wednesday ${WEDNESDAY.words}`) })).toBeEnabled();
  await expect(
    calendar.getByRole('button', { name: new RegExp(`^Thursday ${daysAfter(WEDNESDAY, 1).words}`) }),
  ).toBeDisabled();
});

function wednesdayFrom(day: ReturnType<typeof next>): ReturnType<typeof next> {
  return day.full.startsWith('Wed') ? day : wednesdayFrom(daysAfter(day, 1));
}
