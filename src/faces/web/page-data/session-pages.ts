import type { Text } from '../../../domain/kernel/language.ts';
import type { PlaceKind } from '../../../domain/model/place.ts';
import type { PageFrame } from './page-frame.ts';

/** A demo persona to choose from; `id` is posted as `persona`. */
export interface PersonaChoice {
  readonly id: string;
  readonly name: Text;
  readonly about: Text;
  readonly chosen: boolean;
}

/** `/log-ind`: choose a demo persona (POST /api/v1/session as a form with `persona` and `next`). */
export interface LoginPage extends PageFrame {
  readonly kind: 'login';
  /** Empty where readers log in. */
  readonly personas: readonly PersonaChoice[];
  /** Identity providers, each with the address that begins a login there. */
  readonly providers: readonly { readonly href: string; readonly name: Text }[];
  /** The login ties an invited person to their rights. */
  readonly invited: boolean;
  /** Path to return to. */
  readonly next: string;
}

/** `/log-ind/igen`: log in again before a grave act; when that is done, the act's own button with what was typed. */
export interface ProofPage extends PageFrame {
  readonly kind: 'proof';
  readonly isProved: boolean;
  readonly what: Text;
  readonly provider: { readonly href: string; readonly name: Text };
  /** Address that was asked for; posted to with the fields, or only gone to when there are none. */
  readonly action: string;
  readonly fields?: readonly { readonly name: string; readonly value: string }[];
  readonly back: string;
}

/** 404 for what does not exist and for what the reader may not see: the same page. `asked` is what was asked for. */
export interface NotAvailablePage extends PageFrame {
  readonly kind: 'not-available';
  /** Address of the public variant of what was asked for, whether or not there is one. */
  readonly openVariant?: string;
  readonly asked: string;
  readonly message: Text;
  /** Of a basket: what is left of it without what the reader cannot see; '' where nothing is. */
  readonly basketLeft?: string;
  /** No page has such an address, whoever asks. */
  readonly isUnknownPath?: true;
  readonly placeKind?: PlaceKind;
}

/** Words only, a paragraph each: something the installation has to say. */
export interface NoticePage extends PageFrame {
  readonly kind: 'notice';
  readonly paragraphs: readonly Text[];
}

/** Something went wrong, or was asked wrongly: `code` of the catalogue, `id` to give to support. */
export interface ErrorPage extends PageFrame {
  readonly kind: 'error';
  readonly code: string;
  readonly message: Text;
  readonly id: string;
}
