import { describe, expect, it } from 'vitest';
import { checkConfig } from '../config/load.ts';
import type { ConfigFile } from '../config/schema.ts';
import { presentationOf } from './presentation.ts';

function presentation(file: ConfigFile) {
  const checked = checkConfig(file, 'the test');
  if (!checked.ok) throw new Error(checked.mistakes.join('\n'));
  return presentationOf(checked.config);
}

function copyOf<Item>(items: Item[]) {
  return { items, fetchedAt: 0 };
}

function field(external_name: string, job_type_id: string | null = null) {
  return { external_name, fi_field_id: '1', job_type_id };
}

describe('custom fields as people see them', () => {
  it('are bare texts of any length where the config says nothing', () => {
    const [shown] = presentation({}).customFields(copyOf([field('scope_of_work')]), 'client');
    expect(shown).toEqual({
      ...field('scope_of_work'),
      label: 'Scope of work',
      kind: 'multiline',
      required: false,
      read_only: false,
    });
  });

  it('have all that the config says of them', () => {
    const customFields: ConfigFile['customFields'] = {
      lift: {
        label: 'Height of the lift',
        help: 'From the ground.',
        kind: 'number',
        unit: 'm',
        min: 0,
        max: 40,
        required: true,
        default: '2',
        group: 'Access',
        shownWhen: { field: 'has_lift', is: 'Yes' },
      },
      has_lift: { kind: 'yes-no', yesNo: { yes: 'Yes', no: 'No' } },
      way: {
        kind: 'choice',
        options: ['Ladder', { value: 'EWP', label: 'Work platform' }],
        default: 'EWP',
        readOnly: true,
      },
    };
    const shown = presentation({ customFields }).customFields(
      copyOf(['lift', 'has_lift', 'way'].map((name) => field(name))),
      'desk',
    );
    expect(shown).toEqual([
      {
        ...field('lift'),
        label: 'Height of the lift',
        help: 'From the ground.',
        kind: 'number',
        unit: 'm',
        min: 0,
        max: 40,
        required: true,
        read_only: false,
        default: '2',
        group: 'Access',
        shown_when: { field: 'has_lift', is: ['Yes'] },
      },
      {
        ...field('has_lift'),
        label: 'Has lift',
        kind: 'yes-no',
        yes_no: { yes: 'Yes', no: 'No' },
        required: false,
        read_only: false,
      },
      {
        ...field('way'),
        label: 'Way',
        kind: 'choice',
        options: [
          { value: 'Ladder', label: 'Ladder' },
          { value: 'EWP', label: 'Work platform' },
        ],
        required: false,
        read_only: true,
        default: 'EWP',
      },
    ]);
  });

  it('stand by their order, then as the gateway has them', () => {
    const customFields = { d: { order: -1 }, b: { order: 2 }, c: { order: 2 } };
    const shown = presentation({ customFields }).customFields(
      copyOf(['a', 'b', 'c', 'd', 'e'].map((name) => field(name))),
      'desk',
    );
    expect(shown.map(({ external_name: name }) => name)).toEqual(['d', 'b', 'c', 'a', 'e']);
  });

  it('are left out for roles that do not see them, and with a job type that these do not see', () => {
    const shown = presentation({
      customFields: { internal: { roles: ['desk'] }, nobody: { roles: [] } },
      jobTypes: { 2: { roles: ['desk'] } },
    });
    const copy = copyOf([field('internal'), field('nobody'), field('of_one', '1'), field('of_two', '2')]);
    const names = (role: 'desk' | 'client') => shown.customFields(copy, role).map(({ external_name: name }) => name);
    expect(names('desk')).toEqual(['internal', 'of_one', 'of_two']);
    expect(names('client')).toEqual(['of_one']);
  });

  it('may be called like what every object has', () => {
    const shown = presentation({}).customFields(copyOf([field('constructor'), field('toString')]), 'desk');
    expect(shown.map(({ label, kind }) => [label, kind])).toEqual([
      ['Constructor', 'multiline'],
      ['To string', 'multiline'],
    ]);
  });

  it('are not asked for under the one name that no answer can be kept under', () => {
    const shown = presentation({}).customFields(copyOf([field('__proto__'), field('scope_of_work')]), 'desk');
    expect(shown.map(({ external_name: name }) => name)).toEqual(['scope_of_work']);
  });

  it('are worked out once for a copy of the lookup and a role', () => {
    const shown = presentation({});
    const copy = copyOf(Array.from({ length: 1000 }, (_, index) => field(`field_${index}`)));
    const first = shown.customFields(copy, 'client');
    expect(shown.customFields(copy, 'client')).toBe(first);
    expect(shown.customFields({ ...copy }, 'client')).not.toBe(first);
    expect(shown.customFields(copy, 'desk')).not.toBe(first);
  });
});

describe('job types as people see them', () => {
  const copy = copyOf([
    { id: '1', name: 'HVAC SVC' },
    { id: '2', name: 'Warranty' },
  ]);

  it('have the operator’s names and defaults, and are there for the roles that see them', () => {
    const shown = presentation({
      jobTypes: {
        1: { name: 'Air-conditioning', defaultTitle: 'Service', durationMinutes: 90 },
        2: { roles: ['desk'] },
      },
    });
    const airConditioning = { id: '1', name: 'Air-conditioning', default_title: 'Service', duration_minutes: 90 };
    expect(shown.jobTypes(copy, 'client')).toEqual([airConditioning]);
    expect(shown.jobTypes(copy, 'desk')).toEqual([airConditioning, { id: '2', name: 'Warranty' }]);
    expect(shown.hidesJobType('2', 'client')).toBe(true);
    expect(shown.hidesJobType('3', 'client')).toBe(false);
  });
});
