import { modelPlotQuery } from '../../contract/modelPlot';
import { answerJson } from './answerJson';
import type { Handler } from './handler';
import { parseQuery } from './parseQuery';

/** `GET /api/model_plot` */
export const answerModelPlot: Handler = async (c, { source }) => {
  const { searchParams } = new URL(c.req.url);
  const query = parseQuery(modelPlotQuery, Object.fromEntries(searchParams));
  return answerJson(c, await source.modelPlot(query));
};
