import { buildWeb } from '../src/faces/web/build-web.ts';

// `npm run build`: the web app alone, as `npm start` builds it when it is older than its sources.
await buildWeb();
