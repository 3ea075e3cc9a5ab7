export { originByAge } from './origin-by-age.ts';
