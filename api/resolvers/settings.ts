import { activeSettings, applyDial, changeSettings, readGoal, useSettings } from "../settings.ts";
import type {
  MutationResolvers,
  QueryResolvers,
  SettingsVersionResolvers,
} from "../schema.types.ts";

export const Query: QueryResolvers = {
  settings: (_root, _args, { app }) => activeSettings(app),

  settingsVersions: (_root, _args, { app }) => app.settings.list(),

  calibration: async (_root, _args, { app }) => {
    const { settings } = await app.settings.active();
    const status = await app.calibrations.status(settings);
    if (!status) return { isCalibrated: false, reliability: [] };
    const { pairs, error, reliability, ...rest } = status;
    return {
      ...rest,
      isCalibrated: true,
      pairCount: pairs,
      calibrationError: error,
      reliability: reliability.map(({ lowest, highest, meanProbability, ...bin }) => ({
        ...bin,
        from: lowest,
        to: highest,
        meanConfidence: meanProbability,
      })),
    };
  },

  dial: async (_root, args, { app }) =>
    app.dial.preview(readGoal(args), (await app.settings.active()).settings),
};

export const Mutation: MutationResolvers = {
  useSettings: (_root, { version }, context) => useSettings(context, version),
  changeSettings: (_root, { settings }, context) => changeSettings(context, settings),
  applyDial: (_root, args, context) => applyDial(context, args),
};

export const SettingsVersion: SettingsVersionResolvers = {
  json: ({ settings }) => settings,
  report: ({ report }) => (report === "null" ? null : report),
};
