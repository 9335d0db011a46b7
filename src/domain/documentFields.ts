/** One value of a document and where it stands: "causes[0].probability". A list of plain values is one, separated by commas. */
export type DocumentField = { readonly path: string; readonly text: string };

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Every field of a JSON document in its order, known or not. */
export function documentFields(value: unknown, path = ''): DocumentField[] {
  if (!isObject(value)) return [{ path, text: String(value) }];
  if (Array.isArray(value)) {
    return value.some(isObject)
      ? value.flatMap((item, i) => documentFields(item, `${path}[${i}]`))
      : [{ path, text: value.join(', ') }];
  }
  return Object.entries(value).flatMap(([key, item]) => documentFields(item, path === '' ? key : `${path}.${key}`));
}
