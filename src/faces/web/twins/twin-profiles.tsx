import type { ReactElement } from 'react';
import { useLang } from '../client/page-context.tsx';
import { PostForm, TypedInput } from '../frame/post-form.tsx';
import type { TwinPage } from '../page-data/twin-pages.ts';
import { wordsIn } from '../words/message.ts';
import { twinWords } from '../words/twins.ts';

const address = '/api/v1/twins/profiles';

/** Own profiles: open, rename, delete, and save the variables shown. Plain forms; for readers who can keep something. */
export function TwinProfiles({ page }: { readonly page: TwinPage }): ReactElement | null {
  const w = wordsIn(twinWords, useLang());
  const { profiles } = page;
  if (!profiles) return null;
  return (
    <section aria-labelledby="profiler" className="twin-profiles">
      <h2 id="profiler">{w.profiles}</h2>
      <p>{w.profilesAbout}</p>
      {profiles.own.map(({ id, name, href }) => (
        <div className="twin-profile" key={`${id} ${name}`}>
          <a href={href}>{name}</a>
          <PostForm action={`${address}/${id}`} hidden={{ next: page.url }}>
            <label className="sr-only" htmlFor={`navn-${id}`}>
              {w.newName(name)}
            </label>
            <TypedInput id={`navn-${id}`} className="form-input" name="name" maxLength={60} defaultValue={name} />
            <button type="submit" className="button button-secondary">
              {w.rename}
            </button>
          </PostForm>
          <form action={`${address}/${id}`} method="post">
            <input type="hidden" name="next" value={page.url} />
            <input type="hidden" name="slet" value="1" />
            <button type="submit" className="button button-secondary">
              {w.deleteProfile}
              <span className="sr-only"> {name}</span>
            </button>
          </form>
        </div>
      ))}
      {profiles.variable !== '' && (
        <PostForm action={address} hidden={{ variable: profiles.variable, next: page.url }} className="twin-profile">
          <label htmlFor="profilnavn">{w.profileName}</label>
          <TypedInput id="profilnavn" className="form-input" name="name" maxLength={60} required />
          <button type="submit" className="button button-secondary">
            {w.saveProfile}
          </button>
        </PostForm>
      )}
    </section>
  );
}
