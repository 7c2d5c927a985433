/**
 * The search field: a combobox whose list leads straight to the place that answers (WAI-ARIA's editable combobox with
 * list autocomplete), and the page of results. What is typed stays on this device: it is looked up in a file that is
 * fetched once the field is used, and stands in an address only after its #.
 */
import type { SearchEntry } from '../guide/search.ts';
import { type Find, makeFinder, type SearchData } from '../guide/finder.ts';

const results = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/search/`;

let finder: Promise<Find> | undefined;

/** What the search looks through. A worker that comes only now has not seen it, so it is shown to it to keep. */
function fetchData(): Promise<Response> {
  const ask = () => fetch(`${results.slice(0, -1)}.json`);
  const { serviceWorker } = navigator as Partial<Navigator>;
  if (!serviceWorker?.controller)
    serviceWorker?.addEventListener('controllerchange', () => void ask(), { once: true });
  return ask();
}

/** The search, made at its first use; where what it looks through cannot be had, it is tried again at the next. */
function loadFinder(): Promise<Find> {
  finder ??= fetchData()
    .then((response) => response.json() as Promise<SearchData>)
    .then(makeFinder)
    .catch((error: unknown) => {
      finder = undefined;
      throw error;
    });
  return finder;
}

/** An element with a class, these words and these children. */
function make(tag: string, className: string, ...children: (string | Node)[]): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.append(...children);
  return element;
}

/** A result as it is shown: title, the line that answers, and where it stands. */
const parts = ({ title, line, page }: SearchEntry): HTMLElement[] => [
  make('strong', '', title),
  make('span', 'line', line),
  make('small', '', page),
];

/** Goes to the page of results for what is typed, which stands after its #. */
const toResults = (typed: string) => {
  location.assign(`${results}#${new URLSearchParams({ q: typed }).toString()}`);
};

let saying: ReturnType<typeof setTimeout> | undefined;

/** Says how many places answer, once its reader has stopped typing: said at each letter, it would be heard over and over. */
function say(status: Element | null, typed: string, count: number): void {
  clearTimeout(saying);
  saying = setTimeout(() => {
    if (!status) return;
    status.textContent =
      typed === '' ? '' : `${count || 'No'} ${count === 1 ? 'place' : 'places'} for “${typed}”`;
  }, 500);
}

/** Makes a field a combobox that leads to places, and says how many there are. */
function combine(field: HTMLInputElement, status: Element | null): void {
  const list = make('div', 'found');
  list.id = 'search-list';
  list.role = 'listbox';
  list.ariaLabel = 'Places that answer';
  list.hidden = true;
  // It scrolls, and would else take the focus that leaves the field, and close under it.
  list.tabIndex = -1;
  field.after(list);
  field.role = 'combobox';
  field.ariaAutoComplete = 'list';
  field.ariaExpanded = 'false';
  field.setAttribute('aria-controls', list.id);
  let at = -1;
  const options = () => [...list.children];
  const choose = (next: number) => {
    at = next;
    options().forEach((option, index) => option.setAttribute('aria-selected', String(index === at)));
    const active = options()[at];
    if (active) {
      field.setAttribute('aria-activedescendant', active.id);
      active.scrollIntoView({ block: 'nearest' });
    } else field.removeAttribute('aria-activedescendant');
  };
  const show = (entries: readonly SearchEntry[]) => {
    list.replaceChildren(
      ...entries.map((entry, index) => {
        const option = make('div', '', ...parts(entry));
        option.id = `${list.id}-${index}`;
        option.role = 'option';
        option.dataset['at'] = entry.at;
        return option;
      }),
    );
    list.hidden = entries.length === 0;
    field.ariaExpanded = String(!list.hidden);
    choose(-1);
  };
  const look = () => {
    const typed = field.value;
    if (typed.trim() === '') {
      show([]);
      say(status, '', 0);
    } else
      void loadFinder().then((find) => {
        if (field.value !== typed) return;
        const entries = find(typed, 7);
        show(entries);
        say(status, typed.trim(), entries.length);
      });
  };
  field.addEventListener('input', look);
  field.addEventListener('keydown', (event) => {
    const { length } = list.children;
    if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      show([]);
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && length > 0) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      // One place more than there are options: the field itself.
      choose(((at + 1 + step + length + 1) % (length + 1)) - 1);
    } else if (event.key === 'Enter') {
      const place = options()[at]?.getAttribute('data-at');
      if (place) location.assign(place);
      else if (field.value.trim() !== '') toResults(field.value);
    }
  });
  field.addEventListener('blur', () => show([]));
  // A press on an option would take the focus from the field, and the list away with it.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const place = (event.target as Element).closest<HTMLElement>('[data-at]')?.dataset['at'];
    if (place) location.assign(place);
  });
  look();
}

/** Keeps a page of results as what is typed in its field, and as the address says. */
function showResults(field: HTMLInputElement, page: HTMLElement, status: Element | null): void {
  const found = page.querySelector<HTMLElement>('[data-found]');
  const none = page.querySelector<HTMLElement>('[data-none]');
  if (!found || !none) return;
  const look = async () => {
    const typed = field.value.trim();
    const entries = typed === '' ? [] : (await loadFinder())(typed);
    if (field.value.trim() !== typed) return;
    found.replaceChildren(
      ...entries.map((entry) => {
        const link = make('a', '', ...parts(entry)) as HTMLAnchorElement;
        link.href = entry.at;
        return make('li', '', link);
      }),
    );
    none.hidden = typed === '' || entries.length > 0;
    say(status, typed, entries.length);
  };
  const read = () => {
    field.value = new URLSearchParams(location.hash.slice(1)).get('q') ?? '';
    void look();
  };
  field.addEventListener('input', () => {
    history.replaceState(
      null,
      '',
      field.value ? `#${new URLSearchParams({ q: field.value }).toString()}` : ' ',
    );
    void look();
  });
  addEventListener('hashchange', read);
  // What was typed before this script had come is looked for as well.
  if (location.hash || field.value === '') read();
  else void look();
}

const field = document.querySelector<HTMLInputElement>('#search-field');
const page = field?.closest<HTMLElement>('[data-results]');
if (field) {
  const status = field.parentElement?.querySelector('[role=status]') ?? null;
  void loadFinder().catch(() => undefined);
  if (page) showResults(field, page, status);
  else combine(field, status);
}
