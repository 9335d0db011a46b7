import { type MouseEvent, type PointerEvent, type TouchEvent, useRef } from 'react';
import { cellAt, nearestCell, type SwimlaneCell, type SwimlaneGeometry } from '../../charts/swimlaneGeometry';
import { cellOfElement } from './gridAria';
import { drawTo, type GridCursor, restAt } from './gridCursor';

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

/** Mouse, pen and finger over the grid. The cell is found by arithmetic, whatever element lies under the pointer. */
export function useCellPointer({ geometry, cursor, onPoint, onDraw, onPick }: CellPointerOptions) {
  const isDrawing = useRef(false);
  const at = (event: MouseEvent) => cellAt(geometry, ...pointIn(event));
  const nearest = (event: MouseEvent) => nearestCell(geometry, ...pointIn(event));
  return {
    onPointerDown(event: PointerEvent) {
      const cell = at(event);
      if (cell === null || event.button !== 0) return;
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
      if (event.cancelable) event.preventDefault();
    },
    /** A click without a pointer, as assistive technology makes it, lies nowhere: the element says which cell it is. */
    onClick(event: MouseEvent) {
      const cell = event.detail === 0 ? cellOfElement(event.target as Element) : null;
      if (cell) onPick(restAt(cell));
    },
  };
}
