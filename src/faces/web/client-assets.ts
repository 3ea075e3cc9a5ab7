interface ManifestEntry {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly css?: readonly string[];
  readonly assets?: readonly string[];
  readonly imports?: readonly string[];
}

/**
 * What a page's head must name, as JSON for the server bundle: the entry script, its style sheets, the chunks it
 * imports and the two fonts of the first screen. Made from the client's Vite manifest.
 */
export function clientAssets(manifest: string): string {
  const entries = Object.values(JSON.parse(manifest) as { readonly [file: string]: ManifestEntry });
  const entry = entries.find((candidate) => candidate.isEntry);
  if (!entry) throw new Error('the client bundle has no entry; build it before the server bundle');
  const imported = (entry.imports ?? []).map((key) => (JSON.parse(manifest) as Record<string, ManifestEntry>)[key]);
  const fonts = (entry.assets ?? []).filter((file) => /(Regular|SemiBold)-Latin1.*\.woff2$/.test(file));
  return JSON.stringify({
    script: `/${entry.file}`,
    styles: (entry.css ?? []).map((file) => `/${file}`),
    fonts: fonts.map((file) => `/${file}`),
    preload: imported.flatMap((chunk) => (chunk ? [`/${chunk.file}`] : [])),
  });
}
