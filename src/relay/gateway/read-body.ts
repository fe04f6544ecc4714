/**
 * The whole body as text; undefined when it was cut off, did not come before the request's signal fired, or is larger
 * than `maxBytes`. Never rejects: by now the status is known, and half a body says nothing.
 */
export async function readBody(response: Response, maxBytes: number): Promise<string | undefined> {
  if (response.body === null) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  try {
    for await (const chunk of response.body) {
      bytes += chunk.byteLength;
      // Leaving the loop cancels the stream, and with it the connection.
      if (bytes > maxBytes) return undefined;
      text += decoder.decode(chunk, { stream: true });
    }
  } catch {
    return undefined;
  }
  return text + decoder.decode();
}

/** A media type, and not what else could be written into that header. */
const MEDIA_TYPE = /^[\w.+-]{1,40}\/[\w.+-]{1,60}(?=\s*(;|$))/;

/** Why a body cannot be read, in words for the operator; undefined where it is JSON, or empty. `body` is what `parseJson` makes of it. */
export function bodyTroubleIn(response: Response, text: string | undefined, body: unknown): string | undefined {
  if (text === undefined) return 'cut off, or too large';
  if (text === '' || body !== undefined) return undefined;
  const type = MEDIA_TYPE.exec(response.headers.get('Content-Type') ?? '')?.[0].toLowerCase();
  return type === undefined
    ? 'not JSON, of no media type'
    : /json$/.test(type)
      ? `not JSON, though it says ${type}`
      : `not JSON but ${type}`;
}

/** The value of a JSON text; undefined when it is none. */
export function parseJson(text: string | undefined): unknown {
  if (text === undefined || text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
