export { yearly } from './yearly.ts';
