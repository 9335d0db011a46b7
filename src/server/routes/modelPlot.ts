import { modelPlotQuery } from '../../contract/modelPlot';
import { illegalArgument } from '../errors';
import { answerJson } from './answerJson';
import type { Handler } from './handler';

/** `GET /api/model_plot` */
export const answerModelPlot: Handler = async (c, { source }) => {
  const { searchParams } = new URL(c.req.url);
  const { success, data, error } = modelPlotQuery.safeParse(Object.fromEntries(searchParams));
  if (!success) throw illegalArgument([...error.issues[0].path, error.issues[0].message].join(': '));
  return answerJson(c, await source.modelPlot(data));
};
