import { type ReadView, readView, type View, writeView } from './viewState';

/** What of the browser's window an address needs. */
type AddressBar = Pick<Window, 'location' | 'history' | 'addEventListener' | 'removeEventListener'>;

/** The view as the address has it. */
export class PageAddress {
  readonly #bar: AddressBar;
  readonly #listeners = new Set<() => void>();
  #query: string;
  #read: ReadView;

  constructor(bar: AddressBar) {
    this.#bar = bar;
    this.#query = bar.location.search;
    this.#read = readView(this.#query);
  }

  /** The same object while the address says the same. */
  read(): ReadView {
    const { search } = this.#bar.location;
    if (search !== this.#query) {
      this.#query = search;
      this.#read = readView(search);
    }
    return this.#read;
  }

  /** Changes the view: one step in the browser's history, unless it says that already. */
  change(change: Partial<View>): void {
    const before = this.read();
    const written = writeView({ ...before, view: { ...before.view, ...change } });
    const query = written === '' ? '' : `?${written}`;
    const { pathname, search, hash } = this.#bar.location;
    if (query === search) return;
    this.#bar.history.pushState(null, '', `${pathname}${query}${hash}`);
    for (const listen of this.#listeners) listen();
  }

  /** Calls `listen` when the address has become another, also by the browser's back and forward; returns how to stop. */
  subscribe(listen: () => void): () => void {
    this.#listeners.add(listen);
    this.#bar.addEventListener('popstate', listen);
    return () => {
      this.#listeners.delete(listen);
      this.#bar.removeEventListener('popstate', listen);
    };
  }
}

/** The one of this page. */
export const pageAddress = new PageAddress(window);
