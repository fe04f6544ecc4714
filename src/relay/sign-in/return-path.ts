/** Where people go who were nowhere in particular. */
const HOME = '/';

/**
 * Where to go after signing in: a path of this relay with its query, or home. Nothing that a browser could read as another
 * site's address, whatever it does with slashes, backslashes and tabs.
 */
export function returnPath(asked: string | undefined): string {
  if (asked === undefined || asked.length > 2000 || !/^\/[\x21-\x7e]*$/.test(asked)) return HOME;
  const origin = 'http://relay.invalid';
  const url = URL.parse(asked, origin);
  if (url?.origin !== origin || url.pathname.startsWith('//') || asked.includes('\\')) return HOME;
  return url.pathname.startsWith('/sign') ? HOME : url.pathname + url.search;
}
