/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.adatom.learning.model.FittedModel;
import org.adatom.learning.model.Prediction;

/**
 * The same for all samples.
 *
 * @param features d
 * @param targets m
 * @param mean [m], or the shares of the classes
 * @param sd [m]; empty for classes
 */
public record ConstantFit(int features, int targets, double[] mean, double[] sd) implements FittedModel {
    @Override
    public Prediction predict(double[] x, int n) {
        var means = repeat(mean, n);
        return sd.length == 0 && n > 0 ? Prediction.ofProbabilities(means, n)
                : new Prediction(n, targets, n == 0 ? new double[0] : means, repeat(sd, n), new double[0]);
    }

    private static double[] repeat(double[] row, int n) {
        var out = new double[row.length * n];
        Arrays.setAll(out, q -> row[q % row.length]);
        return out;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeInt(features);
        out.writeInt(targets);
        Wire.write(out, mean);
        Wire.write(out, sd);
    }

    /** {@return what {@link #write} wrote} */
    public static ConstantFit read(DataInput in) throws IOException {
        int d = Wire.between(in, 0, 1 << 30);
        int m = Wire.between(in, 1, 1 << 30);
        var fit = new ConstantFit(d, m, Wire.doubles(in), Wire.doubles(in));
        if (fit.mean.length == 0 || fit.sd.length != 0 && (fit.sd.length != m || fit.mean.length != m)) {
            throw new IOException("means and deviations do not fit each other");
        }
        return fit;
    }
}
