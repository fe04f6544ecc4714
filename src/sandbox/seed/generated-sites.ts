import type { SeedSite } from './sites.ts';

const SUBURBS = [
  'Rocklea QLD 4106',
  'Silverwater NSW 2128',
  'Dandenong South VIC 3175',
  'Wingfield SA 5013',
  'Malaga WA 6090',
  'Glenorchy TAS 7010',
  'Coconut Grove NT 0810',
  'Hume ACT 2620',
  'East Tamaki, Auckland 2013, New Zealand',
];
const STREETS = ['Station St', 'Railway Pde', 'Industrial Dr', 'Bridge Rd', 'Enterprise Ct', 'Foundry Lane', 'Mill Rd'];

/**
 * Makes `count` further sites of the main customer, always the same ones, so that a lookup grows past what one
 * call answers.
 */
export function generateSites(count: number): SeedSite[] {
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const street = STREETS[index % STREETS.length];
    const suburb = SUBURBS[index % SUBURBS.length];
    const store = String(index + 1).padStart(4, '0');
    return {
      id: String(3_100_001 + index),
      customer: '245715',
      name: `Store ${store} — ${index + 3} ${street}, ${suburb}`,
    };
  });
}
