/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.bayes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.adatom.learning.LearningException;
import org.adatom.learning.bayes.Design;
import org.adatom.learning.bayes.LinearConstraint;
import org.adatom.learning.bayes.SearchSpace;
import org.adatom.numerics.sampling.LatinHypercube;
import org.adatom.numerics.sampling.Sobol;

/** Points spread over a space. */
public final class Scatter {
    private static final int MOST_DRAWS = 1 << 18;

    private Scatter() {
    }

    /** Draws [n][d] numbers in [0, 1], row-major; each call goes on where the last one ended. */
    private interface Source {
        double[] next(int n);
    }

    private static Source source(Design design, int d, RandomGenerator random) {
        return switch (design) {
            case SOBOL -> Sobol.scrambled(d, random.nextLong())::next;
            case LATIN -> n -> LatinHypercube.sample(n, d, random);
            case RANDOM -> n -> random.doubles((long) n * d).toArray();
        };
    }

    /**
     * {@return points that meet the constraints, evenly spread}
     *
     * @throws LearningException when none of many does
     */
    public static List<double[]> points(SearchSpace space, Design design, int n, RandomGenerator random) {
        var out = new ArrayList<double[]>();
        int draws = n;
        int d = space.dimension();
        var source = source(design, d, random);
        for (int tried = 0; out.size() < n && tried < MOST_DRAWS; tried += draws, draws = Math.max(64, tried)) {
            var places = source.next(draws);
            for (int i = 0; i < draws; i++) {
                var point = space.evenPoint(Arrays.copyOfRange(places, i * d, (i + 1) * d));
                if (out.size() < n && space.violation(point) == 0) {
                    out.add(point);
                }
            }
        }
        if (out.isEmpty()) {
            throw new LearningException("no point of the search space was found that meets "
                    + String.join(" and ", space.constraints().stream().map(LinearConstraint::text).toList())
                    + ": widen the ranges or the constraints");
        }
        return out;
    }

    /** {@return all points of a space that has not too many, or none} @param most how many are not too many */
    public static List<double[]> all(SearchSpace space, int most) {
        var out = new ArrayList<double[]>();
        if (!(space.size() <= most)) {
            return out;
        }
        var point = space.variables().stream().mapToDouble(v -> v.lower()).toArray();
        while (true) {
            if (space.violation(point) == 0) {
                out.add(point.clone());
            }
            int i = 0;
            while (i < point.length && point[i] == space.variables().get(i).upper()) {
                point[i] = space.variables().get(i).lower();
                i++;
            }
            if (i == point.length) {
                return out;
            }
            point[i]++;
        }
    }
}
