import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { defaultView, type ReadView } from './viewState';

/** Goes to the view that asks for nothing, as other data want; what is no part of the view stays in the address. */
export function useResetView(): () => void {
  const navigate = useNavigate();
  return useCallback(() => {
    navigate({ to: '.', search: (old: unknown) => ({ ...(old as ReadView), view: defaultView, problems: [] }) });
  }, [navigate]);
}
