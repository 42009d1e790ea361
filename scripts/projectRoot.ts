// Where the project lies. Every script works from here, wherever it is started.
import path from 'node:path';

/** Absolute path of the folder that holds package.json. */
export const projectRoot = path.dirname(import.meta.dirname);
