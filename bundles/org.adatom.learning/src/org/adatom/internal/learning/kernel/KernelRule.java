/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.kernel;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.adatom.internal.learning.model.Wire;
import org.adatom.learning.model.kernel.KernelKind;

/** A kernel with its numbers. @param kind which @param gamma inverse length @param degree of a polynomial */
public record KernelRule(KernelKind kind, double gamma, int degree) {

    /** {@return how alike two samples are} @param a features, from i on @param b features, from j on */
    public double value(double[] a, int i, double[] b, int j, int d) {
        double sum = 0;
        switch (kind) {
            case RBF -> {
                for (int k = 0; k < d; k++) {
                    double v = a[i + k] - b[j + k];
                    sum += v * v;
                }
                return Math.exp(-gamma * sum);
            }
            case LAPLACIAN -> {
                for (int k = 0; k < d; k++) {
                    sum += Math.abs(a[i + k] - b[j + k]);
                }
                return Math.exp(-gamma * sum);
            }
            default -> {
                for (int k = 0; k < d; k++) {
                    sum += a[i + k] * b[j + k];
                }
                return kind == KernelKind.LINEAR ? sum : Math.pow(gamma * sum + 1, degree);
            }
        }
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(kind.ordinal());
        out.writeDouble(gamma);
        out.writeInt(degree);
    }

    static KernelRule read(DataInput in) throws IOException {
        return new KernelRule(KernelKind.values()[Wire.between(in, 0, KernelKind.values().length - 1)], in.readDouble(),
                in.readInt());
    }
}
