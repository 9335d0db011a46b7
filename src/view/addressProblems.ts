import { readView } from './viewState';

/** What the address held when the page was opened that makes no sense: the router then rewrites the address without it. */
export const addressProblems: readonly string[] = readView(window.location.search).problems;
