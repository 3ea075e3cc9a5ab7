export { lettingGroups, lettingRules } from './letting-rules.ts';
