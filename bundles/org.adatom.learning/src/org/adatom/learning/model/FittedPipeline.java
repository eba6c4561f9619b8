/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.adatom.internal.learning.model.Wire;
import org.adatom.learning.LearningException;
import org.adatom.learning.data.Feature;
import org.adatom.learning.data.Samples;
import org.adatom.learning.data.Target;

/** A pipeline that has learnt: takes and gives numbers in the user's units; a missing input is NaN. */
public final class FittedPipeline implements FittedModel {
    private final List<Feature> featureList;
    private final List<Target> targetList;
    private final int trainCount;
    private final Scaler inputs;
    private final double[] shift;
    private final double[] scale;
    private final List<FittedModel> parts;

    FittedPipeline(List<Feature> featureList, List<Target> targetList, int trainCount, Scaler inputs, double[] shift,
            double[] scale, List<? extends FittedModel> parts) {
        this.featureList = List.copyOf(featureList);
        this.targetList = List.copyOf(targetList);
        this.trainCount = trainCount;
        this.inputs = inputs;
        this.shift = shift;
        this.scale = scale;
        this.parts = List.copyOf(parts);
    }

    /** {@return what the inputs are} */
    public List<Feature> featureList() {
        return featureList;
    }

    /** {@return what it predicts} */
    public List<Target> targetList() {
        return targetList;
    }

    /** {@return how many samples it was fitted to} */
    public int trainCount() {
        return trainCount;
    }

    /** {@return the fitted model, or one for each target; they take scaled inputs where they asked for them} */
    public List<FittedModel> parts() {
        return parts;
    }

    /**
     * {@return a pipeline that keeps what this one learnt of inputs and targets, their scale too, and fits a model to
     * other
     *         samples: for a model that goes on from what it learnt before}
     *
     * @param model fitted to numbers scaled as those of this pipeline are
     * @param train with the same features, and one target that is a number
     * @param context what the fit is given
     * @throws LearningException when features or targets differ in kind
     */
    public FittedPipeline tuned(Model model, Samples train, FitContext context) {
        if (!train.featureList().equals(featureList) || train.targets() != 1 || targets() != 1
                || train.targetList().getFirst().isClass() || targetList.getFirst().isClass()) {
            throw new LearningException("a fitted model learns on from samples with the same features and one "
                    + "number as the target");
        }
        var y = train.y().clone();
        for (int i = 0; i < y.length; i++) {
            y[i] = (y[i] - shift[0]) / scale[0];
        }
        var ready = new Samples(featureList, inputs.apply(train.x(), train.count()), train.targetList(), y,
                train.count());
        return new FittedPipeline(featureList, train.targetList(), train.count(), inputs, shift, scale,
                List.of(model.fit(ready, context)));
    }

    @Override
    public int features() {
        return featureList.size();
    }

    @Override
    public int targets() {
        return targetList.size();
    }

    /** {@return what it expects of samples} @throws LearningException when they have other features */
    public Prediction predict(Samples samples) {
        if (!samples.featureList().equals(featureList)) {
            var has = samples.featureList().stream().map(Feature::name).toList();
            var missing = featureList.stream().filter(f -> !has.contains(f.name())).findFirst();
            throw new LearningException(missing.map(f -> "the samples have no feature '" + f.name()
                    + "', which the model was "
                    + "fitted with").orElse("the samples have other features, units or another order of them than "
                    + "the model was "
                            + "fitted with: " + names(samples.featureList()) + " and not " + names(featureList)));
        }
        return predict(samples.x(), samples.count());
    }

    private static String names(List<Feature> features) {
        var text = features.stream().limit(8).map(f -> f.unit().isEmpty() ? f.name() : f.name() + " (" + f.unit() + ")")
                .toList();
        return String.join(", ", text) + (features.size() > 8 ? " ..." : "");
    }

