import * as z from 'zod/mini';
import { partOfJwt } from './claims.ts';

const headerSchema = z.object({ kid: z.optional(z.string()) });
const claimsSchema = z.object({ sub: z.string(), channel: z.optional(z.string()) });

/**
 * Where a device keeps what belongs to one pass: a prefix for the names of drafts, requests and remembered zones, the same
 * for every pass of one person (channel and subject); empty without a pass. The claims are read and not verified: they
 * keep people apart who share a device, and say nothing about what anyone may do, which is the relay's to decide.
 */
export function spaceOf(pass: string | undefined): string {
  if (pass === undefined) return '';
  const [header, claims] = pass.split('.').map(partOfJwt);
  const read = claimsSchema.safeParse(claims);
  if (!read.success) return 'pass/unreadable/';
  // A partner's pass may leave its channel to its key.
  const kid = headerSchema.safeParse(header).data?.kid;
  const channel = read.data.channel ?? (kid === undefined ? 'own' : `key ${kid}`);
  return `pass/${encoded(channel)}/${encoded(read.data.sub)}/`;
}

/** Half of a surrogate pair cannot be encoded, and anybody can write one into a link. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'));
}
