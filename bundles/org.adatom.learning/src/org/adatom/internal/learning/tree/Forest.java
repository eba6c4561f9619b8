/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.tree;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.adatom.internal.learning.model.Loops;
import org.adatom.internal.learning.model.Wire;
import org.adatom.learning.model.FittedModel;
import org.adatom.learning.model.Prediction;

/**
 * The mean of trees.
 *
 * @param features d
 * @param targets m, 1 for classes
 * @param classes how many classes; 0 for numbers
 * @param trees at least one
 * @param inBag for each tree how often it saw each training sample, for the infinitesimal jackknife; empty for the
 * plain
 *            spread of the trees
 * @param importances for each feature, what it lowered the impurity by, of all that was lowered
 */
public record Forest(int features, int targets, int classes, List<Tree> trees, byte[][] inBag, double[] importances)
        implements FittedModel {
    private static final int BLOCK = 256;

    @Override
    public Prediction predict(double[] x, int n) {
        int width = classes > 0 ? classes : targets;
        var mean = new double[n * width];
        boolean spread = classes == 0 && trees.size() > 1;
        var sd = new double[spread ? n * width : 0];
        Loops.samples(n, trees.size() * (inBag.length > 0 ? inBag[0].length : 20L), (part, from, to) -> {
            var each = new double[trees.size()];
            for (int begin = from; begin < to; begin += BLOCK) {
                predict(x, begin, Math.min(to, begin + BLOCK), mean, sd, each);
            }
        });
        return classes > 0 && n > 0 ? Prediction.ofProbabilities(mean, n)
                : new Prediction(n, targets, mean, sd, new double[0]);
    }

    private void predict(double[] x, int from, int to, double[] mean, double[] sd, double[] each) {
        int width = classes > 0 ? classes : targets;
        int count = trees.size();
        var all = new double[sd.length > 0 ? (to - from) * width * count : 0];
        for (int t = 0; t < count; t++) {
            var tree = trees.get(t);
            for (int i = from; i < to; i++) {
                int leaf = tree.leaf(x, i * features);
                for (int k = 0; k < width; k++) {
                    double v = tree.values()[leaf * width + k];
                    mean[i * width + k] += v;
                    if (all.length > 0) {
                        all[((i - from) * width + k) * count + t] = v;
                    }
                }
            }
        }
        for (int q = from * width; q < to * width; q++) {
            mean[q] /= count;
            if (all.length > 0) {
                System.arraycopy(all, (q - from * width) * count, each, 0, count);
                sd[q] = Math.sqrt(inBag.length > 0 ? jackknife(each, mean[q]) : variance(each, mean[q]));
            }
        }
    }

    private static double variance(double[] each, double mean) {
        double sum = 0;
        for (double v : each) {
            sum += (v - mean) * (v - mean);
        }
        return sum / (each.length - 1);
    }

    /** S. Wager, T. Hastie, B. Efron, J. Mach. Learn. Res. 15, 1625 (2014), eq. 5 with the correction of eq. 7. */
    private double jackknife(double[] each, double mean) {
        int samples = inBag[0].length;
        int count = each.length;
        double sum = 0;
        double squares = 0;
        for (double v : each) {
            squares += (v - mean) * (v - mean);
        }
        for (int i = 0; i < samples; i++) {
            double covariance = 0;
            for (int t = 0; t < count; t++) {
                covariance += (inBag[t][i] - 1) * (each[t] - mean);
            }
            covariance /= count;
            sum += covariance * covariance;
        }
        return Math.max(0, sum - samples * squares / ((double) count * count));
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeInt(features);
        out.writeInt(targets);
        out.writeInt(classes);
        out.writeInt(trees.size());
        for (var tree : trees) {
            write(out, tree);
        }
        out.writeInt(inBag.length > 0 ? inBag[0].length : 0);
        for (var counts : inBag) {
            out.write(counts);
        }
        Wire.write(out, importances);
    }

    /** {@return what {@link #write} wrote} */
    public static Forest read(DataInput in) throws IOException {
        int features = Wire.between(in, 0, Integer.MAX_VALUE);
        int targets = Wire.between(in, 1, Integer.MAX_VALUE);
        int classes = Wire.between(in, 0, Integer.MAX_VALUE);
        int count = Wire.between(in, 1, 1_000_000);
        var trees = new ArrayList<Tree>();
        for (int t = 0; t < count; t++) {
            trees.add(readTree(in, features, classes > 0 ? classes : targets));
        }
        int samples = Wire.between(in, 0, 100_000_000);
        var inBag = new byte[samples > 0 ? count : 0][];
        for (int t = 0; t < inBag.length; t++) {
            inBag[t] = new byte[samples];
            in.readFully(inBag[t]);
        }
        return new Forest(features, targets, classes, trees, inBag, Wire.doubles(in, features));
    }

    static void write(DataOutput out, Tree tree) throws IOException {
        Wire.write(out, tree.feature());
        for (int i = 0; i < tree.feature().length; i++) {
            if (tree.feature()[i] >= 0) {
                out.writeDouble(tree.threshold()[i]);
            }
            out.writeInt(tree.link()[i]);
        }
        Wire.write(out, tree.values());
    }

    static Tree readTree(DataInput in, int features, int width) throws IOException {
        var feature = Wire.ints(in);
        int nodes = feature.length;
        var threshold = new double[nodes];
        var link = new int[nodes];
        for (int i = 0; i < nodes; i++) {
            threshold[i] = feature[i] >= 0 ? in.readDouble() : 0;
            link[i] = in.readInt();
        }
        var values = Wire.doubles(in);
        for (int i = 0; i < nodes; i++) {
            boolean right = feature[i] < 0 ? feature[i] == -1 && link[i] >= 0 && (link[i] + 1L) * width <= values.length
                    : feature[i] < features && link[i] > i && link[i] + 1 < nodes;
            if (!right) {
                throw new IOException("node " + i + " of a tree leads nowhere");
            }
        }
        if (nodes == 0) {
            throw new IOException("a tree has no nodes");
        }
        return new Tree(width, feature, threshold, link, values);
    }
}
