/** For tests: what a browser does with cookies and redirects, and nothing that it shows. */
export interface Browser {
  /** Asks for one address, without following where it leads. */
  ask(url: string, init?: RequestInit): Promise<Response>;
  /** Goes to an address and on to wherever it leads. */
  go(url: string, init?: RequestInit): Promise<{ url: string; status: number; text: string }>;
  /** Sends a page's form, with what the person has typed. */
  send(page: { url: string; text: string }, typed?: Record<string, string>): ReturnType<Browser['go']>;
  /** The cookies of an origin, by name. */
  cookies(origin: string): Map<string, string>;
  /** `Set-Cookie` lines, as they came. */
  readonly setCookies: string[];
  /** Another browser with the same cookies. */
  copy(): Browser;
}

const MOST_REDIRECTS = 10;

export function createBrowser(jars: Map<string, Map<string, string>> = new Map()): Browser {
  const setCookies: string[] = [];
  const cookies = (origin: string) => {
    const jar = jars.get(origin) ?? new Map<string, string>();
    jars.set(origin, jar);
    return jar;
  };

  async function ask(url: string, init: RequestInit = {}): Promise<Response> {
    const jar = cookies(new URL(url).origin);
    const headers = new Headers(init.headers);
    if (jar.size > 0) headers.set('Cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      setCookies.push(line);
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  }

  async function go(url: string, init?: RequestInit) {
    let response = await ask(url, init);
    for (let redirects = 0; response.headers.has('Location'); redirects += 1) {
      if (redirects === MOST_REDIRECTS) throw new Error(`${url} leads round in circles`);
      url = new URL(response.headers.get('Location') ?? '', url).href;
      response = await ask(url);
    }
    return { url, status: response.status, text: await response.text() };
  }

  return {
    ask,
    go,
    cookies,
    setCookies,
    send({ url, text }, typed = {}) {
      const action = /<form[^>]* action="([^"]+)"/.exec(text)?.[1] ?? url;
      const hidden = [...text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
      const fields = new URLSearchParams([
        ...hidden.map(([, name = '', value = '']) => [name, value]),
        ...Object.entries(typed),
      ]);
      return go(new URL(action, url).href, { method: 'POST', body: fields });
    },
    copy: () => createBrowser(new Map([...jars].map(([origin, jar]) => [origin, new Map(jar)]))),
  };
}
