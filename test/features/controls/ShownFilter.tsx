import { useView } from '../../../src/view/useView';

/** Shows what the panels would be asked for, so that a test sees a preview that the address does not have yet. */
export function ShownFilter() {
  const { filter } = useView();
  return <output>{`score ${filter.minScore}, text "${filter.text}"`}</output>;
}
