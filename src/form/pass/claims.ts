import { passLocaleReader } from '../reading/first.ts';
import type { Read } from '../reading/reader.ts';

/** What the page reads of a pass before the relay has: nothing is verified, and nothing but words depends on it. */
export function claimsOf(pass: string | undefined): Read<typeof passLocaleReader> | undefined {
  return passLocaleReader.safeParse(partOfJwt(pass?.split('.')[1] ?? '')).data;
}

/** One part of a JWT (RFC 7519): JSON as base64url. Undefined when it is not. */
export function partOfJwt(part: string): unknown {
  try {
    const bytes = Uint8Array.from(atob(part.replaceAll('-', '+').replaceAll('_', '/')), (each) => each.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
