import { type ComponentProps, createContext, type ReactElement, type ReactNode, useContext } from 'react';
import { useLang, usePage } from '../client/page-context.tsx';
import type { RefusedForm } from '../page-data/page-frame.ts';

/** Id of the form that was refused, for the way to it. */
export const refusedFormId = 'afvist';

const Refused = createContext<RefusedForm | undefined>(undefined);

type Hidden = Readonly<Record<string, string | number>>;

// What every form has: it does not tell one from another.
const ofEveryForm: ReadonlySet<string> = new Set(['next', 'efter']);

/** The page's refused form where it is this one: same path, same hidden fields. */
export function useRefused(action: string, hidden: Hidden = {}): RefusedForm | undefined {
  const { refused } = usePage().page;
  if (!refused || refused.action !== action.split('?')[0]) return undefined;
  const own = Object.entries(hidden).filter(([name]) => !ofEveryForm.has(name));
  return own.every(([name, value]) => refused.typed[name] === `${value}`) ? refused : undefined;
}

interface PostFormProps {
  readonly action: string;
  readonly hidden?: Hidden;
  /** Name and value of the button that sends it, where a page has several forms of one address. */
  readonly step?: readonly [name: string, value: string];
  readonly className?: string;
  readonly children: ReactNode;
}

/**
 * A form that changes something. When it was refused it stands there again with what was typed, in every field made of
 * {@link TypedInput}, {@link TypedArea} and {@link TypedSelect}, and with the sentence at the field it is about.
 */
export function PostForm({ action, hidden = {}, step, className, children }: PostFormProps): ReactElement {
  const lang = useLang();
  const told = step === undefined ? hidden : { ...hidden, [step[0]]: step[1] };
  const refused = useRefused(action, told);
  return (
    <form
      action={action}
      method="post"
      {...(className === undefined ? {} : { className })}
      {...(refused ? { id: refusedFormId } : {})}
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {refused && refused.field === undefined && <p className="form-error-message">{refused.sentence[lang]}</p>}
      <Refused value={refused}>{children}</Refused>
    </form>
  );
}

function useTyped(name: string): { readonly value?: string; readonly sentence?: string; readonly refused: boolean } {
  const lang = useLang();
  const refused = useContext(Refused);
  if (!refused) return { refused: false };
  const value = refused.typed[name];
  return {
    refused: true,
    ...(value === undefined ? {} : { value }),
    ...(refused.field === name ? { sentence: refused.sentence[lang] } : {}),
  };
}

function Sentence({
  name,
  children,
}: {
  readonly name: string;
  readonly children: string | undefined;
}): ReactElement | null {
  if (children === undefined) return null;
  return (
    <span className="form-error-message" id={`fejl-${name}`}>
      {children}
    </span>
  );
}

const told = (name: string, sentence: string | undefined) =>
  sentence === undefined ? {} : ({ 'aria-invalid': true, 'aria-errormessage': `fejl-${name}` } as const);

/** An input that keeps what was typed when its form was refused; a checkbox keeps whether it was ticked. */
export function TypedInput({ name, ...rest }: ComponentProps<'input'> & { readonly name: string }): ReactElement {
  const { value, sentence, refused } = useTyped(name);
  const isTick = rest.type === 'checkbox';
  const kept = isTick ? { defaultChecked: value !== undefined } : { defaultValue: value ?? '' };
  return (
    <>
      <input name={name} {...rest} {...(refused ? kept : {})} {...told(name, sentence)} />
      <Sentence name={name}>{sentence}</Sentence>
    </>
  );
}

/** A text of several lines that keeps what was typed when its form was refused. */
export function TypedArea({ name, ...rest }: ComponentProps<'textarea'> & { readonly name: string }): ReactElement {
  const { kept, sentence } = useKept(name);
  return (
    <>
      <textarea name={name} {...rest} {...kept} />
      <Sentence name={name}>{sentence}</Sentence>
    </>
  );
}

/** A choice that is kept when its form was refused. */
export function TypedSelect({ name, ...rest }: ComponentProps<'select'> & { readonly name: string }): ReactElement {
  const { kept, sentence } = useKept(name);
  return (
    <>
      <select name={name} {...rest} {...kept} />
      <Sentence name={name}>{sentence}</Sentence>
    </>
  );
}

// What was typed, and what ties the field to the sentence that says what is wrong with it.
function useKept(name: string) {
  const { value, sentence } = useTyped(name);
  return { kept: { ...(value === undefined ? {} : { defaultValue: value }), ...told(name, sentence) }, sentence };
}
