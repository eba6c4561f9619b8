/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.gp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.adatom.analysis.Analysis;
import org.adatom.analysis.AnalysisException;
import org.adatom.analysis.FileInputs;
import org.adatom.analysis.Progress;
import org.adatom.analysis.Result;
import org.adatom.analysis.Result.Outcome;
import org.adatom.analysis.ResultItem;
import org.adatom.analysis.ResultItem.Column;
import org.adatom.analysis.RunContext;
import org.adatom.internal.learning.gp.Aside;
import org.adatom.internal.learning.gp.GaussianPictures;
import org.adatom.internal.learning.gp.Scores;
import org.adatom.internal.learning.gp.TableSamples;
import org.adatom.learning.LearningException;
import org.adatom.learning.data.Samples;
import org.adatom.learning.data.Table;
import org.adatom.numerics.linear.LinearAlgebra;
import org.adatom.numerics.optimise.Lbfgsb;

/**
 * Fits a Gaussian process to a table and shows what it expects, how sure it is and why: bands, samples, the matrix of
 * its kernel, the likelihood over two hyper-parameters, each row predicted without itself. A second file is predicted.
 */
public final class GaussianAnalysis implements Analysis<GaussianAnalysisOptions, FileInputs> {
    private static final int MOST = 5000;
    private static final int FIT_POINTS = 2000;
    private static final int MOST_EIGEN = 1000;
    private static final int MOST_GRAM = 400;
    private static final int MOST_MAP = 300;

    @Override
    public Class<GaussianAnalysisOptions> optionsType() {
        return GaussianAnalysisOptions.class;
    }

    @Override
    public Class<FileInputs> inputType() {
        return FileInputs.class;
    }

    @Override
    public Result run(GaussianAnalysisOptions options, FileInputs input, RunContext context) {
        try {
            return Aside.run(() -> compute(options, input, context), context::isCancelled);
        } catch (LearningException e) {
            throw new AnalysisException(String.valueOf(e.getMessage()), e);
        }
    }

    private static Result compute(GaussianAnalysisOptions options, FileInputs input, RunContext context) {
        var samples = TableSamples.samples(TableSamples.read(input.first()), TableSamples.names(options.target()),
                TableSamples.names(options.features()));
        if (samples.count() > MOST) {
            throw new LearningException(samples.count() + " rows are too many for all that this analysis shows (" + MOST
                    + "): train the model gp, which is sparse for so many, or take fewer rows");
        }
        var setting = new GaussianOptions(options.kernel(), options.ard() && samples.features() > 1, options.mean(),
                options.noise(), options.restarts(), options.normalise(), GaussianOptions.Spread.NOISY, FIT_POINTS,
                MOST, 300,
                SparseGaussianProcess.Choice.CLUSTERS, GaussianOptions.Outputs.INDEPENDENT, 1);
        var fit = options.fit() ? fit(setting, samples, context) : asWritten(options, samples);
        var process = fit.process();
        context.checkCancelled();
        var left = process.leaveOneOut();
        var scores = Scores.of(left.mean(), samples.y());
        var verdict = verdict(process, scores, samples, fit);
        var result = Result.of(fit.converged() ? Outcome.DONE : Outcome.NOT_CONVERGED, verdict)
                .scalar("logLikelihood", "Log marginal likelihood", process.logLikelihoodOfValues(), "")
                .scalar("noise", "Noise, standard deviation", process.noise(), samples.targetList().getFirst().unit())
                .scalar("looR2", "R² without each row in turn", scores.r2(), "")
                .scalar("looRmse", "Error without each row in turn, rms", Math.sqrt(scores.mse()),
                        samples.targetList().getFirst().unit());
        if (samples.count() <= MOST_EIGEN) {
            result = result.scalar("condition", "Condition number of the kernel matrix", condition(process), "");
        }
        var pictures = new GaussianPictures(process, samples);
        for (var picture : pictures.curves(options.from(), options.to(), options.points(), options.samples(),
                context.random("samples"))) {
            result = result.with(picture);
        }
        result = result.with(pictures.hyperParameters());
        if (options.at().length > 0) {
            result = result.with(places(options.at(), samples, process));
        }
        if (input.paths().size() > 1) {
            result = second(result, TableSamples.read(input.paths().get(1)), samples, process);
        }
        context.checkCancelled();
        result = result.with(pictures.parity(left)).with(pictures.residuals(left));
        if (samples.count() <= MOST_GRAM) {
            result = result.with(pictures.gram(true));
            result = process.noiseVariance() > 0 ? result.with(pictures.gram(false)) : result;
        }
        if (options.map() > 1 && samples.count() <= MOST_MAP) {
            for (var picture : pictures.map(options.map(), context)) {
                result = result.with(picture);
            }
        }
        return fit.messages().isEmpty() ? result
                : result.with(new ResultItem.Message("remarks", "Remarks", String.join("\n", fit.messages())));
    }

