import type { Lang, Text } from '../../../domain/kernel/language.ts';
import type { Tier } from '../../../domain/model/table-definition.ts';

/** The release that is shown, as the bar under the header says it. */
export interface ShownRelease {
  readonly id: string;
  readonly edition: number;
  /** ISO time the release was built. */
  readonly created: string;
  readonly synthetic: boolean;
  /** Base every count is rounded to. */
  readonly roundedTo: number;
  /** The reader sees it before it is published. */
  readonly beforehand?: true;
}

/** The reader as the header shows them; `role` is undefined for the public. */
export interface ShownReader {
  readonly id: string;
  readonly name: Text;
  readonly role?: Text;
  /** What the rights are limited to, in words ("Herning Kommune"). */
  readonly scope?: Text;
  /** May take files of own places; the public may of comparison levels only. */
  readonly mayExport: boolean;
  /** May handle grant rounds. */
  readonly grants?: true;
  /** May give others access. */
  readonly mayAdminister: boolean;
  /** Has logged in, and can log out. */
  readonly loggedIn?: true;
  /** The administrator who sees the product as this reader. */
  readonly seenBy?: Text;
}

/** What every page has: language, address, reader, release and notes about parameters that were ignored or corrected. */
export interface PageFrame {
  readonly lang: Lang;
  /** Path and query as asked for; the page's permanent link. */
  readonly url: string;
  /** Document title without the product's name. */
  readonly title: Text;
  readonly reader: ShownReader;
  readonly release?: ShownRelease;
  readonly notes: readonly Text[];
  readonly version: string;
  /** Readers log in here; absent where they choose a demo user. */
  readonly login?: true;
  /** The form of this page that was just refused. */
  readonly refused?: RefusedForm;
}

/** A form that was refused: it comes back with what was typed, and with the sentence where it belongs. */
export interface RefusedForm {
  /** Path the form posts to. */
  readonly action: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly sentence: Text;
  /** Name of the field the sentence is about; without one it is about the form. */
  readonly field?: string;
}

/** A way to download what is shown; `href` is an address of the API. */
export interface DownloadLink {
  readonly format: string;
  readonly label: Text;
  readonly href: string;
}

/** A choice in a form. `value` goes in the address. */
export interface PageChoice {
  readonly value: string;
  readonly label: Text;
  readonly chosen: boolean;
}

/** A table in menus and lists. */
export interface TableListItem {
  readonly id: string;
  readonly title: Text;
  readonly theme: Text;
  readonly population: Text;
  readonly tier: Tier;
}

/** Comparators that the address asks for and that are not the reader's own setting. */
export interface UnkeptComparators {
  readonly sml: readonly string[];
  /** A reader without login has nowhere to keep them. */
  readonly mayKeep: boolean;
}
