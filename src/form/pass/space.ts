import { passHeaderReader, passHolderReader } from '../reading/first.ts';
import { partOfJwt } from './claims.ts';

/**
 * Where a device keeps what belongs to one pass: a prefix for the names of drafts, requests and remembered zones, the same
 * for every pass of one person (channel and subject); empty without a pass. The claims are read and not verified: they
 * keep people apart who share a device, and say nothing about what anyone may do, which is the relay's to decide.
 */
export function spaceOf(pass: string | undefined): string {
  if (pass === undefined) return '';
  const [header, claims] = pass.split('.').map(partOfJwt);
  const { data: holder } = passHolderReader.safeParse(claims);
  if (holder === undefined) return 'pass/unreadable/';
  // A partner's pass may leave its channel to its key.
  const kid = passHeaderReader.safeParse(header).data?.kid;
  const channel = holder.channel ?? (kid === undefined ? 'own' : `key ${kid}`);
  return `pass/${encoded(channel)}/${encoded(holder.sub)}/`;
}

/** Half of a surrogate pair cannot be encoded, and anybody can write one into a link. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'));
}
