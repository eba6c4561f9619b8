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
 * A sum of trees.
 *
 * @param features d
 * @param classes how many classes; 0 for numbers
 * @param start where the sum begins, one for each class
 * @param rate what each tree is multiplied by
 * @param trees step by step one for each class
 * @param importances for each feature, what it lowered the squares by, of all that was lowered
 */
public record Boosted(int features, int classes, double[] start, double rate, List<Tree> trees, double[] importances)
        implements FittedModel {
    @Override
    public int targets() {
        return 1;
    }

    @Override
    public Prediction predict(double[] x, int n) {
        int width = start.length;
        var score = new double[n * width];
        Loops.samples(n, trees.size() * 10L, (part, from, to) -> {
            for (int i = from; i < to; i++) {
                System.arraycopy(start, 0, score, i * width, width);
                for (int t = 0; t < trees.size(); t++) {
                    score[i * width + t % width] += rate * trees.get(t).value(x, i * features, 0);
                }
                if (classes > 0) {
                    System.arraycopy(Booster.share(score, i, width, new double[width]), 0, score, i * width, width);
                }
            }
        });
        return classes > 0 && n > 0 ? Prediction.ofProbabilities(score, n)
                : new Prediction(n, 1, classes > 0 ? new double[0] : score, new double[0], new double[0]);
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeInt(features);
        out.writeInt(classes);
        Wire.write(out, start);
        out.writeDouble(rate);
        out.writeInt(trees.size());
        for (var tree : trees) {
            Forest.write(out, tree);
        }
        Wire.write(out, importances);
    }

    /** {@return what {@link #write} wrote} */
    public static Boosted read(DataInput in) throws IOException {
        int features = Wire.between(in, 0, 1 << 30);
        int classes = Wire.between(in, 0, 1 << 30);
        var start = Wire.doubles(in, Math.max(1, classes));
        double rate = in.readDouble();
        var trees = new ArrayList<Tree>();
        for (int k = Wire.between(in, 1, 1 << 30); k > 0; k--) {
            trees.add(Forest.readTree(in, features, 1));
        }
        return new Boosted(features, classes, start, rate, trees, Wire.doubles(in, features));
    }
}
