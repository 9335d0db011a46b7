import { pageAddress } from './PageAddress';
import { defaultView } from './viewState';

/** Goes to the view that asks for nothing, as other data want; what is no part of the view stays in the address. */
export const resetView = (): void => pageAddress.change(defaultView);
