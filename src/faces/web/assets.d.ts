declare module '*.css';

/** Addresses of the built client, put in by the server build from the client's manifest. */
declare const CLIENT_ASSETS: {
  readonly script: string;
  readonly styles: readonly string[];
  readonly fonts: readonly string[];
  readonly preload: readonly string[];
};
