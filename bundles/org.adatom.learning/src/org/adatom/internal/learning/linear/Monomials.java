/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.linear;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.adatom.internal.learning.model.Wire;

/**
 * Products of inputs.
 *
 * @param features d
 * @param factors for each product the inputs that are multiplied, ascending, an input as often as its power
 */
public record Monomials(int features, List<int[]> factors) {

    /** {@return how many products of d inputs there are of degree 1 to one} */
    public static long count(int d, int degree) {
        double out = 1;
        for (int k = 1; k <= degree; k++) {
            out = out * (d + k) / k;
            if (out > 1e12) {
                return (long) 1e12;
            }
        }
        return Math.round(out) - 1;
    }

    /** {@return all products of degree 1 to one} @param mixed whether also of different inputs */
    public static Monomials of(int d, int degree, boolean mixed) {
        var all = new ArrayList<int[]>();
        List<int[]> last = List.of(new int[0]);
        for (int k = 1; k <= degree; k++) {
            var next = new ArrayList<int[]>();
            for (var shorter : last) {
                int from = shorter.length == 0 ? 0 : shorter[shorter.length - 1];
                for (int j = from; j < (mixed || shorter.length == 0 ? d : from + 1); j++) {
                    var longer = Arrays.copyOf(shorter, k);
                    longer[k - 1] = j;
                    next.add(longer);
                }
            }
            all.addAll(next);
            last = next;
        }
        return new Monomials(d, all);
    }

    /** {@return how many products there are} */
    public int terms() {
        return factors.size();
    }

    /** {@return the products of samples, [n][terms]} */
    public double[] apply(double[] x, int n) {
        int terms = terms();
        var out = new double[n * terms];
        for (int i = 0; i < n; i++) {
            for (int t = 0; t < terms; t++) {
                double v = 1;
                for (int j : factors.get(t)) {
                    v *= x[i * features + j];
                }
                out[i * terms + t] = v;
            }
        }
        return out;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(features);
        out.writeInt(terms());
        for (var f : factors) {
            Wire.write(out, f);
        }
    }

    static Monomials read(DataInput in) throws IOException {
        int d = Wire.between(in, 0, 1 << 30);
        var all = new ArrayList<int[]>();
        for (int k = Wire.between(in, 0, 1 << 20); k > 0; k--) {
            var f = Wire.ints(in);
            for (int j : f) {
                if (j < 0 || j >= d) {
                    throw new IOException("a product has the input " + j + " of " + d);
                }
            }
            all.add(f);
        }
        return new Monomials(d, all);
    }
}
