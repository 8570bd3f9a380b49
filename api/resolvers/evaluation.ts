import { reportPath } from "../report-links.ts";
import type { EvaluationResolvers, QueryResolvers } from "../schema.types.ts";

export const Query: QueryResolvers = {
  evaluations: (_root, _args, { app }) => app.evaluations.list(),
  evaluation: (_root, { id }, { app }) => app.evaluations.get(id),
};

export const Evaluation: EvaluationResolvers = {
  reportUrl: ({ id, hasPage }) => (hasPage ? reportPath(id) : null),

  systems: ({ systems }) =>
    systems.map(({ label, metrics, versusOurs, ...system }) => ({
      ...system,
      name: label,
      metrics: Object.entries(metrics).map(([name, value]) => ({
        name,
        value,
        ...versusOurs?.[name],
      })),
    })),
};
