import { describe, expect, it } from 'vitest';
import type { Role } from '../../contract/passes.ts';
import { fieldsOf } from './fields-of-role.ts';
import { checkConfig } from './load.ts';
import { pageOfRole } from './page-of-role.ts';
import type { ConfigFile } from './schema.ts';

function configOf(file: ConfigFile) {
  const checked = checkConfig(file, 'the test');
  if (!checked.ok) throw new Error(checked.mistakes.join('\n'));
  return checked.config;
}

function page(file: ConfigFile, role: Role) {
  return pageOfRole(configOf(file), role);
}

const OUTSIDE = {
  label: 'Anything we should know?',
  help: 'Read by the scheduling team. The technician does not see it.',
};

describe('the page of a role', () => {
  it('shows the business, and the form’s title and intro as they stand for the role', () => {
    const file: ConfigFile = {
      business: {
        name: 'Acme',
        email: 'a@acme.example',
        logo: '/logo.svg',
        accent: '#0A5F38',
        country: 'NZ',
        language: 'mi',
      },
      form: { title: { client: 'Book us' }, intro: 'Hello.' },
    };
    const shared = {
      intro: 'Hello.',
      contact: { business_name: 'Acme', email: 'a@acme.example' },
      logo: '/logo.svg',
      accent: '#0A5F38',
      country: 'NZ',
      language: 'mi',
    };
    expect(page(file, 'client')).toMatchObject({ ...shared, title: 'Book us' });
    expect(page(file, 'desk')).toMatchObject({ ...shared, title: 'Request a visit' });
  });

  it('binds clients and partners to the opening hours, and the desk when that is said', () => {
    const office = [{ from: '07:00', to: '17:00' }];
    const openingHours = { monday: office, closedDates: ['2026-12-28'] };
    const hours = { days: { monday: office }, closed_dates: ['2026-12-28'] };
    expect(page({ openingHours }, 'client').opening_hours).toEqual(hours);
    expect(page({ openingHours }, 'partner').opening_hours).toEqual(hours);
    expect(page({ openingHours }, 'desk').opening_hours).toBeUndefined();
    expect(page({ openingHours: { ...openingHours, boundRoles: ['desk'] } }, 'desk').opening_hours).toEqual(hours);
  });
});

describe('the desk’s own screen', () => {
  it('has the operator’s snippets, and asks for the reference first where the config says so', () => {
    const file: ConfigFile = { desk: { snippets: { gate: 'The code is at the office.' }, referenceFirst: true } };
    expect(page(file, 'desk').desk).toEqual({
      snippets: { gate: 'The code is at the office.' },
      reference_first: true,
    });
    expect(page({}, 'desk').desk).toEqual({ snippets: {}, reference_first: false });
  });

  it('is nobody else’s to read', () => {
    const file: ConfigFile = { desk: { snippets: { gate: 'The code is at the office.' } } };
    expect(page(file, 'client')).not.toHaveProperty('desk');
    expect(page(file, 'partner')).not.toHaveProperty('desk');
  });

  it('takes only snippets that can be typed and sent', () => {
    const mistakes = (snippets: Record<string, string>) => {
      const checked = checkConfig({ desk: { snippets } }, 'the test');
      return checked.ok ? [] : checked.mistakes;
    };
    expect(mistakes({ 'gate-2': 'Text' })).toEqual([]);
    expect(mistakes({ 'The gate': 'Text' }).join()).toMatch(/desk\.snippets/);
    expect(mistakes({ gate: '' }).join()).toMatch(/desk\.snippets\.gate/);
    expect(mistakes({ gate: 'x'.repeat(2001) }).join()).toMatch(/1 to 2000 characters/);
  });
});

describe('the optional fields', () => {
  it('are, without a word in the config, those that a role has a use for', () => {
    expect(page({}, 'desk').fields).toEqual({ project: {}, notes: {}, purchase_order_number: {}, external_id: {} });
    expect(page({}, 'client').fields).toEqual({ notes: OUTSIDE, purchase_order_number: {} });
    expect(page({}, 'partner').fields).toEqual({ notes: OUTSIDE, purchase_order_number: {}, external_id: {} });
  });

  it('are shown, hidden and called as the config says', () => {
    const file: ConfigFile = {
      optionalFields: {
        project: { roles: ['desk', 'client'], label: 'Building' },
        notes: { label: { client: 'Tell us more' }, help: { desk: 'For us.' } },
        purchase_order_number: { roles: [] },
      },
    };
    expect(page(file, 'desk').fields).toEqual({
      project: { label: 'Building' },
      notes: { help: 'For us.' },
      external_id: {},
    });
    expect(page(file, 'client').fields).toEqual({
      project: { label: 'Building' },
      notes: { label: 'Tell us more', help: OUTSIDE.help },
    });
  });

  it('are shown to whoever’s pass fills them in', () => {
    const prefill = { external_id: 'WO-7', title: 'Service' };
    expect(fieldsOf(configOf({}), { role: 'client', prefill })).toEqual({
      notes: OUTSIDE,
      purchase_order_number: {},
      external_id: {},
    });
  });
});
