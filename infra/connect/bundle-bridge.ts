import { resolve } from 'node:path';
import { build } from 'esbuild';

/** The function starts the faster the smaller it is; the SDK's clients are part of Lambda's runtime. */
export const bundleLimitBytes = 65_536;

export type Bundle = { fileName: 'index.js'; code: string; bytes: number };

/** The bridge in one file, as Lambda's Node 24 runtime loads it (`index.handler`). CommonJS: that is where the runtime finds its SDK. */
export const bundleBridge = async (): Promise<Bundle> => {
  const { outputFiles } = await build({
    entryPoints: [resolve(import.meta.dirname, 'bridge/lambda.ts')],
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    external: ['@aws-sdk/*'],
    legalComments: 'none',
    logLevel: 'silent',
  });
  const code = outputFiles[0]?.text ?? '';
  const bytes = Buffer.byteLength(code, 'utf8');
  if (bytes > bundleLimitBytes) throw new Error(`The bridge has ${bytes} bytes; its limit is ${bundleLimitBytes}.`);
  return { fileName: 'index.js', code, bytes };
};
