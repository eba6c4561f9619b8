/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.surrogate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.adatom.analysis.Axis;
import org.adatom.analysis.Layer;
import org.adatom.analysis.Progress;
import org.adatom.analysis.ResultItem;
import org.adatom.learning.model.FitContext;

/** A context that passes on what a fit tells, and keeps the points of its curves for the result. */
public final class Recorder implements FitContext {
    private static final double DECADES = 100;
    private final FitContext context;
    private final Map<String, List<Progress.Point>> curves = new LinkedHashMap<>();

    /** Passes on to a context. */
    public Recorder(FitContext context) {
        this.context = context;
    }

    @Override
    public RandomGenerator random(String stream) {
        return context.random(stream);
    }

    @Override
    public int threads() {
        return context.threads();
    }

    @Override
    public boolean isCancelled() {
        return context.isCancelled();
    }

    @Override
    public synchronized void progress(double fraction, Progress... news) {
        for (var piece : news) {
            if (piece instanceof Progress.Point point) {
                curves.computeIfAbsent(point.series(), name -> new ArrayList<>()).add(point);
            }
        }
        context.progress(fraction, news);
    }

    /** {@return the curves of the fit, such as its loss; none where it told none} @param model its text */
    public synchronized Optional<ResultItem> plot(String name, String model) {
        if (curves.isEmpty()) {
            return Optional.empty();
        }
        var first = curves.values().iterator().next().getFirst();
        var layers = new ArrayList<Layer>();
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (var curve : curves.entrySet()) {
            var x = curve.getValue().stream().mapToDouble(Progress.Point::x).toArray();
            var y = curve.getValue().stream().mapToDouble(Progress.Point::y).toArray();
            least = Math.min(least, Arrays.stream(y).min().orElse(0));
            most = Math.max(most, Arrays.stream(y).max().orElse(0));
            layers.add(new Layer.Line(curve.getKey(), x, y));
        }
        var label = curves.size() == 1 ? first.series() : "Loss";
        return Optional.of(new ResultItem.Plot(name, "Fit of " + model, new Axis(first.xLabel(), first.xUnit()),
                new Axis(label, first.unit(), least > 0 && most > DECADES * least), layers));
    }
}
