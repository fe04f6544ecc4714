import { describe, expect, it } from 'vitest';
import { EMPTY_SITE } from './new-site-form.ts';
import { nameOfSite, readSite } from './read-site.ts';

const filled = {
  ...EMPTY_SITE,
  customer: '245715',
  business_name: ' Acme  Shed ',
  address: '3 Kelp St\nBrisbane QLD 4000',
};

describe('a new site', () => {
  it('is what was filled in, tidied, and nothing that is empty', () => {
    expect(readSite({ ...filled, notes: 'Gate 12\n' })).toEqual({
      ok: true,
      site: {
        customer: '245715',
        business_name: 'Acme  Shed',
        address: '3 Kelp St\nBrisbane QLD 4000',
        notes: 'Gate 12',
      },
    });
  });

  it('may be called by its contact, and its phone is typed in any form', () => {
    const home = { ...filled, business_name: '', last_name: 'Tane', mobile_number: '(07) 3555 0199' };
    expect(readSite(home)).toMatchObject({ ok: true, site: { last_name: 'Tane', mobile_number: '(07) 3555 0199' } });
  });

  it('needs a customer, an address and a name', () => {
    expect(readSite(EMPTY_SITE)).toEqual({
      ok: false,
      errors: {
        customer: 'Choose a customer.',
        address: 'Enter the address of the site.',
        business_name: 'Enter a business name, or the contact’s name.',
      },
    });
  });

  it('says how much is too much, and what an email address looks like', () => {
    expect(readSite({ ...filled, first_name: 'x'.repeat(103), email: 'acme' })).toEqual({
      ok: false,
      errors: {
        first_name: 'Contact’s first name can have 100 characters at most. Take out 3.',
        email: 'Enter an email address, such as name@example.com.',
      },
    });
  });

  it('is called by its business or its contact, and its address', () => {
    expect(nameOfSite({ customer: '1', business_name: 'Acme Shed', address: '3 Kelp St\nBrisbane' })).toBe(
      'Acme Shed — 3 Kelp St, Brisbane',
    );
    expect(nameOfSite({ customer: '1', first_name: 'Mere', last_name: 'Tane' })).toBe('Mere Tane');
  });
});
