import { type MouseEvent, type PointerEvent, type TouchEvent, useRef } from 'react';
import type { SwimlaneCell, SwimlaneGeometry } from '../../../charts/swimlaneGeometry';
import { cellOfElement } from './gridAria';
import { drawTo, type GridCursor, restAt } from './gridCursor';
import { cellInGrid, nearestInGrid } from './gridPoint';

type CellPointerOptions = {
  geometry: SwimlaneGeometry;
  cursor: GridCursor;
  /** The pointer is over a cell, or over none. */
  onPoint: (cell: SwimlaneCell | null, grid: Element) => void;
  /** A rectangle is being drawn from the anchor; a press alone makes one of one cell. */
  onDraw: (cursor: GridCursor) => void;
  /** The rectangle is finished. */
  onPick: (cursor: GridCursor) => void;
};

function pointIn(event: MouseEvent): [x: number, y: number] {
  const { left, top } = event.currentTarget.getBoundingClientRect();
  return [event.clientX - left, event.clientY - top];
}

/** A lane's label has a button, which does something else. */
const isOnButton = ({ target }: { target: EventTarget }) =>
  target instanceof Element && target.closest('button') !== null;

/** Mouse, pen and finger over the grid. The cell is found by arithmetic, whatever element lies under the pointer. */
export function useCellPointer({ geometry, cursor, onPoint, onDraw, onPick }: CellPointerOptions) {
  const isDrawing = useRef(false);
  const at = (event: MouseEvent) => cellInGrid(geometry, ...pointIn(event));
  const nearest = (event: MouseEvent) => nearestInGrid(geometry, ...pointIn(event));
  return {
    onPointerDown(event: PointerEvent) {
      const cell = at(event);
      if (cell === null || event.button !== 0 || isOnButton(event)) return;
      isDrawing.current = true;
      event.currentTarget.setPointerCapture(event.pointerId);
      onDraw(restAt(cell));
    },
    onPointerMove(event: PointerEvent) {
      onPoint(at(event), event.currentTarget);
      if (isDrawing.current) onDraw(drawTo(cursor, nearest(event)));
    },
    onPointerUp(event: PointerEvent) {
      if (isDrawing.current) onPick(drawTo(cursor, nearest(event)));
      isDrawing.current = false;
    },
    onPointerCancel() {
      isDrawing.current = false;
      onDraw(restAt(cursor.active));
    },
    onPointerLeave: (event: PointerEvent) => onPoint(null, event.currentTarget),
    /** What is picked moves the page, and the click that a browser makes of a tap would then hit something else. */
    onTouchEnd(event: TouchEvent) {
      if (event.cancelable && !isOnButton(event)) event.preventDefault();
    },
    /** A click without a pointer, as assistive technology makes it, lies nowhere: the element says which cell it is. */
    onClick(event: MouseEvent) {
      const cell = event.detail === 0 && !isOnButton(event) ? cellOfElement(event.target as Element) : null;
      if (cell) onPick(restAt(cell));
    },
  };
}
