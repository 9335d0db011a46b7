import { type PointerEvent, type RefObject, useRef } from 'react';

/**
 * Items of a list, all as high, that a pointer drags to other places. The list holds the pointer: an item that is moved among others
 * would let it go.
 */
export function useListDrag<Id>(
  list: RefObject<HTMLElement | null>,
  ids: readonly Id[],
  move: (id: Id, to: number) => void,
) {
  const held = useRef<Id | null>(null);
  const letGo = () => {
    held.current = null;
  };
  const grab = (id: Id, pointerId: number) => {
    held.current = id;
    list.current?.setPointerCapture(pointerId);
  };
  const onPointerMove = ({ currentTarget, clientY }: PointerEvent) => {
    if (held.current === null) return;
    const { top, height } = currentTarget.getBoundingClientRect();
    const to = Math.max(0, Math.min(Math.floor(((clientY - top) / height) * ids.length), ids.length - 1));
    if (to !== ids.indexOf(held.current)) move(held.current, to);
  };
  return { grab, handlers: { onPointerMove, onPointerUp: letGo, onLostPointerCapture: letGo } };
}
