import * as z from 'zod';
import { readView } from '../../view/viewState';

const savedView = z.object({
  name: z.string().trim().min(1, 'a view needs a name').max(200, 'a name has at most 200 letters'),
  /** The query of the address that shows it, times as they were: relative or fixed. */
  address: z.string(),
});

const viewsFile = z.object({ redlane: z.literal('views', 'expected "views"'), views: z.array(savedView) });

/** A view that has a name. No two have the same. */
export type SavedView = Readonly<z.infer<typeof savedView>>;

/** Saved views as a file, or as the browser keeps them. */
export const writeViews = (views: readonly SavedView[]): string => JSON.stringify({ redlane: 'views', views }, null, 2);

/** Reads such a text. Throws an Error that says what is wrong with it, for the person who chose the file. */
export function readViews(text: string): readonly SavedView[] {
  const file = viewsFile.safeParse(readJson(text));
  if (!file.success) {
    const [{ path, message }] = file.error.issues;
    throw new Error(`This is no file of saved views: ${path.join('.') || 'the whole'}: ${message}.`);
  }
  for (const { name, address } of file.data.views) {
    const [problem] = readView(address).problems;
    if (problem) throw new Error(`The view “${name}” cannot be shown. ${problem}`);
  }
  return addViews([], file.data.views);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('This is no file of saved views: it is not JSON.');
  }
}

/** A name that no view has: "Logins", else "Logins (2)", "Logins (3)" ... */
export function freeName(views: readonly SavedView[], name: string): string {
  const taken = new Set(views.map((view) => view.name));
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name} (${number})`)) number++;
  return `${name} (${number})`;
}

/** The views with others after them. One that is there already is not doubled; another one of the same name gets a number. */
export function addViews(views: readonly SavedView[], others: readonly SavedView[]): readonly SavedView[] {
  const all = [...views];
  for (const { name, address } of others) {
    const isThere = all.some((view) => view.name === name && view.address === address);
    if (!isThere) all.push({ name: freeName(all, name), address });
  }
  return all;
}
