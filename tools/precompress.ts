import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip, type ZlibOptions } from 'node:zlib';
import type { Plugin } from 'vite';

const TEXT = /\.(js|css|html|svg)$/;
/** At quality 11, its default. */
const brotli = promisify(brotliCompress);
const deflate = promisify<Buffer, ZlibOptions, Buffer>(gzip);

/** Under this many bytes nothing is gained. The relay compresses answers from the same size on. */
const LEAST_BYTES = 1024;

/**
 * Writes `<file>.br` and `<file>.gz` beside each text that the build writes, at the strongest setting: the relay hands these out
 * as they are (`src/relay/http/static.ts`).
 */
export function precompress(): Plugin {
  return {
    name: 'callout:precompress',
    apply: 'build',
    async writeBundle({ dir }, bundle) {
      if (dir === undefined) return;
      const files = Object.values(bundle).filter(({ fileName }) => TEXT.test(fileName));
      await Promise.all(
        files.map(async (file) => {
          const text = Buffer.from(file.type === 'chunk' ? file.code : file.source);
          if (text.length < LEAST_BYTES) return;
          const path = join(dir, file.fileName);
          await Promise.all([
            brotli(text).then((small) => writeFile(`${path}.br`, small)),
            deflate(text, { level: constants.Z_BEST_COMPRESSION }).then((small) => writeFile(`${path}.gz`, small)),
          ]);
        }),
      );
    },
  };
}
