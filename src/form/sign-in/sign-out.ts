import { SIGN_OUT_PATH } from '../../contract/sign-in.ts';
import { request } from '../api/request.ts';
import { signedOutReader } from '../reading/first.ts';

/** Ends the session, and gives the address that ends it at the sign-in service too. Throws a `RelayError`. */
export async function signOut(): Promise<string> {
  const { body } = await request({ path: SIGN_OUT_PATH, method: 'POST', schema: signedOutReader });
  return body.next;
}
