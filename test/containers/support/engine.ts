import { spawnSync } from 'node:child_process';

/** Tests in containers need a Docker engine, and base images that are here or can be pulled. Elsewhere they are skipped, and say why. */

const baseImages = ['node:24-bookworm-slim', 'postgres:17-bookworm'];
const pullTimeoutMs = 120_000;

const docker = (args: string[], timeout = 20_000) => spawnSync('docker', args, { stdio: 'ignore', timeout }).status === 0;

/** Whether an image is here, or comes when asked for. */
export const hasImage = (image: string): boolean =>
  docker(['image', 'inspect', image]) || docker(['pull', '--quiet', image], pullTimeoutMs);

const whyNot = (): string | null => {
  if (!docker(['info'])) return 'no Docker engine answers';
  const missing = baseImages.filter((image) => !hasImage(image));
  return missing.length > 0 ? `no image ${missing.join(', ')} here, and none could be pulled` : null;
};

/** Null when containers can be run. */
export const skipReason = whyNot();

if (skipReason !== null) console.warn(`skipped: tests in containers (${skipReason})`);

/** The compose command of this machine: the plugin of Docker, or the older program. Null when there is neither. */
export const composeCommand = (): string[] | null => {
  if (docker(['compose', 'version'])) return ['docker', 'compose'];
  return spawnSync('docker-compose', ['version'], { stdio: 'ignore' }).status === 0 ? ['docker-compose'] : null;
};