    @Override
    public Prediction predict(double[] x, int n) {
        for (int q = 0; q < x.length; q++) {
            if (Double.isInfinite(x[q])) {
                throw Scaler.infinite(featureList.get(q % features()).name(), q / features(), x[q]);
            }
        }
        var ready = inputs.apply(x, n);
        if (parts.size() == 1) {
            return inUnits(parts.getFirst().predict(ready, n), 0);
        }
        var each = new ArrayList<Prediction>();
        for (int t = 0; t < parts.size(); t++) {
            each.add(inUnits(parts.get(t).predict(ready, n), t));
        }
        return joined(each, n);
    }

    private Prediction inUnits(Prediction p, int first) {
        int m = p.targets();
        var mean = p.mean().clone();
        var sd = p.sd().clone();
        for (int q = 0; q < mean.length; q++) {
            int t = first + q % m;
            if (!targetList.get(t).isClass()) {
                mean[q] = mean[q] * scale[t] + shift[t];
                if (sd.length > 0) {
                    sd[q] *= scale[t];
                }
            }
        }
        return new Prediction(p.count(), m, mean, sd, p.probabilities());
    }

    private static Prediction joined(List<Prediction> each, int n) {
        int m = each.size();
        boolean spread = each.stream().allMatch(Prediction::hasSpread);
        var mean = new double[n * m];
        var sd = new double[spread ? n * m : 0];
        for (int t = 0; t < m; t++) {
            for (int i = 0; i < n; i++) {
                mean[i * m + t] = each.get(t).mean()[i];
                if (spread) {
                    sd[i * m + t] = each.get(t).sd()[i];
                }
            }
        }
        return new Prediction(n, m, mean, sd, new double[0]);
    }

    /** {@inheritDoc} The names and units of features and targets go with it. */
    @Override
    public void write(DataOutput out) throws IOException {
        out.writeInt(featureList.size());
        for (var f : featureList) {
            out.writeUTF(f.name());
            out.writeUTF(f.unit());
        }
        out.writeInt(targetList.size());
        for (var t : targetList) {
            out.writeUTF(t.name());
            out.writeUTF(t.unit());
            out.writeInt(t.classes().size());
            for (var c : t.classes()) {
                out.writeUTF(c);
            }
        }
        out.writeInt(trainCount);
        inputs.write(out);
        Wire.write(out, shift);
        Wire.write(out, scale);
        out.writeInt(parts.size());
        for (var part : parts) {
            part.write(out);
        }
    }

    /**
     * {@return what {@link #write} wrote}
     *
     * @param factory reads the model
     * @param version the version of the model that was written
     * @throws IOException when it is damaged
     */
    public static FittedPipeline read(DataInput in, ModelFactory<?> factory, int version) throws IOException {
        var features = new ArrayList<Feature>();
        for (int k = Wire.between(in, 1, 100_000_000); k > 0; k--) {
            features.add(new Feature(in.readUTF(), in.readUTF()));
        }
        var targets = new ArrayList<Target>();
        for (int k = Wire.between(in, 1, 1_000_000); k > 0; k--) {
            var name = in.readUTF();
            var unit = in.readUTF();
            var classes = new ArrayList<String>();
            for (int c = Wire.between(in, 0, 100_000_000); c > 0; c--) {
                classes.add(in.readUTF());
            }
            targets.add(new Target(name, unit, classes));
        }
        int count = Wire.between(in, 1, Integer.MAX_VALUE);
        var inputs = Scaler.read(in, features.size());
        var shift = Wire.doubles(in, targets.size());
        var scale = Wire.doubles(in, targets.size());
        var parts = new ArrayList<FittedModel>();
        for (int k = Wire.between(in, 1, targets.size()); k > 0; k--) {
            parts.add(factory.read(in, version));
        }
        if (parts.size() != 1 && parts.size() != targets.size()
                || parts.stream().anyMatch(p -> p.features() != features.size())
                || parts.stream().mapToInt(FittedModel::targets).sum() != targets.size()) {
            throw new IOException("the model does not fit its features and targets");
        }
        return new FittedPipeline(features, targets, count, inputs, shift, scale, parts);
    }
}
