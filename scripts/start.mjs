/** `npm start`: installs what is missing, builds what has changed, serves the site and prints its address. */
import { build, install, run } from './setup.mjs';

install();
build();
process.exitCode = run('node', ['scripts/serve.ts']) ? 0 : 1;
