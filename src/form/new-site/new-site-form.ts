/** What is asked of a new site, in the order of the dialog; each is the contract's own name. */
export const SITE_FIELDS = [
  'customer',
  'business_name',
  'address',
  'first_name',
  'last_name',
  'mobile_number',
  'email',
  'notes',
] as const;
export type SiteField = (typeof SITE_FIELDS)[number];

/** As it stands in the fields: empty strings for what is not filled in. */
export type SiteForm = Record<SiteField, string>;

/** The name under which the tab keeps a site that is being added. */
export const KEPT_SITE = 'new-site';

export const EMPTY_SITE: SiteForm = {
  customer: '',
  business_name: '',
  address: '',
  first_name: '',
  last_name: '',
  mobile_number: '',
  email: '',
  notes: '',
};

/**
 * The fields once a site is asked for by `name`, which becomes its business name: in place of another's too, of which nothing else was
 * filled in.
 */
export function named(values: SiteForm, name: string): SiteForm {
  const { customer: _, business_name, ...rest } = values;
  const isNameAlone = business_name === '' || Object.values(rest).every((text) => text === '');
  return name !== '' && isNameAlone ? { ...values, business_name: name } : values;
}

/** A field's name on the page, apart from the names of the form behind the dialog. */
export function siteFieldName(field: SiteField): string {
  return `new_site.${field}`;
}
