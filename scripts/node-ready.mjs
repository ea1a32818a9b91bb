/**
 * Loaded before everything else, and plain JavaScript, so that an old Node can still say what is wrong. `npm ci` puts the right Node into
 * `node_modules/.bin` where there is a package of it for the platform; elsewhere the Node that runs npm must do.
 */
import module from 'node:module';

const needed = [24, 2];
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < needed[0] || (major === needed[0] && minor < needed[1])) {
  process.stderr.write(
    `Callwell needs Node.js ${needed.join('.')} or later, but this is ${process.versions.node}.\n` +
      'On Linux, Windows (x64) and macOS (x64), "npm ci" brings the right one, and npm scripts such as "npm start" use it.\n' +
      `Elsewhere (this is ${process.platform}-${process.arch}) install it from https://nodejs.org/ and try again.\n`,
  );
  process.exit(1);
}

/** Compiled code is kept between starts: about a third less time to the first answer. */
module.enableCompileCache?.();
