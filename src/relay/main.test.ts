import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { listen } from './listen.ts';
import { bookAt, startRelayProcess, testFolder } from './testing/relay-process.ts';

// A process takes a second to start, and several on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

describe('the relay', () => {
  it('books in its own sandbox when nothing is set, start after start on one journal', async () => {
    const database = `file:${join(testFolder(), 'new', 'callout.db')}`;
    for (const _ of ['first start', 'second start']) {
      const relay = startRelayProcess({ DATABASE_URL: database });
      const response = await bookAt(await relay.url);
      expect(response.status).toBe(201);
      expect(await response.json()).toMatchObject({ number: '16' });
      await expect.poll(relay.output).toContain('This is a sandbox');
      // As Ctrl-C arrives under npm: from the terminal, and once more from npm.
      relay.child.kill('SIGINT');
      relay.child.kill('SIGINT');
      expect(await relay.ended).toBe(0);
      expect(relay.errors()).toBe('');
    }
  });

  it('ends with 78 and a line for each mistake in its settings', async () => {
    const config = join(testFolder(), 'callout.json');
    writeFileSync(config, '{ "form": { "titel": "Book" } }');
    const relay = startRelayProcess({
      PORT: 'http',
      CALLOUT_ACESS: 'passes',
      GATEWAY_URL: 'https://gateway.example/v1',
      CALLOUT_CONFIG: config,
    });
    relay.url.catch(() => {});
    expect(await relay.ended).toBe(78);
    expect(relay.errors().trimEnd().split('\n')).toEqual([
      'callout: CALLOUT_ACESS is not a setting, CALLOUT_ACCESS is: correct the name, or take it away',
      'callout: PORT must be a whole number from 0 to 65535',
      'callout: GATEWAY_URL must be an origin without a path: write https://gateway.example',
      `callout: ${config}: form: unknown key "titel", expected "title"`,
    ]);
  });

  it('ends with 78 when a gateway is set and nothing says who may book', async () => {
    const relay = startRelayProcess({ GATEWAY_URL: 'https://gateway.example', GATEWAY_KEY: 'fi_pk_one' });
    relay.url.catch(() => {});
    expect(await relay.ended).toBe(78);
    expect(relay.errors()).toMatch(/^callout: PASS_SECRET must be set when GATEWAY_URL is: .*CALLOUT_ACCESS=open.*\n$/);
  });

  it('ends with 1 and a sentence when its port is taken', async () => {
    const other = createServer();
    onTestFinished(() => void other.close());
    const port = await listen(other, 0, '127.0.0.1');
    const relay = startRelayProcess({ PORT: String(port), DATABASE_URL: `file:${join(testFolder(), 'callout.db')}` });
    expect(await relay.ended).toBe(1);
    expect(relay.errors()).toMatch(new RegExp(`^callout: .*Port ${port} on 127\\.0\\.0\\.1 is in use.*\n$`));
  });

  it('ends with 1 and a sentence when its store cannot be opened', async () => {
    const file = join(testFolder(), 'file');
    writeFileSync(file, '');
    const relay = startRelayProcess({ DATABASE_URL: `file:${join(file, 'callout.db')}` });
    expect(await relay.ended).toBe(1);
    expect(relay.errors()).toMatch(/^callout: The store cannot be opened\. Check DATABASE_URL: .*\n$/);
  });

  it('ends with the same sentence when its store is to be where the system takes no folder', async () => {
    const relay = startRelayProcess({ DATABASE_URL: 'file:/proc/callout/callout.db' });
    expect(await relay.ended).toBe(1);
    expect(relay.errors()).toMatch(/^callout: The store cannot be opened\. Check DATABASE_URL: .*\n$/);
  });
});
