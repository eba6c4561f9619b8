/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.surrogate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.adatom.analysis.Analysis;
import org.adatom.analysis.AnalysisException;
import org.adatom.analysis.NoInput;
import org.adatom.analysis.Progress;
import org.adatom.analysis.Result;
import org.adatom.analysis.Result.Outcome;
import org.adatom.analysis.ResultItem;
import org.adatom.analysis.RunContext;
import org.adatom.internal.learning.surrogate.Recorder;
import org.adatom.internal.learning.surrogate.SurrogatePictures;
import org.adatom.learning.LearningException;
import org.adatom.learning.data.Samples;
import org.adatom.learning.model.FitContext;
import org.adatom.learning.model.FittedModel;
import org.adatom.learning.model.NamedModel;

/**
 * Learns a law from samples of it, judges models by samples they have not seen, and seeks inputs that give a wanted value
 * through the models; what the law itself gives there tells how good that was.
 */
public final class SurrogateAnalysis implements Analysis<SurrogateOptions, NoInput> {

    @Override
    public Class<SurrogateOptions> optionsType() {
        return SurrogateOptions.class;
    }

    @Override
    public Class<NoInput> inputType() {
        return NoInput.class;
    }

    @Override
    public Result run(SurrogateOptions options, NoInput input, RunContext context) {
        try {
            return compute(options, context);
        } catch (LearningException e) {
            throw new AnalysisException(String.valueOf(e.getMessage()), e);
        }
    }

    /** {@return the texts of models between semicolons} */
    static List<String> models(String text) {
        return Arrays.stream(text.split(";")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    }

    private static Result compute(SurrogateOptions options, RunContext context) {
        var law = options.law();
        boolean line = law.features().size() == 1;
        if (options.points().length + options.testPoints().length > 0 && !line) {
            throw new LearningException("points can be given for a law of one input; this one has "
                    + law.features().size() + ": leave them empty");
        }
        var design = options.target().isBlank() ? null : design(options);
        var clean = options.points().length > 0 ? law.samples(options.points(), options.points().length)
                : law.samples(options.train(), context.random("training samples"));
        var train = noisy(clean, options.noise(), context.random("noise"));
        var test = options.testPoints().length > 0 ? law.samples(sorted(options.testPoints()), options.testPoints().length)
                : line ? law.line(options.test()) : law.samples(options.test(), context.random("test samples"));
        var names = models(options.models());
        if (names.isEmpty()) {
            throw new LearningException("there is no model: name at least one, such as gp");
        }
        Map<String, FittedModel> fitted = new LinkedHashMap<>();
        var fits = new ArrayList<ResultItem>();
        for (var name : names) {
            double from = (double) fitted.size() / names.size();
            context.progress(from, Progress.note("Fit of " + name));
            var recorder = new Recorder(FitContext.of(context, from, from + 1.0 / names.size()));
            fitted.put(name, context.create(NamedModel.class, name).pipeline().fit(train, recorder));
            recorder.plot("fit-" + fitted.size(), name).ifPresent(fits::add);
        }
        var pictures = new SurrogatePictures(law, train, test);
        for (var model : fitted.entrySet()) {
            pictures.add(model.getKey(), model.getValue().predict(test.x(), test.count()));
        }
        var result = Result.done("");
        for (var item : pictures.items()) {
            result = result.with(item);
        }
        for (var fit : fits) {
            result = result.with(fit);
        }
        var verdict = pictures.verdict();
        boolean reached = true;
        if (design != null) {
            var searches = new ArrayList<SurrogatePictures.Search>();
            for (var model : fitted.entrySet()) {
                searches.add(new SurrogatePictures.Search(model.getKey(), design.solve(model.getValue(), options.starts(),
                        context.random("design"), context::checkCancelled)));
            }
            for (var item : pictures.solutions(design, searches)) {
                result = result.with(item);
            }
            reached = pictures.worst(design, searches.getFirst()) <= options.tolerance();
            var each = new ArrayList<String>();
            for (var search : searches) {
                each.add(String.format(Locale.ROOT, "at most %.3g %% off by %s", 100 * pictures.worst(design, search),
                        search.model()));
            }
            verdict += String.format(Locale.ROOT, "; %s = %s: of %d designs each, by the exact law, %s",
                    options.target(), SurrogatePictures.plain(options.value()), options.starts(), String.join(", ", each));
        }
        return new Result(new Result.Verdict(reached ? Outcome.DONE : Outcome.NOT_CONVERGED, verdict + "."), result.items())
                .with(new ResultItem.File("samples", "Training samples", "samples.csv", pictures.csv()));
    }

    private static double[] sorted(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    private static InverseDesign design(SurrogateOptions options) {
        var law = options.law();
        var targets = law.targets().stream().map(t -> t.name()).toList();
        int target = targets.indexOf(options.target().strip());
        if (target < 0) {
            throw new LearningException("the law has no target '" + options.target() + "', only " + String.join(", ", targets));
        }
        return new InverseDesign(target, options.value(), law.lower(), law.upper(), options.tolerance())
                .fixed(options.fixed(), law.features().stream().map(f -> f.name()).toList());
    }

    private static Samples noisy(Samples clean, double share, RandomGenerator random) {
        if (share == 0) {
            return clean;
        }
        int m = clean.targets();
        var y = clean.y().clone();
        for (int t = 0; t < m; t++) {
            var values = clean.target(t);
            double mean = Arrays.stream(values).average().orElse(0);
            double sd = Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElse(0));
            for (int i = 0; i < clean.count(); i++) {
                y[i * m + t] += share * sd * random.nextGaussian();
            }
        }
        return new Samples(clean.featureList(), clean.x(), clean.targetList(), y, clean.count());
    }
}