    private static GaussianFit fit(GaussianOptions setting, Samples samples, RunContext context) {
        var calls = new int[1];
        var fit = setting.training(samples.features(), samples.y()).fit(samples.x(), samples.count(),
                samples.features(),
                samples.y(), context.random("restarts"), best -> {
                    context.checkCancelled();
                    double fraction = 0.9 - 0.9 / (1 + calls[0]++ / 50.0);
                    if (Double.isFinite(best)) {
                        context.progress(fraction, Progress.point("Log marginal likelihood", "", "Evaluation", "",
                                calls[0],
                                best));
                    } else {
                        context.progress(fraction);
                    }
                });
        for (var message : fit.messages()) {
            context.progress(0.9, Progress.note(message));
        }
        return fit;
    }

    /** The kernel as it is, with the noise that was given. */
    private static GaussianFit asWritten(GaussianAnalysisOptions options, Samples samples) {
        var scaling = Scaling.of(samples.x(), samples.count(), samples.features(), samples.y(), options.normalise(),
                options.normalise());
        var kernel = Kernel.parse(options.kernel());
        var noise = options.noise().strip();
        if (!Kernels.hasNoise(kernel) && !noise.equals("auto") && !noise.equals("none") && !noise.equals("0")) {
            double sd = GaussianOptions.noiseSd(noise) / scaling.valueScale();
            kernel = kernel.plus(new Kernel.White(HyperParameter.of(sd * sd)));
        }
        var process = GaussianProcess.of(options.ard() && samples.features() > 1 ? kernel.ard(samples.features())
                : kernel,
                options.mean(), scaling, 0, samples.x(), samples.count(), samples.features(), samples.y());
        var messages = new ArrayList<String>();
        GaussianTraining.remarks(process, scaling, messages);
        return new GaussianFit(process, new double[] {process.logLikelihood()}, 1, true, messages);
    }

    private static String verdict(GaussianProcess process, Scores scores, Samples samples, GaussianFit fit) {
        return String.format(Locale.ROOT,
                "%s: log marginal likelihood %.6f, noise %.4g%s, R² %.4f without each row in turn%s.",
                fit.evaluations() > 1 ? "Fitted to " + samples.count() + " rows"
                : samples.count() + " rows, kernel as written",
                process.logLikelihoodOfValues(), process.noise(), unit(samples.targetList().getFirst().unit()),
                scores.r2(),
                fit.messages().isEmpty() ? "" : "; " + fit.messages().getFirst());
    }

    private static String unit(String unit) {
        return unit.isEmpty() ? "" : " " + unit;
    }

    private static double condition(GaussianProcess process) {
        int n = process.count();
        var eigenvalues = LinearAlgebra.get().eigenvalues(process.gram(true), n);
        return eigenvalues[n - 1] / Math.max(eigenvalues[0], Double.MIN_NORMAL);
    }

    private static ResultItem places(double[] at, Samples samples, GaussianProcess process) {
        if (samples.features() != 1) {
            throw new LearningException("places to predict at need a single feature, the table has "
                    + samples.features()
                    + ": give a second file with their columns");
        }
        var feature = samples.featureList().getFirst();
        var columns = new ArrayList<Column>();
        columns.add(new Column(feature.name(), feature.unit(), at));
        columns.addAll(expected(process.predict(at, at.length), samples));
        return new ResultItem.Table("places", "Predicted places", List.of(), columns);
    }

    private static List<Column> expected(GaussianProcess.Prediction p, Samples samples) {
        var target = samples.targetList().getFirst();
        return List.of(new Column(target.name() + ", mean", target.unit(), p.mean()),
                new Column("sd of the function", target.unit(), p.sd()),
                new Column("sd with noise", target.unit(), p.noisySd()));
    }

    /** Predicts a second table; compares where it has the target. */
    private static Result second(Result result, Table table, Samples samples, GaussianProcess process) {
        var target = samples.targetList().getFirst();
        boolean known = table.find(target.name()).isPresent();
        var names = samples.featureList().stream().map(f -> f.name()).toList();
        var columns = new ArrayList<Column>();
        double[] x;
        int n;
        double[] y = new double[0];
        if (known) {
            var other = TableSamples.samples(table, List.of(target.name()), names);
            x = other.x();
            y = other.y();
            n = other.count();
        } else {
            n = table.rows();
            x = TableSamples.values(names.stream().map(f -> table.numbers(f)).toList(),
                    java.util.stream.IntStream.range(0, n).toArray());
        }
        int d = samples.features();
        for (int k = 0; k < d; k++) {
            var values = new double[n];
            for (int i = 0; i < n; i++) {
                values[i] = x[i * d + k];
            }
            columns.add(new Column(names.get(k), samples.featureList().get(k).unit(), values));
        }
        var p = process.predict(x, n);
        columns.addAll(expected(p, samples));
        var more = result;
        if (known) {
            columns.add(new Column(target.name() + ", given", target.unit(), y));
            var scores = Scores.of(p.mean(), y);
            more = more.scalar("testR2", "R² of the second file", scores.r2(), "")
                    .scalar("testRmse", "Error of the second file, rms", Math.sqrt(scores.mse()), target.unit());
        }
        return more.with(new ResultItem.Table("predicted", "Second file, predicted", List.of(), columns));
    }
}
